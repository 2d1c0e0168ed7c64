/** `trialside redact`: removes personal data that was entered by mistake, with the approval of a second person. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { privacyOfficerScope } from '../auth/scope.ts';
import { newId } from '../data/ids.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import type { StoreKind } from '../data/stored-records.ts';
import { isServer } from '../data/place.ts';
import { openStoreAt } from '../data/store.ts';
import type { RedactionReport } from '../data/redact-and-erase.ts';
import { headBook, STREAMS, storePlace, type Env, type Output } from './place.ts';

export const REDACT_USAGE = `Usage: npm run trialside -- redact --study CODE --kind KIND --record ID [--field FIELD] [--text-from FILE]
                                       --reason WHY --by USER --approver USER
       npm run trialside -- redact --erase

  Removes a value from every version of a record, from the change log, and from the files of the database. The log
  keeps who removed it, why, and who approved; the chain still verifies.

  --kind, --record    the record, as the audit trail names it (such as adverseEvent and its id)
  --field             the field, as the audit trail names it; without it, every field in which the text stands
  --text-from FILE    a file that holds the words to remove ("-" for the standard input), so that they do not end up in
                      the history of your shell; without it, the whole value of the field goes
  --reason            why, in words that do not repeat what is removed
  --erase             only takes from the disk what was redacted before, where another program had held the files
  --by, --approver    ids of the user who redacts and of another one who approved it
`;

/** Exit code 0 where it was done, 1 where it was refused, 2 where the command makes no sense. */
export async function runRedact(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  const usage = (message: string): number => {
    err(`${message}\n\n${REDACT_USAGE}`);
    return 2;
  };
  let options;
  try {
    const text = { type: 'string' } as const;
    options = parseArgs({
      args: [...args],
      options: {
        study: text,
        kind: text,
        record: text,
        field: text,
        'text-from': text,
        reason: text,
        by: text,
        approver: text,
        erase: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    return usage((error as Error).message);
  }
  if (options.help) {
    out(REDACT_USAGE);
    return 0;
  }
  if (options.erase) return eraseAgain(env, { out, err });
  const { study, kind, record, field, reason, by, approver } = options;
  if (!study || !kind || !record || !reason || !by || !approver) {
    return usage('redact needs --study, --kind, --record, --reason, --by and --approver.');
  }
  if (!(STORE_KINDS as readonly string[]).includes(kind))
    return usage(`There is no kind of record "${kind}".`);
  const textFrom = options['text-from'];
  const words =
    textFrom === undefined
      ? null
      : readFileSync(textFrom === '-' ? 0 : textFrom, 'utf8').replace(/\r?\n$/, '');
  const place = storePlace(env);
  const store = await openStoreAt(place);
  try {
    const head = await store.study(study);
    if (!head) return usage(`There is no study "${study}" in the store.`);
    const report = await store.maintain.redact(
      privacyOfficerScope(head.id, by),
      {
        kind: kind as StoreKind,
        recordId: record,
        field: field ?? null,
        text: words,
        reason,
        approverId: approver,
        idempotencyKey: newId(),
      },
      headBook(env),
    );
    if (!report.ok) {
      err(`${refusalText(report.refusal)}\n`);
      return 1;
    }
    out(reportText(report, isServer(place)));
    return 0;
  } finally {
    await store.close();
  }
}

async function eraseAgain(env: Env, { out, err }: Output): Promise<number> {
  const store = await openStoreAt(storePlace(env));
  try {
    const isErased = await store.maintain.erase();
    if (isErased) out('The files of the database no longer hold what was redacted.\n');
    else err('Another program still uses the files of the database. Stop it, then try again.\n');
    return isErased ? 0 : 1;
  } finally {
    await store.close();
  }
}

type Refused = Extract<RedactionReport, { ok: false }>['refusal'];

const refusalText = (refusal: Refused): string =>
  refusal.code === 'validation'
    ? refusal.fields.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')
    : refusal.code === 'not-found'
      ? 'There is no such record in the study.'
      : `The redaction was refused: ${refusal.code}.`;

function reportText(report: Extract<RedactionReport, { ok: true }>, isOnServer: boolean): string {
  const { change, places, versions, erased, copiesBefore, elsewhere } = report;
  return [
    `Redacted by change ${change}: ${places} places of the log, ${versions} versions of the record.`,
    erased
      ? `The ${isOnServer ? 'tables' : 'files'} of the database no longer hold the value.`
      : 'The files of the database may still hold the value, because another program uses them. Stop it, then run: npm run trialside -- redact --erase',
    ...(isOnServer
      ? [
          'The write-ahead log of the server, its archive and its standbys hold the value until they have been written over.',
        ]
      : []),
    ...(copiesBefore.length > 0
      ? ['These copies were made before and still hold it. Destroy them, or redact them after a restore:']
      : ['No backup or export made before is on record. Copies made by other means still hold the value.']),
    ...copiesBefore.map(({ file, at }) => `  ${file} (${at})`),
    ...(elsewhere.length > 0 ? ['The words still stand in other records of the study, in the changes:'] : []),
    ...elsewhere.map(({ seq, n }) => `  change ${seq}, entry ${n}`),
    '',
  ].join('\n');
}
