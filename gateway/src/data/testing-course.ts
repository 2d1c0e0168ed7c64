/** A little study in which everything happens that a store has to keep: for copies, migrations and proofs. */
import { privacyOfficerScope } from '../auth/scope.ts';
import { lock } from './commands/lock.ts';
import { moveQuery, raiseQuery } from './commands/query.ts';
import { reviewAudit } from './commands/review-audit.ts';
import { sign } from './commands/sign.ts';
import { verifySource } from './commands/source-verification.ts';
import { ENTRY_KINDS } from './entry/forms.ts';
import { CHANGES, desk, groundwork, infusion, newKey, prepare, seriousEvent } from './testing-entries.ts';
import type { TestStore } from './testing.ts';
import type { Command, Written } from './command.ts';

/** A name where none belongs: entered, and redacted again. */
export const MISTAKE = 'Wang Xiaoming';

/**
 * Records every kind for subject s1, amends each, voids some of them; asks, answers, compares with the source, signs,
 * locks, reviews and redacts. The clock of the store must stand on 1 March 2026, as `onBoth` sets it.
 */
export async function everythingHappens(
  t: TestStore,
  now: () => Date,
  { isLocked = true } = {},
): Promise<void> {
  const people = desk(t);
  const done = async <A>(
    scope: Parameters<TestStore['store']['write']>[0],
    command: Command<A>,
  ): Promise<A> => {
    const written: Written<A> = await t.store.write(scope, command);
    if (!written.ok) throw new Error(`${command.name}: ${JSON.stringify(written.refusal)}`);
    return written.answer;
  };
  await prepare(t);
  await t.put('s1', 'site-a', [infusion, seriousEvent]);
  for (const kind of ENTRY_KINDS) {
    // A second infusion would be refused.
    const id = await (kind === 'exposure' ? people.id(kind, { category: 'other' }) : people.id(kind));
    await people.amend(kind, id, 1, CHANGES[kind]);
    if (['vitalSign', 'disposition', 'questionnaireAnswer'].includes(kind)) await people.void(kind, id, 2);
  }
  await t.put(null, null, [
    {
      kind: 'assignment',
      record: {
        id: 'assignment-approver',
        supplement: {},
        userId: groundwork[0]!.record.id,
        role: 'data-manager',
        siteIds: null,
        from: null,
        to: null,
      },
    },
  ]);

  const site = ['site-a'];
  const about = { subjectId: 's1', aboutKind: 'adverseEvent', aboutId: 'event-1', aboutVersion: 1 } as const;
  const { queryId } = await done(
    t.scope('data-manager'),
    raiseQuery({ ...newKey(), ...about, aboutField: 'grade', question: 'which grade on day 3?' }),
  );
  await done(
    t.scope('investigator', site),
    moveQuery({
      ...newKey(),
      subjectId: 's1',
      queryId,
      expectedVersion: 1,
      to: 'Answered',
      message: 'grade 2, see the chart',
    }),
  );
  await done(
    t.scope('data-manager'),
    moveQuery({ ...newKey(), subjectId: 's1', queryId, expectedVersion: 2, to: 'Closed', message: null }),
  );
  await done(t.scope('cra', site), verifySource({ ...newKey(), ...about, aboutField: null }));
  const head = (await t.store.studies()).find(({ id }) => id === t.studyId)!.lastChange;
  await done(
    t.scope('investigator', site),
    sign({
      ...newKey(),
      level: 'record',
      subjectId: 's1',
      signedKind: 'adverseEvent',
      signedId: 'event-1',
      milestone: null,
      dataCutId: null,
      knownAt: head,
      meaning: 'authored',
      language: 'zh-CN',
      attestationVersion: '1',
      acknowledgements: ['graded-without-official-wording'],
      reauthenticatedAt: new Date(now().getTime() - 60_000).toISOString(),
    }),
  );
  await done(
    t.scope('data-manager'),
    reviewAudit(
      { fromChange: 1, toChange: head, subjectId: 's1', kind: null, field: null, comment: 'looked through' },
      newKey().idempotencyKey,
      null,
    ),
  );
  const wrong = await people.id('adverseEvent', { term: `Fever of ${MISTAKE}` });
  const redacted = await t.store.maintain.redact(privacyOfficerScope(t.studyId, 'officer'), {
    kind: 'adverseEvent',
    recordId: wrong,
    field: 'term',
    text: MISTAKE,
    reason: 'a name in a term',
    approverId: groundwork[0]!.record.id,
    idempotencyKey: 'redaction-of-a-name',
  });
  if (!redacted.ok) throw new Error(JSON.stringify(redacted.refusal));
  if (isLocked) {
    await done(
      t.scope('data-manager'),
      lock({
        ...newKey(),
        level: 'form',
        subjectId: 's1',
        lockedKind: 'labResult',
        lockedId: null,
        lockedField: null,
        visitId: null,
      }),
    );
  }
  await t.store.read(t.scope('qa-auditor'), {}, async (reader) => {
    const subject = await reader.subject('s1');
    await reader.subjectRecord(subject!);
  });
}
