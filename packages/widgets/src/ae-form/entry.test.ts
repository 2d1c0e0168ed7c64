/** I-09: an entry and the versions that others record meanwhile: what nobody has settled stays open. */
import { EMPTY_ADVERSE_EVENT, type AdverseEventDraft } from '@trialside/client';
import { expect, test } from 'vitest';
import { Entry } from './entry.ts';

const event = (over: Partial<AdverseEventDraft>): AdverseEventDraft => ({
  ...EMPTY_ADVERSE_EVENT,
  term: 'Headache',
  ...over,
});

/** Grade 3 was entered over version 1, and version 2 says grade 2. */
function inConflict(): Entry {
  const entry = new Entry(() => {});
  entry.begin(event({ grade: 1 }), { id: 'e', version: 1 });
  entry.edit(event({ grade: 3 }));
  entry.meet(event({ grade: 2 }), { id: 'e', version: 2 });
  return entry;
}

test('a conflict outlasts another version that is about something else', () => {
  const entry = inConflict();
  entry.meet(event({ grade: 2, outcome: 'FATAL' }), { id: 'e', version: 3 });
  expect([entry.conflicts, entry.draft.grade, entry.draft.outcome]).toEqual([['grade'], 3, 'FATAL']);
  // Who changed it is asked from the version that the person began from.
  expect(entry.before?.version).toBe(1);
  entry.choose('grade', 'theirs');
  expect([entry.conflicts, entry.draft.grade, entry.dirty]).toEqual([[], 2, false]);
});

test('a conflict is there again when an entry that was put aside is taken up', () => {
  const again = new Entry(() => {});
  again.takeUp(inConflict().keep());
  expect([again.conflicts, again.before?.version]).toEqual([['grade'], 1]);
  again.reset();
  expect([again.conflicts, again.dirty]).toEqual([[], false]);
});
