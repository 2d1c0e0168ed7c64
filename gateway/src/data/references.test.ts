/**
 * ACC-07, AUD-03: nothing is taken away that another record rests on, for every reference there is; what only cites a record
 * keeps the version it speaks of. On SQLite and PostgreSQL alike.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { sign } from './commands/sign.ts';
import { raiseQuery, moveQuery } from './commands/query.ts';
import { verifySource } from './commands/source-verification.ts';
import type { EntryKind } from './entry/forms.ts';
import { REFERENCES, type Reference } from './entry/references.ts';
import { KINDS, STORE_KINDS } from './kinds.ts';
import type { StoreKind } from './stored-records.ts';
import { onBoth } from './testing-both.ts';
import { desk, ENTRIES, infusion, newKey, prepare, type Desk } from './testing-entries.ts';

describe('the table of references', () => {
  const known = (from: StoreKind, field: string): boolean =>
    REFERENCES.some((one) => one.from === from && one.field === field);

  test('names every field of every kind that holds the id of a record', () => {
    /** Ids of other things: an account at the identity provider. */
    const OTHERS = ['user.tokenSubject'];
    const fields = STORE_KINDS.flatMap((kind) =>
      Object.keys(KINDS[kind])
        .filter((field) => /(Id|Ids|By)$/.test(field))
        .map((field) => [kind, field] as const),
    );
    expect(fields.length).toBeGreaterThan(20);
    const missing = fields.filter(([kind, field]) => !known(kind, field)).map((one) => one.join('.'));
    expect(missing.filter((one) => !OTHERS.includes(one))).toEqual([]);
  });

  test('names every field that holds a reference with kind, id and version', () => {
    const holdsOne = (value: unknown): boolean =>
      typeof value === 'object' &&
      value !== null &&
      (('kind' in value && 'id' in value && 'version' in value) || Object.values(value).some(holdsOne));
    const gradedFrom = [{ kind: 'vitalSign', id: 'sign-1', version: 1 }];
    const full = { ...ENTRIES, adverseEvent: { ...ENTRIES.adverseEvent, gradedFrom } };
    const fields = Object.entries(full).flatMap(([kind, record]) =>
      Object.entries(record)
        .filter(([field, value]) => field !== 'document' && holdsOne(value))
        .map(([field]) => [kind as StoreKind, field] as const),
    );
    expect(fields).toContainEqual(['adverseEvent', 'gradedFrom']);
    expect(fields).toContainEqual(['sledaiAssessment', 'evidence']);
    expect(fields.filter(([kind, field]) => !known(kind, field))).toEqual([]);
  });

  test('says which of them hold on to what they name', () => {
    const resting = REFERENCES.filter(({ inUse }) => inUse !== null)
      .map(({ from, field, to }) => `${from}.${field} → ${to}`)
      .filter((one) => !one.endsWith('.visitId → visit'));
    // A treatment, an event and its assessments, people and their rights, sites and who is there, what was signed for a cut.
    expect(resting).toEqual([
      'adverseEvent.medicationIds → medication',
      'toxicityAssessment.adverseEventId → adverseEvent',
      'safetyCase.adverseEventId → adverseEvent',
      'assignment.userId → user',
      'delegation.userId → user',
      'subject.siteId → site',
      'assignment.siteIds → site',
      'delegation.atSiteId → site',
      'signature.dataCutId → dataCut',
    ]);
    const atVisits = Object.entries(ENTRIES).filter(([, record]) => 'visitId' in record);
    expect(atVisits.length).toBeGreaterThan(6);
    for (const [kind] of atVisits) {
      const found = REFERENCES.find(({ from, field }) => from === kind && field === 'visitId');
      expect([kind, found?.inUse]).toEqual([kind, 'visit-in-use']);
    }
  });

  test('names only fields there are', () => {
    for (const { from, field } of REFERENCES) {
      if (from === 'subject' && field === 'siteId') continue;
      expect(Object.keys(KINDS[from]), `${from}.${field}`).toContain(field);
    }
  });
});

onBoth((on) => {
  let people: Desk;
  beforeEach(async () => {
    await prepare(on.t);
    people = desk(on.t);
  });

  const head = async (): Promise<number> => (await on.t.store.study('TS-TEST-01'))!.lastChange;

  /** Something of the kind that can be named; no identity is given to two people. */
  const target = async (kind: EntryKind): Promise<string> => {
    if (kind === 'dataCut') return people.id('dataCut', { knownAt: await head() });
    if (kind === 'user') return people.id('user', { tokenSubject: `named-${await head()}` });
    return people.id(kind);
  };

  /** Enters a record of the kind that names the target in the field, and answers how it is taken back; null: never. */
  async function naming({ from, field }: Reference, id: string): Promise<(() => Promise<unknown>) | null> {
    if (from === 'signature') {
      await endorse(id);
      return null;
    }
    const kind = from as EntryKind;
    if (field === 'atSiteId') {
      await on.t.put(null, id, [
        { kind: 'delegation', record: { ...ENTRIES.delegation, id: 'duty-c', atSiteId: id } },
      ]);
      return () => people.void('delegation', 'duty-c', 1, on.t.scope('investigator'));
    }
    const over = {
      [field]: field.endsWith('Ids') ? [id] : id,
      ...(kind === 'exposure' ? { category: 'other' } : {}),
    };
    const naming = await people.id(kind, over as never);
    return () => people.void(kind, naming, 1);
  }

  async function endorse(dataCutId: string): Promise<void> {
    const cut = await on.t.store.read(on.t.scope('investigator', ['site-a']), {}, (reader) =>
      reader.dataCuts(),
    );
    const written = await on.t.store.write(
      on.t.scope('investigator', ['site-a']),
      sign({
        ...newKey(),
        level: 'subject',
        subjectId: 's2',
        signedKind: 'subject',
        signedId: 's2',
        milestone: 'data-cut',
        dataCutId,
        knownAt: cut.find(({ id }) => id === dataCutId)!.knownAt,
        meaning: 'investigator-endorsement',
        language: 'en',
        attestationVersion: '1',
        acknowledgements: [],
        reauthenticatedAt: new Date(on.clock.getTime() - 60_000).toISOString(),
      }),
    );
    expect(written).toMatchObject({ ok: true });
  }

  test('ACC-07: for every reference, what is named cannot be voided before what names it', async () => {
    const resting = REFERENCES.filter(({ inUse, from }) => inUse !== null && from !== 'subject');
    expect(resting.length).toBeGreaterThan(15);
    await on.t.put('s1', 'site-a', [infusion]);
    for (const reference of resting) {
      const { from, field, inUse } = reference;
      const what = `${from}.${field}`;
      const to = reference.to as EntryKind;
      const id = await target(to);
      const takeBack = await naming(reference, id);
      const before = await head();
      expect([what, await people.void(to, id, 1)]).toEqual([what, [`: ${inUse}`]]);
      expect(await head(), what).toBe(before);
      if (!takeBack) continue;
      expect([what, await takeBack()]).toEqual([what, expect.objectContaining({ version: 1 })]);
      expect([what, await people.void(to, id, 1)]).toEqual([what, expect.objectContaining({ version: 1 })]);
    }
  });

  test('ACC-07: a site with a subject, a subject with a record, the infusion with its assessments, the only protocol', async () => {
    expect(await people.void('site', 'site-a', 1)).toEqual([': site-in-use']);
    const infused = await people.id('exposure');
    const assessed = await people.id('toxicityAssessment');
    expect(await people.void('subject', 's1', 2)).toEqual([': subject-in-use']);
    expect(await people.void('exposure', infused, 1)).toEqual([': infusion-in-use']);
    expect(await people.void('protocol', 'protocol', 1)).toEqual([': protocol-in-use']);
    await people.void('toxicityAssessment', assessed, 1);
    expect(await people.void('exposure', infused, 1)).toMatchObject({ version: 1 });
    expect(await people.void('subject', 's1', 2)).toMatchObject({ version: 2 });
  });

  test('AUD-03: what cites a record, or asks about it, does not keep it; the version it speaks of stays readable', async () => {
    const resultId = await people.id('labResult');
    const source = { kind: 'labResult', id: resultId, version: 1 } as const;
    const eventId = await people.id('adverseEvent', { gradedFrom: [source] });
    const activityId = await people.id('sledaiAssessment', {
      evidence: { thrombocytopenia: { suggested: 'absent', source, comment: null } },
    });
    const about = {
      subjectId: 's1',
      aboutKind: 'labResult',
      aboutId: resultId,
      aboutVersion: 1,
      aboutField: null,
    } as const;
    const asked = await on.t.store.write(
      on.t.scope('data-manager'),
      raiseQuery({ ...newKey(), ...about, question: 'of which subject?' }),
    );
    const marked = await on.t.store.write(
      on.t.scope('cra', ['site-a']),
      verifySource({ ...newKey(), ...about }),
    );
    expect([asked.ok, marked.ok]).toEqual([true, true]);
    const before = (await on.t.store.study('TS-TEST-01'))!.lastChange;

    expect(await people.void('labResult', resultId, 1)).toMatchObject({ version: 1 });

    const readAt = (knownAt?: number) =>
      on.t.store.read(on.t.scope('cra'), { knownAt }, async (reader) => ({
        result: await reader.courseRecord('labResult', resultId),
        gradedFrom: (await reader.courseRecord('adverseEvent', eventId))!.gradedFrom,
        evidence: (await reader.courseRecord('sledaiAssessment', activityId))!.evidence,
        isCurrent: (await reader.sourceVerificationsOf((await reader.subject('s1'))!)).map(
          (one) => one.isCurrent,
        ),
        open: (await reader.openQueries()).map(({ aboutId, aboutVersion }) => [aboutId, aboutVersion]),
      }));
    const after = await readAt();
    expect(after).toMatchObject({
      result: null,
      gradedFrom: [source],
      evidence: { thrombocytopenia: { source } },
      isCurrent: [false],
      open: [[resultId, 1]],
    });
    expect((await readAt(before)).result).toMatchObject({ id: resultId, version: 1 });
    // The question is still somebody's task, and can be answered and closed.
    const { queryId } = (asked as { answer: { queryId: string } }).answer;
    const step = { ...newKey(), subjectId: 's1', queryId } as const;
    const answered = await on.t.store.write(
      on.t.scope('coordinator', ['site-a']),
      moveQuery({ ...step, expectedVersion: 1, to: 'Answered', message: 'of another one: taken back' }),
    );
    expect(answered).toMatchObject({ ok: true });
  });
});
