/** `trialside admit`: gives somebody their part in a study on the machine of the store, as the first administrators need it. */
import { parseArgs } from 'node:util';
import { operatorScope, ROLES, type Role } from '../auth/scope.ts';
import { recordEntry, type RecordedEntry } from '../data/commands/record.ts';
import { newId } from '../data/ids.ts';
import { openStoreAt, type Store } from '../data/store.ts';
import type { Command, Refusal } from '../data/command.ts';
import { STREAMS, storePlace, type Env, type Output } from './place.ts';

export const ADMIT_USAGE = `Usage: npm run trialside -- admit --study CODE --issuer ISSUER --subject SUBJECT --name NAME --role ROLE
                                      [--sites CODE,CODE] [--from YYYY-MM-DD] [--to YYYY-MM-DD]

  Opens an account for somebody and gives it a role in a study. It is for the first people of a study, two administrators
  above all: whoever comes later is admitted by those two through the gateway.

  --issuer, --subject  who vouches for them (iss of their tokens), and their name there (sub); an account that has this
                       identity already is kept, and only given the role
  --name               printed name
  --role               ${ROLES.join(', ')}
  --sites              codes of the sites, for roles that work at sites
  --from, --to         first and last day; open unless told
`;

/** Exit code 0 where it was done, 1 where it was refused, 2 where the command makes no sense. */
export async function runAdmit(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  const usage = (message: string): number => {
    err(`${message}\n\n${ADMIT_USAGE}`);
    return 2;
  };
  let options;
  try {
    const text = { type: 'string' } as const;
    options = parseArgs({
      args: [...args],
      options: {
        study: text,
        issuer: text,
        subject: text,
        name: text,
        role: text,
        sites: text,
        from: text,
        to: text,
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return usage((error as Error).message);
  }
  if (options.help) {
    out(ADMIT_USAGE);
    return 0;
  }
  const { study, issuer, subject, name, role, sites, from = null, to = null } = options;
  if (!study || !issuer || !subject || !name || !role) {
    return usage('admit needs --study, --issuer, --subject, --name and --role.');
  }
  if (!(ROLES as readonly string[]).includes(role)) return usage(`There is no role "${role}".`);
  const store = await openStoreAt(storePlace(env));
  try {
    const head = await store.study(study);
    if (!head) return usage(`There is no study "${study}" in the store.`);
    const scope = operatorScope(head.id, 'admit');
    const write = (command: Command<RecordedEntry>) => store.write(scope, command);
    const known = await store.read(scope, {}, async (reader) => ({
      sites: await reader.sites(),
      people: (await reader.people()) ?? [],
    }));
    const codes = sites?.split(',').map((code) => code.trim()) ?? null;
    const unknown = codes?.filter((code) => !known.sites.some((site) => site.code === code)) ?? [];
    if (unknown.length > 0) {
      const own = known.sites.map(({ code }) => code).join(', ') || 'none';
      err(`The study has no site ${unknown.join(', ')}; its sites: ${own}.\n`);
      return 1;
    }
    const base = { idempotencyKey: newId(), client: null, subjectId: null };
    const there = known.people.find(
      ({ user }) => user.issuer === issuer && user.tokenSubject === subject,
    )?.user;
    if (there && there.active !== 'yes') {
      err(`The account of ${there.name} is closed; two administrators can open it again.\n`);
      return 1;
    }
    let userId = there?.id;
    if (userId === undefined) {
      const record = { supplement: {}, issuer, tokenSubject: subject, name, active: 'yes' } as const;
      const opened = await write(recordEntry({ ...base, kind: 'user', record }));
      if (!opened.ok) return refusedWith(err, opened.refusal);
      userId = opened.answer.id;
    }
    const assignment = {
      supplement: {},
      userId,
      role: role as Role,
      siteIds: codes && known.sites.filter(({ code }) => codes.includes(code)).map(({ id }) => id),
      from,
      to,
    };
    const given = await write(
      recordEntry({ ...base, idempotencyKey: newId(), kind: 'assignment', record: assignment }),
    );
    if (!given.ok) return refusedWith(err, given.refusal);
    out(`${name} is ${role} in ${study}, by change ${given.change}.\n`);
    await warnOfOne(store, scope, out);
    return 0;
  } finally {
    await store.close();
  }
}

/** With one administrator nobody else can ever be admitted but here. */
async function warnOfOne(store: Store, scope: ReturnType<typeof operatorScope>, out: Output['out']) {
  const people = (await store.read(scope, {}, (reader) => reader.people())) ?? [];
  const admins = people.filter(({ assignments }) => assignments.some(({ role }) => role === 'system-admin'));
  if (admins.length < 2) {
    out(
      'The study needs two administrators (--role system-admin) before people can be admitted through the gateway.\n',
    );
  }
}

function refusedWith(err: Output['err'], refusal: Refusal): number {
  const why =
    refusal.code === 'validation'
      ? refusal.fields.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
      : `It was refused: ${refusal.code}.`;
  err(`${why}\n`);
  return 1;
}
