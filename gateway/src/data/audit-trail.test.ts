/** Reviewing the audit trail: found by what a reviewer asks for, within reach, and marked as seen (AUD-10). */
import { expect, test } from 'vitest';
import type { Scope } from '../auth/scope.ts';
import type { AuditFilter, AuditLine } from './audit-trail.ts';
import { reviewAudit, type AuditReviewEntry } from './commands/review-audit.ts';
import { onBoth } from './testing-both.ts';
import type { Range } from './lists.ts';
import { draftPlatelets, fromFront } from './testing.ts';

onBoth((on) => {
  const page = (
    filter: AuditFilter = {},
    scope: Scope = on.t.scope('data-manager'),
    range: Range = fromFront(500),
  ) => on.t.store.read(scope, {}, (reader) => reader.auditTrail(filter, range));
  const lines = async (filter: AuditFilter = {}, scope?: Scope): Promise<string[]> =>
    ((await page(filter, scope))?.found ?? []).map(({ line }) => brief(line));
  const brief = ({ change, action, kind, recordId, field, old, fresh }: AuditLine): string =>
    `${change} ${action} ${kind} ${recordId} ${field}: ${old} -> ${fresh}`;
  const review = (
    over: Partial<AuditReviewEntry> = {},
    scope: Scope = on.t.scope('data-manager'),
    key = 'review-0001',
  ) =>
    on.t.store.write(
      scope,
      reviewAudit(
        {
          fromChange: 5,
          toChange: 6,
          subjectId: 's1',
          kind: null,
          field: null,
          comment: 'compared with the report',
          ...over,
        },
        key,
        null,
      ),
    );

  async function history(): Promise<void> {
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '18')]);
    on.clock = new Date('2026-03-02T02:00:00.000Z');
    await on.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-27', '81')]);
    await on.t.put('s3', 'site-b', [draftPlatelets('r3', '2026-02-27', '20')]);
  }

  test('AUD-10: a line says everything about one changed field', async () => {
    await history();
    const [{ line } = { line: null }] = (await page({ reason: 'source-corrected' }))!.found;
    expect(line).toMatchObject({
      change: 6,
      at: '2026-03-02T02:00:00.000Z',
      userId: 'operator:test',
      role: 'operator',
      command: 'test-put',
      action: 'amend',
      kind: 'labResult',
      recordId: 'r1',
      version: 2,
      subjectId: 's1',
      siteId: 'site-a',
      field: 'reported.value',
      old: '18',
      fresh: '81',
      isRedacted: false,
      isCritical: true,
      reasonCode: 'source-corrected',
      reasonText: 'the report was read wrongly',
      reviews: [],
    });
  });

  test('AUD-10: by subject, record, field, person, role, time, reason and what is critical', async () => {
    await history();
    const correction = '6 amend labResult r1 reported.value: 18 -> 81';
    expect(await lines({ field: 'reported.value', subjectId: 's1' })).toEqual([
      '5 create labResult r1 reported.value: null -> 18',
      correction,
    ]);
    expect(await lines({ reason: 'source-corrected' })).toEqual([correction]);
    expect(await lines({ recordId: 'r1', from: '2026-03-02T00:00:00.000Z' })).toEqual([correction]);
    expect(await lines({ recordId: 'r1', to: '2026-03-02T00:00:00.000Z', field: 'test' })).toEqual([
      '5 create labResult r1 test: null -> PLAT',
    ]);
    expect(await lines({ userId: 'somebody' })).toEqual([]);
    expect(await lines({ role: 'investigator' })).toEqual([]);
    expect(
      await lines({ role: 'operator', userId: 'operator:test', kind: 'labResult', field: 'test' }),
    ).toHaveLength(2);
    const critical = await lines({ recordId: 'r1', isCritical: true });
    expect(critical).toContain(correction);
    expect(critical.some((line) => line.includes('testName'))).toBe(false);
  });

  test('AUD-10: pages are full, follow one another, and together are the whole', async () => {
    await history();
    const whole = await lines();
    expect(whole.length).toBeGreaterThan(20);
    // Seven at a time cuts in the middle of a record.
    for (const isBackward of [false, true]) {
      const pages: string[] = [];
      let range: Range = { ...fromFront(7), isBackward };
      for (let hasMore = true; hasMore;) {
        const read = (await page({}, undefined, range))!;
        const own = read.found.map(({ line }) => brief(line));
        if (isBackward) pages.unshift(...own);
        else pages.push(...own);
        if ((hasMore = read.hasMore)) expect(own).toHaveLength(7);
        range = isBackward
          ? { ...range, before: read.found[0]!.place }
          : { ...range, after: read.found.at(-1)!.place };
      }
      expect(pages).toEqual(whole);
    }
    const places = (await page())!.found.map(({ place }) => place);
    const between = { ...fromFront(500), after: places[3]!, before: places[9]! };
    expect((await page({}, undefined, between))!.found.map(({ line }) => brief(line))).toEqual(
      whole.slice(4, 9),
    );
  });

  test('AUD-10: site staff see the trail of their site; who may see no subject sees none of it; people are for those who see all', async () => {
    await history();
    const own = on.t.scope('investigator', ['site-b']);
    expect(await lines({ field: 'reported.value' }, own)).toEqual([
      '7 create labResult r3 reported.value: null -> 20',
    ]);
    expect(await lines({ subjectId: 's1' }, own)).toEqual([]);
    for (const role of ['sponsor', 'system-admin', 'dsmb'] as const)
      expect(await page({}, on.t.scope(role))).toBeNull();
    await on.t.put(null, null, [
      {
        kind: 'user',
        record: { id: 'u', supplement: {}, issuer: 'i', tokenSubject: 's', name: 'N', active: 'yes' },
      },
    ]);
    expect(await lines({ kind: 'user' }, own)).toEqual([]);
    expect(await lines({ kind: 'user' })).toEqual([]);
    expect(await lines({ kind: 'user' }, on.t.scope('qa-auditor'))).toHaveLength(5);
  });

  test('AUD-10: a review marks what it covers, says who and when, and is in the trail itself', async () => {
    await history();
    expect(await review()).toMatchObject({ ok: true, change: 8 });
    const [{ line } = { line: null }] = (await page({ reason: 'source-corrected' }))!.found;
    expect(line!.reviews).toEqual([
      {
        change: 8,
        at: '2026-03-02T02:00:00.000Z',
        userId: 'user-data-manager',
        userName: 'A data-manager',
        comment: 'compared with the report',
      },
    ]);
    expect(await lines({ isReviewed: false, field: 'reported.value' })).toEqual([
      '7 create labResult r3 reported.value: null -> 20',
    ]);
    expect(await lines({ isReviewed: true, field: 'reported.value' })).toHaveLength(2);
    expect(await lines({ kind: 'auditReview', field: 'toChange' })).toHaveLength(1);
    expect((await on.t.store.maintain.verify(on.t.studyId)).ok).toBe(true);
  });

  test('AUD-10: a review of one field covers that field alone; one of a site, that site alone', async () => {
    await history();
    await review({ kind: 'labResult', field: 'reported.value', subjectId: null, toChange: 7 });
    expect((await lines({ isReviewed: true })).every((line) => line.includes('reported.value'))).toBe(true);
    await review({ subjectId: null, toChange: 8 }, on.t.scope('investigator', ['site-b']), 'review-0002');
    expect(await lines({ isReviewed: true, field: 'test' })).toEqual([
      '7 create labResult r3 test: null -> PLAT',
    ]);
  });

  test('AUD-10: a review that is not in order is refused', async () => {
    await history();
    const cases: readonly (readonly [
      string,
      Partial<AuditReviewEntry>,
      Parameters<typeof on.t.scope>,
      string,
    ])[] = [
      ['by an auditor, who only reads', {}, ['qa-auditor'], 'not-allowed'],
      ['by the sponsor', {}, ['sponsor'], 'not-allowed'],
      ['of a subject elsewhere', {}, ['investigator', ['site-b']], 'not-found'],
      ['of a subject that is not there', { subjectId: 'nobody' }, ['data-manager'], 'not-found'],
      ['of what has not happened', { toChange: 99 }, ['data-manager'], 'toChange: change-unknown'],
      ['of nothing', { fromChange: 6, toChange: 5 }, ['data-manager'], 'toChange: range-swapped'],
      ['of a field without its kind', { field: 'grade' }, ['data-manager'], 'field: field-unknown'],
      [
        'of two sites as one',
        { subjectId: null },
        ['cra', ['site-a', 'site-b']],
        'subjectId: subject-missing',
      ],
    ];
    for (const [what, over, who, expected] of cases) {
      const written = await review(over, on.t.scope(...who));
      const said = written.ok
        ? 'written'
        : written.refusal.code === 'validation'
          ? written.refusal.fields.map(({ path, reason }) => `${path.join('.')}: ${reason}`).join()
          : written.refusal.code;
      expect(said, what).toBe(expected);
    }
  });

  test('AUD-10, AUD-11: reading the trail of a subject is reading the subject', async () => {
    await history();
    await page({ subjectId: 's1' });
    expect(await on.t.store.maintain.accessLog(on.t.studyId)).toMatchObject([
      { event: 'read', subjectId: 's1' },
    ]);
  });
});
