/** A later course against an earlier one: what somebody entered, corrected or took back in between is named, and nothing else. */
import { expect, test } from 'vitest';
import { STUDY, withCounts } from '../evaluate/evaluate.fixture.ts';
import { evaluateSubject } from '../evaluate/index.ts';
import { BLANK, type AdverseEvent, type SubjectRecord } from '../record/index.ts';
import { on } from '../response/response.fixture.ts';
import { changesOf } from './changes.ts';
import { factsOf } from './facts-of.ts';

const factsIn = (record: SubjectRecord) => factsOf(record, evaluateSubject(record, STUDY), STUDY).facts;
const counts = (...later: readonly (readonly [number, string])[]) =>
  withCounts([[-6, '11'], [14, '45'], ...later], { cutOn: on(100) } as object);
const fever = (more: Partial<AdverseEvent>): AdverseEvent => ({
  ...BLANK.adverseEvent,
  id: 'e',
  version: 1,
  term: 'Fever',
  start: on(3),
  ...more,
});
const told = (before: SubjectRecord, now: SubjectRecord) =>
  changesOf(factsIn(before), factsIn(now)).map(({ kind, key }) => `${kind} ${key.split(':')[0]}`);

test('the same course twice has no change', () => {
  expect(told(counts([28, '132']), counts([28, '132']))).toEqual([]);
});

test('an event entered, corrected, and taken back', () => {
  const [none, ongoing, over] = [
    counts(),
    { ...counts(), adverseEvents: [fever({ ongoing: 'yes' })] },
    { ...counts(), adverseEvents: [fever({ end: on(9), version: 2 })] },
  ];
  expect(told(none, ongoing)).toEqual(['added event']);
  expect(told(ongoing, over)).toEqual(['changed event']);
  expect(told(over, none)).toEqual(['removed event']);
  const [change] = changesOf(factsIn(ongoing), factsIn(over));
  expect([change!.was!.end.kind, change!.now!.end.kind]).toEqual(['ongoing', 'known']);
});

test('a count entered late changes the response it cuts short, and no other', () => {
  const [before, now] = [counts([60, '120']), counts([45, '132'], [60, '120'])];
  const changes = changesOf(factsIn(before), factsIn(now)).filter(({ key }) => key.startsWith('response:'));
  expect(changes.map(({ kind, key }) => [kind, key.slice(0, 'response:2026-01-01'.length)])).toEqual([
    ['changed', `response:${on(14)}`],
    ['added', `response:${on(45)}`],
  ]);
});
