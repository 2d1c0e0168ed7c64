/** Locks, signatures and questions about records, on SQLite and PostgreSQL alike. */
import { BLANK } from '@trialside/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import { privacyOfficerScope, type Scope } from '../auth/scope.ts';
import { lock, unlock, type NewLock } from './commands/lock.ts';
import { moveQuery, raiseQuery, type NewQuery } from './commands/query.ts';
import { sign, voidSignature, type NewSignature } from './commands/sign.ts';
import type { Query, QueryState } from './stored-records.ts';
import { ATTESTATIONS } from './locales/attestations.ts';
import type { Reader } from './reader.ts';
import { draftPlatelets } from './testing.ts';
import { onBoth } from './testing-both.ts';
import { desk, newKey, prepare, refusalText, type Desk } from './testing-entries.ts';
import type { Written } from './command.ts';

const said = <A>(written: Written<A>): A | string | readonly string[] =>
  written.ok ? written.answer : refusalText(written.refusal);

/** One page that holds whatever a test made. */
const ALL = { take: 100, isBackward: false, after: null, before: null };

onBoth((on) => {
  let people: Desk;
  let dataManager: Scope;
  let investigator: Scope;
  beforeEach(async () => {
    await prepare(on.t);
    people = desk(on.t);
    dataManager = on.t.scope('data-manager');
    investigator = on.t.scope('investigator', ['site-a']);
  });

  const head = async (): Promise<number> => (await on.t.store.study('TS-TEST-01'))!.lastChange;

  const read = <T>(fn: (reader: Reader) => Promise<T>): Promise<T> =>
    on.t.store.read(on.t.scope('qa-auditor'), {}, fn);

  const ofS1 = <T>(
    fn: (reader: Reader, subject: NonNullable<Awaited<ReturnType<Reader['subject']>>>) => Promise<T>,
  ): Promise<T> => read(async (reader) => fn(reader, (await reader.subject('s1'))!));

  const toLock = (over: Partial<NewLock>): NewLock => ({
    ...newKey(),
    level: 'subject',
    subjectId: 's1',
    lockedKind: null,
    lockedId: null,
    lockedField: null,
    visitId: null,
    ...over,
  });

  const locked = async (over: Partial<NewLock>, scope = dataManager): Promise<string> => {
    const written = await on.t.store.write(scope, lock(toLock(over)));
    if (!written.ok) throw new Error(JSON.stringify(written.refusal));
    return written.answer.lockId;
  };

  const toSign = async (over: Partial<NewSignature> = {}): Promise<NewSignature> => ({
    ...newKey(),
    level: 'subject',
    subjectId: 's1',
    signedKind: 'subject',
    signedId: 's1',
    milestone: null,
    dataCutId: null,
    knownAt: await head(),
    meaning: 'reviewed',
    language: 'en',
    attestationVersion: '1',
    reauthenticatedAt: new Date(on.clock.getTime() - 60_000).toISOString(),
    ...over,
  });

  const trySign = async (over: Partial<NewSignature> = {}, scope = investigator) =>
    said(await on.t.store.write(scope, sign(await toSign(over))));

  const signed = async (over: Partial<NewSignature> = {}, scope = investigator): Promise<string> => {
    const answer = await trySign(over, scope);
    if (typeof answer === 'string' || !('signatureId' in answer)) throw new Error(JSON.stringify(answer));
    return answer.signatureId;
  };

  const states = (): Promise<Record<string, string>> =>
    ofS1(async (reader, subject) =>
      Object.fromEntries(
        (await reader.signaturesOf(subject)).map(({ signature }) => [signature.id, signature.state]),
      ),
    );

  // Where a test says only what is decided, one of the two databases proves it.
  describe('locks', () => {
    test('SIG-07: what a lock covers is refused by every door, with the lock; unlocking opens it again', async () => {
      const visitId = await people.id('visit');
      const inVisit = await people.id('bleedingAssessment', { visitId });
      const outside = await people.id('bleedingAssessment');
      const event = await people.id('adverseEvent');
      const lockId = await locked({ level: 'visit', visitId });
      expect(await people.amend('bleedingAssessment', inVisit, 1, { whoGrade: 2 })).toBe('locked');
      expect(await people.void('bleedingAssessment', inVisit, 1)).toBe('locked');
      expect(await people.record('bleedingAssessment', { visitId })).toBe('locked');
      expect(await people.amend('visit', visitId, 1, { end: '2026-02-27' })).toBe('locked');
      // Neither moved out of the visit nor into it.
      expect(await people.amend('bleedingAssessment', inVisit, 1, { visitId: null })).toBe('locked');
      expect(await people.amend('bleedingAssessment', outside, 1, { visitId })).toBe('locked');
      expect(await people.amend('adverseEvent', event, 1, { term: 'Pyrexia' })).toMatchObject({ version: 2 });
      // An import comes by another command and past the same place.
      await expect(
        on.t.put('s1', 'site-a', [
          {
            kind: 'visit',
            record: {
              ...BLANK.visit,
              id: visitId,
              name: 'X',
              number: null,
              protocolVisit: null,
              start: null,
              end: null,
              supplement: {},
            },
          },
        ]),
      ).rejects.toThrow('locked');
      expect(await ofS1((reader, subject) => reader.locksOf(subject))).toMatchObject([
        { id: lockId, level: 'visit', visitId },
      ]);
      const reason = { code: 'source-corrected', text: 'the chart was corrected' };
      const open = { ...newKey(), lockId, subjectId: 's1', expectedVersion: 1 };
      expect(
        said(
          await on.t.store.write(dataManager, unlock({ ...open, reason: { code: 'follow-up', text: null } })),
        ),
      ).toEqual(['reason.text: required']);
      expect(said(await on.t.store.write(investigator, unlock({ ...open, ...newKey(), reason })))).toBe(
        'not-allowed',
      );
      expect(
        said(await on.t.store.write(dataManager, unlock({ ...open, ...newKey(), reason }))),
      ).toMatchObject({ lockId });
      expect(await people.amend('bleedingAssessment', inVisit, 1, { whoGrade: 2 })).toMatchObject({
        version: 2,
      });
    });

    test.skipIf(on.isInBrief)('SIG-07: a field, a form, a subject and the study', async () => {
      const [one, two] = [await people.id('pgaAssessment'), await people.id('pgaAssessment')];
      const grade = async (id: string, value: string): Promise<unknown> => {
        const version = await ofS1(
          async (reader) => (await reader.courseRecord('pgaAssessment', id))!.version,
        );
        const answer = await people.amend('pgaAssessment', id, version, { value });
        return typeof answer === 'string' ? answer : 'accepted';
      };
      const reason = { code: 'other', text: 'next level' };
      const release = async (lockId: string, subjectId: string | null = 's1'): Promise<void> => {
        await on.t.store.write(
          dataManager,
          unlock({ ...newKey(), lockId, subjectId, expectedVersion: 1, reason }),
        );
      };
      const field = await locked({
        level: 'field',
        lockedKind: 'pgaAssessment',
        lockedId: one,
        lockedField: 'value',
      });
      expect([await grade(one, '1.1'), await grade(two, '1.1')]).toEqual(['locked', 'accepted']);
      expect(await people.amend('pgaAssessment', one, 1, { assessed: '2026-02-25' })).toMatchObject({
        version: 2,
      });
      expect(await people.void('pgaAssessment', one, 2)).toBe('locked');
      await release(field);
      const form = await locked({ level: 'form', lockedKind: 'pgaAssessment' });
      expect([await grade(one, '1.2'), await people.record('pgaAssessment')]).toEqual(['locked', 'locked']);
      expect(await people.record('bleedingAssessment')).toMatchObject({ version: 1 });
      await release(form);
      const whole = await locked({ level: 'subject' });
      expect(await people.record('bleedingAssessment')).toBe('locked');
      expect(await people.amend('subject', 's1', 2, { age: '43' })).toBe('locked');
      await on.t.put('s2', 'site-a', []);
      await release(whole);
      const study = await locked({ level: 'study', subjectId: null });
      expect(await people.record('doseDecision')).toBe('locked');
      expect(await people.record('bleedingAssessment')).toBe('locked');
      expect(await people.record('subject')).toBe('locked');
      // An account can be closed and a duty taken back whatever is locked.
      expect(await people.amend('user', 'u1', 1, { active: 'no' })).toMatchObject({ version: 2 });
      expect(await people.record('delegation')).toMatchObject({ version: 1 });
      await release(study, null);
      expect(await people.record('doseDecision')).toMatchObject({ version: 1 });
    });

    test.skipIf(on.isInBrief)('SIG-07: who locks what', async () => {
      const tried = async (over: Partial<NewLock>, scope: Scope): Promise<unknown> => {
        const answer = said(await on.t.store.write(scope, lock(toLock(over))));
        return typeof answer === 'object' && 'lockId' in answer ? 'locked' : answer;
      };
      const cra = on.t.scope('cra', ['site-a']);
      const form = { level: 'form', lockedKind: 'labResult' } as const;
      expect(await tried(form, cra)).toBe('locked');
      expect(await tried(form, cra)).toEqual([': already-locked']);
      expect(await tried({}, cra)).toBe('not-allowed');
      expect(await tried({}, investigator)).toBe('not-allowed');
      expect(await tried(form, on.t.scope('cra', ['site-b']))).toBe('not-found');
      expect(await tried({ level: 'visit', visitId: 'no-such' }, dataManager)).toBe('not-found');
      expect(await tried({ level: 'visit' }, dataManager)).toEqual([': lock-shape']);
      expect(await tried({ level: 'form', lockedKind: 'user' }, dataManager)).toEqual([
        'lockedKind: unknown-code',
      ]);
    });
  });

  describe('signatures', () => {
    const statusOf = (id: string): Promise<unknown> => read((reader) => reader.checkSignature(id));

    test('SIG-02 SIG-05: bound to what was read, in the very words, and superseded by any change', async () => {
      const visitId = await people.id('visit');
      const bleeding = await people.id('bleedingAssessment', { visitId });
      const chinese = await signed({
        level: 'visit',
        signedKind: 'visit',
        signedId: visitId,
        language: 'zh-CN',
      });
      const whole = await signed();
      const record = await signed({ level: 'record', signedKind: 'bleedingAssessment', signedId: bleeding });
      const first = (await ofS1((reader, subject) => reader.signaturesOf(subject))).find(
        ({ signature: { id } }) => id === chinese,
      );
      const text = ATTESTATIONS['zh-CN'].reviewed.text;
      expect(Buffer.from(first!.signature.attestationText)).toEqual(Buffer.from(text));
      expect(first!.signature).toMatchObject({
        signerName: 'A investigator',
        signedAt: '2026-03-01T02:00:00.000Z',
        signedLocally: '2026-03-01T10:00:00',
        timeZone: 'Asia/Shanghai',
        recordCount: 2,
      });
      expect([await statusOf(chinese), await statusOf(whole), await statusOf(record)]).toEqual([
        { ok: true },
        { ok: true },
        { ok: true },
      ]);
      // Elsewhere in the subject: only the signature over the whole subject ends.
      await people.id('medication');
      expect(await states()).toEqual({ [chinese]: 'valid', [whole]: 'superseded', [record]: 'valid' });
      await people.amend('bleedingAssessment', bleeding, 1, { whoGrade: 2 });
      expect(await states()).toEqual({
        [chinese]: 'superseded',
        [whole]: 'superseded',
        [record]: 'superseded',
      });
      // What was signed can still be proved, at the change it was signed at.
      expect([await statusOf(chinese), await statusOf(record)]).toEqual([{ ok: true }, { ok: true }]);
    });

    test('SIG-06: signing, supersession and voiding each stand in the audit trail, with why', async () => {
      const bleeding = await people.id('bleedingAssessment');
      const record = { level: 'record', signedKind: 'bleedingAssessment', signedId: bleeding } as const;
      const id = await signed(record);
      const again = await signed({ ...record, meaning: 'authored' });
      const whole = await signed();
      const back = { ...newKey(), signatureId: again, subjectId: 's1', expectedVersion: 1 };
      const reason = { code: 'entered-in-error', text: 'signed too early' };
      expect(said(await on.t.store.write(dataManager, voidSignature({ ...back, reason })))).toBe(
        'not-allowed',
      );
      await on.t.store.write(investigator, voidSignature({ ...back, ...newKey(), reason }));
      await people.amend('bleedingAssessment', bleeding, 1, { whoGrade: 2 });
      // A first entry needs no reason; what it does to a signature has one.
      const other = await signed();
      await people.id('medication');
      const rows = await on.raw(
        "SELECT c.seq, c.reason_code, e.action, e.record_id FROM change_entry e JOIN change c ON c.study_id = e.study_id AND c.seq = e.seq WHERE e.kind = 'signature' ORDER BY e.seq, e.n",
      );
      expect(rows.map(({ reason_code, action, record_id }) => [record_id, action, reason_code])).toEqual([
        [id, 'create', null],
        [again, 'create', null],
        [whole, 'create', null],
        [again, 'amend', 'entered-in-error'],
        [id, 'amend', 'transcription-error'],
        [whole, 'amend', 'transcription-error'],
        [other, 'create', null],
        [other, 'amend', 'derived:signature-superseded@1'],
      ]);
      expect(await states()).toMatchObject({ [again]: 'voided', [id]: 'superseded' });
    });

    test('SIG-02: a signature that is copied to another record, or altered, verifies no more', async () => {
      const first = await people.id('bleedingAssessment');
      const second = await people.id('bleedingAssessment', { whoGrade: 3 });
      const id = await signed({ level: 'record', signedKind: 'bleedingAssessment', signedId: first });
      expect(await statusOf(id)).toEqual({ ok: true });
      await guardsOff('signature');
      for (const [column, value] of [
        ['signed_id', second],
        ['signer_name', 'Somebody Else'],
        ['meaning', 'approved'],
        ['attestation_text', 'I saw something.'],
        ['signed_at', '2026-03-01T03:00:00.000Z'],
      ] as const) {
        const [row] = await on.raw(`SELECT ${column} FROM record_signature WHERE id = ?`, [id]);
        await on.raw(`UPDATE record_signature SET ${column} = ? WHERE id = ?`, [value, id]);
        expect([column, await statusOf(id)]).toEqual([
          column,
          expect.objectContaining({ ok: false, reason: 'hash' }),
        ]);
        await on.raw(`UPDATE record_signature SET ${column} = ? WHERE id = ?`, [row![column]!, id]);
      }
      expect(await statusOf(id)).toEqual({ ok: true });
      await guardsOff('bleeding_assessment');
      await on.raw('UPDATE record_bleeding_assessment SET who_grade = 4 WHERE id = ?', [first]);
      expect(await statusOf(id)).toEqual({
        ok: false,
        reason: 'values',
        fields: [`bleedingAssessment/${first}/whoGrade`],
      });
    });

    test('SIG-02 AUD-07: a redaction of what was signed leaves the signature whole', async () => {
      const medication = await people.id('medication', { indication: 'SLE, as Wang Xiaoming says' });
      const id = await signed({ level: 'record', signedKind: 'medication', signedId: medication });
      await on.t.put(null, null, [
        {
          kind: 'assignment',
          record: {
            id: 'a1',
            supplement: {},
            userId: 'u1',
            role: 'data-manager',
            siteIds: null,
            from: null,
            to: null,
          },
        },
      ]);
      const report = await on.t.store.maintain.redact(privacyOfficerScope(on.t.studyId, 'test'), {
        kind: 'medication',
        recordId: medication,
        field: 'indication',
        text: null,
        reason: 'a name stood in the field',
        approverId: 'u1',
        idempotencyKey: 'redact-1',
      });
      expect(report).toMatchObject({ ok: true });
      expect(await statusOf(id)).toEqual({ ok: true });
      expect(await states()).toEqual({ [id]: 'valid' });
    });

    /** As the owner of the file or of the database can. */
    const guardsOff = async (table: string): Promise<void> => {
      if (on.isPostgres) await on.raw(`ALTER TABLE record_${table} DISABLE TRIGGER USER`);
      else await on.raw(`DROP TRIGGER record_${table}_close_or_redact`);
    };

    test.skipIf(on.isInBrief)(
      'ACC-07: nothing is signed that is not complete, not read, or asked about',
      async () => {
        const visitId = await people.id('visit', { start: null, end: null });
        const visit = { level: 'visit', signedKind: 'visit', signedId: visitId } as const;
        expect(await trySign(visit)).toEqual([`visit.${visitId}.start: incomplete`]);
        const readAt = await head();
        await people.amend('visit', visitId, 1, { start: '2026-02-26' });
        expect(await trySign({ ...visit, knownAt: readAt })).toEqual(['knownAt: changed-since-read']);
        const asked = said(
          await on.t.store.write(
            dataManager,
            raiseQuery(about({ aboutKind: 'visit', aboutId: visitId, aboutVersion: 2 })),
          ),
        ) as { queryId: string };
        expect(await trySign(visit)).toEqual([`visit.${visitId}: query-open`]);
        await moved(asked.queryId, 1, 'Cancelled', dataManager, 'asked by mistake');
        expect(await trySign(visit)).toMatchObject({ signatureId: expect.any(String) });
        expect(await trySign(visit)).toEqual([': already-signed']);
      },
    );

    test.skipIf(on.isInBrief)(
      'SIG-03 SIG-04: the proof of identity is fresh, and the role may sign',
      async () => {
        const ago = (seconds: number) => new Date(on.clock.getTime() - seconds * 1000).toISOString();
        const old = ['reauthenticatedAt: reauthentication-too-old'];
        expect(await trySign({ reauthenticatedAt: ago(301) })).toEqual(old);
        expect(await trySign({ reauthenticatedAt: ago(-1) })).toEqual(old);
        expect(await trySign({ reauthenticatedAt: 'yesterday' })).toEqual(old);
        expect(await trySign({ attestationVersion: '0' })).toEqual([
          'attestationVersion: attestation-outdated',
        ]);
        expect(await trySign({}, { ...investigator, role: 'operator' })).toBe('not-allowed');
        expect(await trySign({}, on.t.scope('coordinator', ['site-a']))).toBe('not-allowed');
        expect(await trySign({}, on.t.scope('qa-auditor'))).toBe('not-allowed');
        expect(await trySign({}, on.t.scope('investigator', ['site-b']))).toBe('not-found');
        const sub = on.t.scope('sub-investigator', ['site-a']);
        expect(await trySign({}, sub)).toBe('not-allowed');
        await people.id('delegation', { duties: ['sign'], from: '2026-03-01', to: '2026-03-01' });
        expect(await trySign({}, sub)).toMatchObject({ signatureId: expect.any(String) });
        on.clock = new Date('2026-03-01T16:00:00.000Z');
        expect(await trySign({ meaning: 'authored' }, sub)).toBe('not-allowed');
        expect(await trySign({ reauthenticatedAt: ago(300) })).toMatchObject({
          signatureId: expect.any(String),
        });
      },
    );

    test('SIG-07: unlocking voids the signatures over what was locked, and only those', async () => {
      const [one, two] = [
        await people.id('visit'),
        await people.id('visit', { name: 'Month 2', protocolVisit: null, start: '2026-02-27', end: null }),
      ];
      const overOne = await signed({ level: 'visit', signedKind: 'visit', signedId: one });
      const overTwo = await signed({ level: 'visit', signedKind: 'visit', signedId: two });
      const overAll = await signed();
      const lockId = await locked({ level: 'visit', visitId: one });
      const reason = { code: 'source-corrected', text: 'a result was missing' };
      const answer = said(
        await on.t.store.write(
          dataManager,
          unlock({ ...newKey(), lockId, subjectId: 's1', expectedVersion: 1, reason }),
        ),
      );
      expect(answer).toEqual({ lockId, voidedSignatures: expect.arrayContaining([overOne, overAll]) });
      expect(await states()).toEqual({ [overOne]: 'voided', [overTwo]: 'valid', [overAll]: 'voided' });
      // Signed under a lock of the study: the lock goes, and what relied on it.
      const study = await locked({ level: 'study', subjectId: null });
      const under = await signed();
      await on.t.store.write(
        dataManager,
        unlock({ ...newKey(), lockId: study, subjectId: null, expectedVersion: 1, reason }),
      );
      expect(await states()).toMatchObject({ [overTwo]: 'valid', [under]: 'voided' });
    });

    test('SIG-08: endorsements that are owed, by visit, data cut and end of the subject', async () => {
      const visitId = await people.id('visit');
      await people.id('visit', { name: 'Later', protocolVisit: null, start: null, end: null });
      const cutAt = await head();
      const cutId = await people.id('dataCut', { knownAt: cutAt });
      const owed = async (): Promise<string[]> =>
        (
          await on.t.store.read(investigator, {}, (reader) =>
            reader.outstandingEndorsements('2026-03-01', ALL),
          )
        ).found.map(
          ({ milestone, subjectId, visitId: visit }) =>
            `${milestone} ${visit === visitId ? 'day 28' : subjectId}`,
        );
      expect(await owed()).toEqual(['visit day 28', 'data-cut s1', 'data-cut s2']);
      const meaning = 'investigator-endorsement';
      expect(await trySign({ meaning })).toEqual(['milestone: milestone-mismatch']);
      expect(await trySign({ meaning, milestone: 'subject-end' })).toEqual(['milestone: milestone-mismatch']);
      // The visit without a start is no part of what the cut says is complete.
      const atCut = { meaning, milestone: 'data-cut', dataCutId: cutId, knownAt: cutAt } as const;
      expect(await trySign(atCut)).toEqual([expect.stringContaining('start: incomplete')]);
      await signed({ meaning, milestone: 'visit', level: 'visit', signedKind: 'visit', signedId: visitId });
      expect(await owed()).toEqual(['data-cut s1', 'data-cut s2']);
      const ofS2 = { ...atCut, subjectId: 's2', signedId: 's2' };
      expect(await trySign({ ...ofS2, knownAt: cutAt + 1 })).toEqual(['milestone: milestone-mismatch']);
      const atTheCut = await signed(ofS2);
      expect(await owed()).toEqual(['data-cut s1']);
      // The subject moves on, and the signature says so; what the cut said is still endorsed.
      await on.t.put('s2', 'site-a', [draftPlatelets('r2', '2026-02-27', '30')]);
      const [status] = await read(async (reader) => reader.signaturesOf((await reader.subject('s2'))!));
      expect(status).toMatchObject({ signature: { id: atTheCut, state: 'superseded' } });
      expect(await statusOf(atTheCut)).toEqual({ ok: true });
      expect(await owed()).toEqual(['data-cut s1']);
      await people.id('disposition');
      expect(await owed()).toEqual(['subject-end s1', 'data-cut s1']);
      // A change takes the endorsement of the visit back into the list.
      await people.amend('visit', visitId, 1, { end: '2026-02-27' });
      expect(await owed()).toEqual(['visit day 28', 'subject-end s1', 'data-cut s1']);
      const elsewhere = on.t.scope('investigator', ['site-b']);
      expect(
        (
          await on.t.store.read(elsewhere, {}, (reader) => reader.outstandingEndorsements('2026-03-01', ALL))
        ).found.map(({ subjectId }) => subjectId),
      ).toEqual(['s3']);
    });

    test('a decision about the dose is signed by the board, and a later version supersedes it', async () => {
      const id = await people.id('doseDecision');
      const dsmb = on.t.scope('dsmb');
      const decision = {
        level: 'record',
        subjectId: null,
        signedKind: 'doseDecision',
        signedId: id,
      } as const;
      expect(await trySign({ ...decision, meaning: 'approved' })).toBe('not-allowed');
      const signature = await signed({ ...decision, meaning: 'approved' }, dsmb);
      const status = () =>
        read(async (reader) => (await reader.studySignatures()).map(({ signature: { state } }) => state));
      expect([await statusOf(signature), await status()]).toEqual([{ ok: true }, ['valid']]);
      await people.amend('doseDecision', id, 1, { rationale: 'corrected' });
      expect(await status()).toEqual(['superseded']);
    });
  });

  const about = (over: Partial<NewQuery> = {}): NewQuery => ({
    ...newKey(),
    subjectId: 's1',
    aboutKind: 'bleedingAssessment',
    aboutId: '',
    aboutVersion: 1,
    aboutField: null,
    question: 'Grade 1, and the diary speaks of a transfusion?',
    ...over,
  });

  const moved = async (
    queryId: string,
    expectedVersion: number,
    to: QueryState,
    scope: Scope,
    message: string | null = null,
  ): Promise<unknown> => {
    const move = { ...newKey(), subjectId: 's1', queryId, expectedVersion, to, message };
    const answer = said(await on.t.store.write(scope, moveQuery(move)));
    return typeof answer === 'object' && 'state' in answer ? answer.state : answer;
  };

  describe('queries', () => {
    test('REC-07: asked, answered, asked again, closed; each step with its author, under the gate', async () => {
      const aboutId = await people.id('bleedingAssessment');
      const cra = on.t.scope('cra', ['site-a']);
      const coordinator = on.t.scope('coordinator', ['site-a']);
      const written = await on.t.store.write(cra, raiseQuery(about({ aboutId, aboutField: 'whoGrade' })));
      const { queryId } = said(written) as { queryId: string };
      const open = (scope: Scope): Promise<readonly Query[]> =>
        on.t.store.read(scope, {}, (reader) => reader.openQueries());
      expect(await open(coordinator)).toMatchObject([
        { id: queryId, state: 'Open', source: 'Site Monitor', type: 'Manual', aboutField: 'whoGrade' },
      ]);
      expect(await open(on.t.scope('coordinator', ['site-b']))).toEqual([]);
      expect(await open(on.t.scope('sponsor'))).toEqual([]);
      expect(await moved(queryId, 1, 'Answered', coordinator)).toEqual(['message: required']);
      expect(await moved(queryId, 1, 'Answered', cra, 'by myself')).toBe('not-allowed');
      expect(await moved(queryId, 1, 'Closed', cra)).toEqual(['to: no-such-step']);
      expect(await moved(queryId, 1, 'Answered', coordinator, 'the diary was misread')).toBe('Answered');
      expect(await moved(queryId, 1, 'Open', cra, 'which page?')).toBe('version-conflict');
      expect(await moved(queryId, 2, 'Open', cra, 'which page?')).toBe('Open');
      expect(await moved(queryId, 3, 'Answered', coordinator, 'page 4')).toBe('Answered');
      expect(await moved(queryId, 4, 'Closed', { ...cra, userId: 'another-cra' })).toBe('not-allowed');
      expect(await moved(queryId, 4, 'Closed', cra)).toBe('Closed');
      expect(await moved(queryId, 5, 'Open', cra, 'after all')).toEqual(['to: no-such-step']);
      expect(await open(coordinator)).toEqual([]);
      const thread = await read((reader) => reader.queryThread(queryId));
      expect(thread.map(({ by, query }) => [by, query.state, query.message])).toEqual([
        ['user-cra', 'Open', null],
        ['user-coordinator', 'Answered', 'the diary was misread'],
        ['user-cra', 'Open', 'which page?'],
        ['user-coordinator', 'Answered', 'page 4'],
        ['user-cra', 'Closed', null],
      ]);
    });

    test('REC-06 REC-07: a check of a form asks once, for whoever enters; again only after its question is settled', async () => {
      const aboutId = await people.id('bleedingAssessment');
      const coordinator = on.t.scope('coordinator', ['site-a']);
      const check: Partial<NewQuery> = {
        aboutId,
        aboutField: 'whoGrade',
        checkName: 'grade-missing',
        question: 'grade-missing',
      };
      const raised = async (over: Partial<NewQuery> = {}, scope: Scope = coordinator): Promise<unknown> =>
        said(await on.t.store.write(scope, raiseQuery(about({ ...check, ...over }))));
      const { queryId } = (await raised()) as { queryId: string };
      expect(
        (await on.t.store.read(dataManager, {}, (reader) => reader.openQueries())).filter(
          ({ id }) => id === queryId,
        ),
      ).toMatchObject([{ source: 'System', type: 'System', checkName: 'grade-missing', state: 'Open' }]);
      expect(await raised()).toEqual(['checkName: already-asked']);
      expect(await moved(queryId, 1, 'Answered', coordinator, 'not graded at that visit')).toBe('Answered');
      expect(await raised()).toEqual(['checkName: already-asked']);
      expect(await raised({ checkName: 'no-such-check' })).toEqual(['checkName: unknown-code']);
      // A person of that role asks nothing, and who enters nothing has no check.
      expect(await raised({ checkName: null })).toBe('not-allowed');
      expect(await raised({}, on.t.scope('sponsor'))).toBe('not-allowed');
      expect(await moved(queryId, 2, 'Resolved', dataManager)).toBe('Resolved');
      expect(await raised()).toMatchObject({ state: 'Open' });
    });

    describe('a question of a check about an event', () => {
      const event = async (over: object = {}): Promise<string> => people.id('adverseEvent', over);
      const asks = async (aboutId: string, checkName: string, over: Partial<NewQuery> = {}) => {
        const check: Partial<NewQuery> = {
          aboutKind: 'adverseEvent',
          aboutId,
          checkName,
          question: checkName,
        };
        const written = await on.t.store.write(dataManager, raiseQuery(about({ ...check, ...over })));
        return (said(written) as { queryId: string }).queryId;
      };
      const steps = async (id: string) =>
        (await read((reader) => reader.queryThread(id))).map(({ by, query }) => [
          by,
          query.state,
          query.message,
        ]);

      test('REC-07: is kept in words, and taken back in the change that puts the data right', async () => {
        const aboutId = await event({ outcome: null });
        const id = await asks(aboutId, 'outcome-missing', { aboutField: 'outcome' });
        const own = await asks(aboutId, null as never, { aboutField: 'outcome', question: 'And now?' });
        expect(await read(async (reader) => (await reader.anyRecord('query', id))?.question)).toBe(
          'the outcome is not given [outcome-missing]',
        );
        // Another field says nothing about it.
        await people.amend('adverseEvent', aboutId, 1, { comment: 'seen at home' });
        expect(await steps(id)).toHaveLength(1);
        await people.amend('adverseEvent', aboutId, 2, { outcome: 'RECOVERED/RESOLVED' });
        const settled = 'data changed, and the check no longer finds this (outcome) [check-settled]';
        expect(await steps(id)).toEqual([
          ['user-data-manager', 'Open', null],
          ['user-investigator', 'Resolved', settled],
        ]);
        // One change: the value, and the question that ends with it.
        const lines = await read((reader) => reader.auditTrail({ recordId: id }, ALL));
        const settling = lines!.found.filter(({ line }) => line.fresh === 'Resolved');
        expect(settling.map(({ line }) => [line.reasonCode, line.change])).toEqual([
          ['transcription-error', await head()],
        ]);
        // What a person asked waits for a person.
        expect(await steps(own)).toHaveLength(1);
        // Taken back once more, the check asks again.
        await people.amend('adverseEvent', aboutId, 3, { outcome: null });
        expect(await steps(await asks(aboutId, 'outcome-missing', { aboutVersion: 4 }))).toHaveLength(1);
      });

      test.skipIf(on.isInBrief)(
        'REC-07: an answered one too, and one that hangs on another record; a void cancels it',
        async () => {
          const first = await event();
          const second = await event({ start: '2026-02-03', end: '2026-02-04' });
          const overlap = await asks(second, 'overlaps-same-term', {
            question: 'overlaps-same-term (2026-02-02)',
          });
          expect(
            await moved(overlap, 1, 'Answered', on.t.scope('coordinator', ['site-a']), 'it is another'),
          ).toBe('Answered');
          await people.void('adverseEvent', first, 1);
          expect((await steps(overlap)).at(-1)?.slice(1)).toEqual([
            'Resolved',
            'data changed, and the check no longer finds this [check-settled]',
          ]);
          const missing = await asks(second, 'serious-not-said', { aboutVersion: 1 });
          await people.void('adverseEvent', second, 1);
          expect((await steps(missing)).at(-1)?.slice(1)).toEqual([
            'Cancelled',
            'what it was about was voided [record-voided]',
          ]);
        },
      );

      test.skipIf(on.isInBrief)(
        'REC-05 REC-07: a corrected result settles the grade that differed from it',
        async () => {
          await people.id('exposure');
          const result = await people.id('labResult', { collected: '2026-02-10' });
          await people.id('labResult', {
            collected: '2026-01-20',
            reported: { value: '200', unit: '10^9/L', low: '125', high: '350' },
          });
          const aboutId = await event({
            term: 'Platelet count decreased',
            ctcae: { version: '5.0', code: '10035528', term: 'Platelet count decreased' },
            grade: 2,
            gradedFrom: [{ kind: 'labResult', id: result, version: 1 }],
          });
          const id = await asks(aboutId, 'grade-differs-from-values', {
            question: 'grade-differs-from-values (3)',
          });
          // 45 is grade 3 (<50–25); 40 still is, 60 is grade 2 (<75–50): domain 4.1.
          const reported = (value: string) => ({
            reported: { value, unit: '10^9/L', low: '125', high: '350' },
          });
          await people.amend('labResult', result, 1, reported('40'));
          expect(await steps(id)).toHaveLength(1);
          await people.amend('labResult', result, 2, reported('60'));
          expect((await steps(id)).at(-1)?.[1]).toBe('Resolved');
        },
      );
    });

    test.skipIf(on.isInBrief)(
      'REC-07: the board asks through data management; a stale or foreign question is refused',
      async () => {
        const aboutId = await people.id('bleedingAssessment');
        const raised = async (over: Partial<NewQuery>, scope: Scope): Promise<unknown> =>
          said(await on.t.store.write(scope, raiseQuery(about({ aboutId, ...over }))));
        const dsmb = on.t.scope('dsmb');
        const { queryId } = (await raised({}, dsmb)) as { queryId: string };
        expect(await moved(queryId, 1, 'Open', dsmb)).toBe('not-allowed');
        expect(await moved(queryId, 1, 'Open', dataManager)).toBe('Open');
        expect(await moved(queryId, 2, 'Resolved', dsmb)).toBe('Resolved');
        expect(await raised({ aboutVersion: 2 }, dataManager)).toBe('version-conflict');
        expect(await raised({ aboutField: 'colour', question: ' ' }, dataManager)).toEqual([
          'question: required',
          'aboutField: unknown-field',
        ]);
        expect(await raised({ aboutId: 'no-such' }, dataManager)).toBe('not-found');
        expect(await raised({ subjectId: 's2' }, dataManager)).toBe('not-found');
        expect(await raised({}, on.t.scope('qa-auditor'))).toBe('not-allowed');
        // Under a lock only data management asks.
        await locked({});
        expect(await raised({}, on.t.scope('cra', ['site-a']))).toBe('locked');
        expect(await raised({}, dataManager)).toMatchObject({ state: 'Open' });
      },
    );
  });
});
