/** Recording, amending and voiding every kind of record by the one checked way, on SQLite and PostgreSQL alike. */
import type { RecordRef } from '@trialside/rules';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../auth/scope.ts';
import { ENTRY_KINDS, type EntryKind } from './entry/forms.ts';
import { enterReport } from './testing-report.ts';
import type { Entered } from './commands/record.ts';
import { KINDS } from './kinds.ts';
import { rawSql } from './testing-raw.ts';
import { onBoth } from './testing-both.ts';
import { draftPlatelets } from './testing.ts';
import {
  CHANGES,
  desk,
  ENTRIES,
  infusion,
  seriousEvent,
  prepare,
  refusalText,
  RIGHT_REASON,
  WORK_OF,
  type Desk,
} from './testing-entries.ts';

onBoth((on) => {
  let people: Desk;
  beforeEach(async () => {
    await prepare(on.t);
    people = desk(on.t);
  });

  const versionsIn = async (kind: EntryKind, id: string): Promise<unknown[]> => {
    const table = `record_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    const rows = await rawSql(
      on.t.place,
      `SELECT version, from_seq, to_seq FROM ${table} WHERE id = ? ORDER BY version`,
      [id],
    );
    return rows.map(({ version, from_seq, to_seq }) => [version, from_seq, to_seq]);
  };

  test(
    'AUD-03 AUD-04: every kind is recorded, amended and voided; each version stays with its span',
    { timeout: 30_000 },
    async () => {
      for (const kind of ENTRY_KINDS) {
        if (kind === 'toxicityAssessment') await on.t.put('s1', 'site-a', [infusion]);
        if (kind === 'exposure') await people.void('exposure', 'infusion-1', 1);
        if (kind === 'safetyCase') await on.t.put('s1', 'site-a', [seriousEvent]);
        const first = (await people.record(kind)) as { id: string; version: number; change: number };
        expect([kind, first]).toEqual([
          kind,
          { id: expect.any(String), version: 1, change: expect.any(Number) },
        ]);
        const second = await people.amend(kind, first.id, 1, CHANGES[kind]);
        expect([kind, second]).toEqual([kind, { id: first.id, version: 2, change: first.change + 1 }]);
        const third = await people.void(kind, first.id, 2);
        expect([kind, third]).toEqual([kind, { id: first.id, version: 2, change: first.change + 2 }]);
        expect([kind, await versionsIn(kind, first.id)]).toEqual([
          kind,
          [
            [1, first.change, first.change + 1],
            [2, first.change + 1, first.change + 2],
          ],
        ]);
        expect([kind, await people.amend(kind, first.id, 2, CHANGES[kind])]).toEqual([kind, 'not-found']);
      }
    },
  );

  test('a record comes back as it was entered, and as it was at every change', async () => {
    const id = await people.id('medication');
    const amended = (await people.amend('medication', id, 1, CHANGES.medication)) as { change: number };
    const read = (knownAt: number) =>
      on.t.store.read(on.t.scope('cra'), { knownAt }, (reader) => reader.courseRecord('medication', id));
    expect(await read(amended.change - 1)).toEqual({ ...ENTRIES.medication, id, version: 1 });
    expect(await read(amended.change)).toEqual({
      ...ENTRIES.medication,
      ...CHANGES.medication,
      id,
      version: 2,
    });
  });

  test('two editors of one record: the second is told the current version, and nothing is lost', async () => {
    const id = await people.id('bleedingAssessment');
    await people.amend('bleedingAssessment', id, 1, { whoGrade: 2 });
    const scope = on.t.scope('coordinator', ['site-a']);
    expect(await people.amend('bleedingAssessment', id, 1, { whoGrade: 3 }, scope)).toBe('version-conflict');
    expect(await people.void('bleedingAssessment', id, 1)).toBe('version-conflict');
    expect(await versionsIn('bleedingAssessment', id)).toHaveLength(2);
  });

  test('AUD-04: no change and no void without a reason in words', async () => {
    const id = await people.id('bleedingAssessment');
    const scope = on.t.scope('coordinator', ['site-a']);
    const without = { code: 'other', text: ' ' };
    expect(await people.amend('bleedingAssessment', id, 1, { whoGrade: 2 }, scope, without)).toEqual([
      'reason.text: reason-too-short',
    ]);
    expect(await people.void('bleedingAssessment', id, 1, scope, { code: 'because', text: null })).toEqual([
      'reason.code: reason-unknown',
    ]);
    expect(await versionsIn('bleedingAssessment', id)).toHaveLength(1);
  });

  test('a record that somebody voided stays so when its source is put again', async () => {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    expect(await people.void('labResult', 'r1', 1)).toMatchObject({ version: 1 });
    const before = (await on.t.store.study('TS-TEST-01'))!.lastChange;
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '19')]);
    expect((await on.t.store.study('TS-TEST-01'))!.lastChange).toBe(before);
    expect(await versionsIn('labResult', 'r1')).toHaveLength(1);
  });

  test('what both databases would not keep is refused: a NUL character', async () => {
    const answer = await people.record('medication', { name: 'Predni\0sone' });
    expect(answer).toEqual([expect.stringContaining('nul-character')]);
  });

  test('ACC-02: another site is not there, for recording and for changing', async () => {
    const id = await people.id('bleedingAssessment');
    const elsewhere = on.t.scope('investigator', ['site-b']);
    expect(await people.record('bleedingAssessment', {}, elsewhere)).toBe('not-found');
    expect(await people.amend('bleedingAssessment', id, 1, { whoGrade: 2 }, elsewhere)).toBe('not-found');
    expect(await people.void('bleedingAssessment', id, 1, elsewhere)).toBe('not-found');
    expect(await people.record('subject', { code: 'A-010' }, elsewhere)).toBe('not-found');
    expect(await people.record('delegation', {}, elsewhere)).toEqual(['atSiteId: site-unknown']);
  });

  // A decision knows no database: one of the two proves it.
  test('an event names medications of its own subject only, and an assessment an event of it', async () => {
    expect(await people.record('adverseEvent', { medicationIds: ['nobody'] })).toEqual([
      'medicationIds: medication-unknown',
    ]);
    const medicationId = await people.id('medication');
    const eventId = await people.id('adverseEvent', { medicationIds: [medicationId] });
    expect(await people.record('safetyCase', { adverseEventId: medicationId })).toEqual([
      'adverseEventId: event-unknown',
    ]);
    expect(await people.record('safetyCase', { adverseEventId: eventId })).toMatchObject({ version: 1 });
    // What an import brought, and nobody touches now, is left alone.
    await on.t.put('s1', 'site-a', [seriousEvent]);
    expect(await people.amend('adverseEvent', 'event-1', 1, { comment: 'seen again' })).toMatchObject({
      version: 2,
    });
  });

  test('a grade is read from results that the subject has, at a version there is', async () => {
    const resultId = await people.id('labResult');
    const from = (...sources: RecordRef[]) => ({ gradedFrom: sources });
    const source = { kind: 'labResult', id: resultId, version: 1 } as const;
    const refused = (n: number) => [`gradedFrom.${n}: result-unknown`];
    const next = { ...source, version: 2 };
    expect(await people.record('adverseEvent', from(source, next))).toEqual(refused(1));
    const asSign = { ...source, kind: 'vitalSign' } as const;
    expect(await people.record('adverseEvent', from(asSign))).toEqual(refused(0));
    await on.t.put('s2', 'site-a', [draftPlatelets('of-another', '2026-02-01', '30')]);
    const ofAnother = { kind: 'labResult', id: 'of-another', version: 1 } as const;
    expect(await people.record('adverseEvent', from(ofAnother))).toEqual(refused(0));

    const eventId = await people.id('adverseEvent', from(source));
    await people.amend('labResult', resultId, 1, { specimen: 'serum' });
    // The version that was looked at is still one there is, and so is the new one.
    expect(await people.record('adverseEvent', from(source, next))).toMatchObject({ version: 1 });
    await people.void('labResult', resultId, 2);
    expect(await people.record('adverseEvent', from(source))).toEqual(refused(0));
    const other = await people.id('labResult');
    const both = from(source, { ...source, id: other });
    // What stands there already holds up no correction.
    expect(await people.amend('adverseEvent', eventId, 1, both)).toMatchObject({ version: 2 });
    expect(await people.amend('adverseEvent', eventId, 2, from(ofAnother))).toEqual(refused(0));
  });

  test('what an import cited and the study does not have stays, and is not put there by hand', async () => {
    const nowhere = { kind: 'labResult', id: 'nowhere', version: 1 } as const;
    const imported = { ...ENTRIES.adverseEvent, id: 'imported', gradedFrom: [nowhere] };
    await on.t.put('s1', 'site-a', [{ kind: 'adverseEvent', record: imported }]);
    const changed = await people.amend('adverseEvent', 'imported', 1, { comment: 'seen again' });
    expect(changed).toMatchObject({ version: 2 });
    expect(await people.amend('adverseEvent', 'imported', 2, { gradedFrom: [] })).toMatchObject({
      version: 3,
    });
    expect(await people.amend('adverseEvent', 'imported', 3, { gradedFrom: [nowhere] })).toEqual([
      'gradedFrom.0: result-unknown',
    ]);
  });

  test.skipIf(on.isInBrief)('ACC-07: the steps of a study in their order', async () => {
    const answers: unknown[] = [];
    const said = async (step: Promise<unknown>): Promise<void> => {
      const answer = await step;
      answers.push(typeof answer === 'string' || Array.isArray(answer) ? answer : 'accepted');
    };
    // Nothing before consent; a routine blood count of the days before may count.
    await said(people.amend('subject', 's1', 2, { informedConsent: null }));
    await said(people.record('bleedingAssessment'));
    await said(people.amend('subject', 's1', 3, { informedConsent: '2026-01-05' }));
    await said(people.record('visit', { start: '2026-01-04', end: null }));
    await said(people.record('labResult', { collected: '2026-01-04' }));
    await said(people.amend('subject', 's1', 4, { informedConsent: null }));
    // No toxicity of an infusion that did not take place, none before it, and no second one.
    await said(people.record('toxicityAssessment'));
    await said(people.record('exposure'));
    await said(people.record('exposure', { start: '2026-02-20', end: null }));
    await said(people.record('toxicityAssessment', { assessed: '2026-01-29T10:00' }));
    await said(people.record('toxicityAssessment', { assessed: '2026-01-29' }));
    // What prepares it comes before it.
    await said(people.record('exposure', { category: 'lymphodepletion', start: '2026-01-30', end: null }));
    await said(people.record('exposure', { category: 'leukapheresis', start: '2026-01-10', end: null }));
    // Nothing is assessed after death.
    await said(people.amend('subject', 's1', 4, { died: 'yes', deathDate: '2026-02-15' }));
    await said(people.record('vitalSign', { collected: '2026-02-16' }));
    await said(people.record('vitalSign', { collected: '2026-02' }));
    expect(answers).toEqual([
      'accepted',
      [': consent-missing'],
      'accepted',
      ['start: before-consent'],
      'accepted',
      ['informedConsent: consent-missing'],
      [': infusion-missing'],
      'accepted',
      ['category: second-infusion'],
      ['assessed: before-infusion'],
      'accepted',
      ['start: after-infusion'],
      'accepted',
      'accepted',
      ['collected: after-death'],
      'accepted',
    ]);
  });

  test('ACC-07: nothing is voided that other records rest on', async () => {
    const visitId = await people.id('visit');
    const inVisit = await people.id('bleedingAssessment', { visitId });
    expect(await people.void('visit', visitId, 1)).toEqual([': visit-in-use']);
    expect(await people.void('subject', 's1', 2)).toEqual([': subject-in-use']);
    await people.void('bleedingAssessment', inVisit, 1);
    expect(await people.void('visit', visitId, 1)).toMatchObject({ version: 1 });
    const infused = await people.id('exposure');
    await people.id('toxicityAssessment');
    expect(await people.void('exposure', infused, 1)).toEqual([': infusion-in-use']);
  });

  test.skipIf(on.isInBrief)('ACC-05: who enters what, every role and kind', async () => {
    const site: Role[] = ['investigator', 'sub-investigator', 'coordinator'];
    const physicians: Role[] = ['investigator', 'sub-investigator'];
    const allowed: Partial<Record<EntryKind, readonly Role[]>> = {
      sledaiAssessment: physicians,
      pgaAssessment: physicians,
      toxicityAssessment: physicians,
      safetyCase: ['medical-monitor'],
      doseDecision: ['medical-monitor', 'dsmb'],
      delegation: ['investigator'],
      dataCut: ['data-manager'],
      // These with the approval of a second person.
      site: ['system-admin'],
      protocol: ['data-manager'],
      user: ['system-admin'],
      assignment: ['system-admin'],
    };
    const roles: Role[] = [
      ...site,
      'cra',
      'medical-monitor',
      'sponsor',
      'data-manager',
      'qa-auditor',
      'dsmb',
      'system-admin',
    ];
    for (const kind of ENTRY_KINDS) {
      const refused: Role[] = [];
      for (const role of roles) {
        const answer = await people.record(
          kind,
          { supplement: { X: '' } } as never,
          on.t.scope(role, ['site-a']),
        );
        if (answer === 'not-allowed') refused.push(role);
        // Nobody's entry with an empty supplement is taken, so nothing is left behind for the next one.
        else
          expect([kind, role, answer]).toEqual([
            kind,
            role,
            expect.arrayContaining(['supplement.X: required']),
          ]);
      }
      const may = allowed[kind] ?? site;
      expect([kind, refused]).toEqual([kind, roles.filter((role) => !may.includes(role))]);
    }
  });

  test.skipIf(on.isInBrief)(
    'a coordinator drafts an adverse event; the judgement is a physician’s, delegated by date',
    async () => {
      const coordinator = on.t.scope('coordinator', ['site-a']);
      const sub = on.t.scope('sub-investigator', ['site-a']);
      const draft: Partial<Entered<'adverseEvent'>> = {
        ctcae: null,
        grade: null,
        gradeScale: null,
        gradePeriods: [],
        seriousness: {
          death: null,
          lifeThreatening: null,
          hospitalisation: null,
          disability: null,
          congenitalAnomaly: null,
          otherMedicallyImportant: null,
        },
        causality: {
          studyProduct: null,
          lymphodepletion: null,
          procedure: null,
          disease: null,
          concomitant: null,
        },
        doseLimiting: null,
        serious: 'yes',
      };
      expect(await people.record('adverseEvent', {}, coordinator)).toBe('not-allowed');
      const { id } = (await people.record('adverseEvent', draft, coordinator)) as { id: string };
      expect(id).toEqual(expect.any(String));
      expect(await people.amend('adverseEvent', id, 1, { grade: 3 }, coordinator)).toBe('not-allowed');
      expect(await people.amend('adverseEvent', id, 1, { grade: 3 }, sub)).toBe('not-allowed');
      await people.id('delegation', { from: '2026-03-02' });
      expect(await people.amend('adverseEvent', id, 1, { grade: 3 }, sub)).toBe('not-allowed');
      // 16:00Z is 2 March in Shanghai already.
      on.clock = new Date('2026-03-01T16:00:00.000Z');
      expect(await people.amend('adverseEvent', id, 1, { grade: 3 }, sub)).toMatchObject({ version: 2 });
      expect(await people.amend('adverseEvent', id, 2, { term: 'Pyrexia' }, coordinator)).toMatchObject({
        version: 3,
      });
      expect(await people.void('adverseEvent', id, 3, coordinator)).toBe('not-allowed');
    },
  );

  test('TIM-02: what is entered is judged by the clock of the site, to the minute', async () => {
    // 01:30 of 2 March in Shanghai, 18:30 of 1 March in Berlin.
    on.clock = new Date('2026-03-01T17:30:00.000Z');
    const at = async (collected: string): Promise<unknown> => {
      const answer = await people.record('labResult', { collected });
      return Array.isArray(answer) ? answer : 'accepted';
    };
    expect(await at('2026-03-02T01:30')).toBe('accepted');
    expect(await at('2026-03-02T01:31')).toEqual(['collected: date-in-future']);
    expect(await at('2026-03-03')).toEqual(['collected: date-in-future']);
    const inBerlin = await on.t.store.write(
      on.t.scope('coordinator', ['site-b']),
      enterReport(
        {
          subjectId: 's3',
          visitId: null,
          test: 'PLAT',
          collected: '2026-03-02',
          value: '45',
          unit: '10^9/L',
          low: null,
          high: null,
        },
        'berlin-key-1',
        null,
      ),
    );
    expect(inBerlin.ok || refusalText(inBerlin.refusal)).toEqual(['collected: date-in-future']);
    const [row] = await rawSql(
      on.t.place,
      "SELECT collected FROM record_lab_result WHERE collected = '2026-03-02T01:30'",
    );
    expect(row).toEqual({ collected: '2026-03-02T01:30' });
  });
});

describe('the table of kinds', () => {
  test('every kind that a form holds has samples here, and a person whose work it is', () => {
    expect(Object.keys(ENTRIES).toSorted()).toEqual(ENTRY_KINDS.toSorted());
    expect(Object.keys(WORK_OF).toSorted()).toEqual(ENTRY_KINDS.toSorted());
    const others = Object.keys(KINDS).filter((kind) => !ENTRY_KINDS.includes(kind as EntryKind));
    expect(others.toSorted()).toEqual([
      'auditReview',
      'lock',
      'proposal',
      'query',
      'signature',
      'sourceVerification',
    ]);
    expect(RIGHT_REASON.text).not.toBeNull();
  });
});
