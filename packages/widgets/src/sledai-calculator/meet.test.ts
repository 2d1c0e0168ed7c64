/** T-12, I-09: an entry and what is recorded: going from visit to visit, and what others recorded meanwhile. */
import { describe, expect, test } from 'vitest';
import { madeUpSledaiSubject } from '../../testing/sledai-subject.ts';
import { answered, EMPTY_DRAFT } from './draft.ts';
import { Entry } from './entry.ts';
import { occasionOf } from './existing.ts';
import { choose, goTo, meet } from './meet.ts';

/** Recorded: arthritis on day 14, rash on day 28. */
const record = madeUpSledaiSubject({
  before: { day: 14, present: ['arthritis'], pga: '0.8' },
  recorded: { present: ['rash'], pga: '0.50', version: 1 },
});
const [first, second] = record.visits.filter(({ id }) => /visit(14|28)$/.test(id));
const dayOf = (visit: typeof first): string => visit!.start!.slice(0, 10);

function entryAt(visit: typeof first): Entry {
  const entry = new Entry(() => {});
  entry.begin({ ...EMPTY_DRAFT, visitId: visit!.id, assessed: dayOf(visit) });
  meet(entry, record, null);
  return entry;
}
const go = (entry: Entry, visit: typeof first): void => {
  goTo(entry, visit!.id, dayOf(visit));
  meet(entry, record, null);
};

describe('going from visit to visit', () => {
  test('with nothing typed, each shows its own, and nothing goes along', () => {
    const entry = entryAt(first);
    expect([entry.draft.answers.arthritis, entry.draft.pga, entry.dirty]).toEqual(['present', '0.8', false]);
    go(entry, second);
    expect([entry.draft.answers.arthritis, entry.draft.answers.rash]).toEqual(['absent', 'present']);
    // As it was recorded, with its zero.
    expect([entry.draft.pga, entry.dirty, entry.differences]).toEqual(['0.50', false, []]);
  });

  test('with something typed, only that goes along', () => {
    const entry = entryAt(first);
    entry.edit(answered(entry.draft, 'fever', 'present'));
    go(entry, second);
    expect([entry.draft.answers.arthritis, entry.draft.answers.rash]).toEqual(['absent', 'present']);
    expect([entry.draft.answers.fever, entry.draft.pga]).toEqual(['present', '0.50']);
    // It differs from what is recorded there, and the person has to say so.
    expect(entry.differences).toEqual(['fever']);
  });

  test('somewhere with nothing recorded, nothing of another visit is carried forward', () => {
    const entry = entryAt(first);
    goTo(entry, null, '2026-07-30');
    meet(entry, record, null);
    expect([entry.draft.answers, entry.draft.pga, entry.dirty]).toEqual([{}, '', false]);
  });
});

test('what somebody else recorded meanwhile is shown beside, and either can be taken', () => {
  const entry = entryAt(second);
  entry.edit(answered(entry.draft, 'rash', 'not-assessed'));
  const [before, mine] = record.sledaiAssessments;
  const theirs = {
    ...mine!,
    version: 2,
    items: { ...mine!.items, rash: 'absent' as const, fever: 'present' as const },
  };
  meet(entry, { ...record, sledaiAssessments: [before!, theirs] }, null);
  expect(entry.differences).toEqual(['rash']);
  expect(entry.draft.answers).toMatchObject({ rash: 'not-assessed', fever: 'present' });
  // What only they changed is taken over, and named.
  expect(entry.taken).toEqual(['fever']);
  choose(entry, 'rash', 'theirs');
  expect([entry.draft.answers.rash, entry.dirty]).toEqual(['absent', false]);
});

test('what nobody has settled stays open when something else is recorded after it, and when the entry is put aside', () => {
  const entry = entryAt(second);
  entry.edit(answered(entry.draft, 'rash', 'not-assessed'));
  const [before, mine] = record.sledaiAssessments;
  const recordedAs = (version: number, items: object) => ({
    ...record,
    sledaiAssessments: [before!, { ...mine!, version, items: { ...mine!.items, ...items } }],
  });
  meet(entry, recordedAs(2, { rash: 'absent' }), null);
  meet(entry, recordedAs(3, { rash: 'absent', fever: 'present' }), null);
  expect([entry.differences, entry.taken]).toEqual([['rash'], ['fever']]);
  // Who changed it is asked from the version that the person began from.
  expect(entry.before?.sledai?.version).toBe(1);
  const again = new Entry(() => {});
  again.takeUp(entry.keep());
  expect(again.differences).toEqual(['rash']);
  choose(again, 'rash', 'theirs');
  expect([again.draft.answers.rash, again.dirty]).toEqual(['absent', false]);
});

test('a day and a reason that somebody else recorded meanwhile are not put back by saving what was typed here', () => {
  const [before, mine] = record.sledaiAssessments;
  const evidence = { fever: { suggested: 'absent', source: null, comment: 'sample-wrong' } } as const;
  const theirs = {
    ...mine!,
    version: 2,
    assessed: '2026-06-30',
    items: { ...mine!.items, fever: 'present' as const },
    evidence,
  };
  const now = { ...record, sledaiAssessments: [before!, theirs] };
  const entry = entryAt(second);
  entry.edit(answered(entry.draft, 'rash', 'not-assessed'));
  meet(entry, now, null);
  expect([entry.draft.assessed, entry.draft.rejections]).toEqual(['2026-06-30', { fever: 'sample-wrong' }]);
  expect([entry.differences, entry.taken]).toEqual([[], ['fever', 'assessed']]);
  expect(entry.draft.answers.rash).toBe('not-assessed');

  // Both corrected the day: it is chosen, not guessed.
  const other = entryAt(second);
  other.edit({ ...other.draft, assessed: '2026-07-01' });
  meet(other, now, null);
  expect([other.draft.assessed, other.differences]).toEqual(['2026-07-01', ['assessed']]);
  choose(other, 'assessed', 'theirs');
  expect([other.draft.assessed, other.dirty]).toEqual(['2026-06-30', false]);

  // The other answer comes with the reason that was given for it.
  const third = entryAt(second);
  third.edit(answered(third.draft, 'fever', 'not-assessed'));
  meet(third, now, null);
  choose(third, 'fever', 'theirs');
  expect([third.draft.rejections, third.dirty]).toEqual([{ fever: 'sample-wrong' }, false]);
});

test('a reader begins with the assessment made last, whoever enters with the day it is', () => {
  expect(occasionOf(record, null, null, true)).toEqual({ visitId: second!.id, assessed: dayOf(second) });
  const later = { ...record, cut: { ...record.cut, on: '2026-11-20' } };
  expect(occasionOf(later, null, null, false)).toEqual({ visitId: null, assessed: '2026-11-20' });
  expect(occasionOf(later, null, null, true).visitId).toBe(second!.id);
});

test('a day that is known only in part is shown as none, never as another', () => {
  const [before, mine] = record.sledaiAssessments;
  const entry = new Entry(() => {});
  entry.begin({ ...EMPTY_DRAFT, visitId: second!.id, assessed: dayOf(second) });
  meet(entry, { ...record, sledaiAssessments: [before!, { ...mine!, assessed: '2026-06' }] }, null);
  expect(entry.draft.assessed).toBe('');
});
