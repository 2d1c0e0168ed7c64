import { expect, test } from 'vitest';
import { demoChanges } from './changes.ts';
import { demoStudy } from './study.ts';

const study = demoStudy();
const changes = demoChanges(study);

test('changes are in the order in which they were made', () => {
  const moments = changes.map(({ at }) => at);
  expect(moments).toEqual(moments.toSorted());
});

test('every version of every record is saved exactly once, each after the one before it', () => {
  const saved = new Map<string, number>();
  for (const { drafts } of changes) {
    for (const { record } of drafts) {
      expect(record.version).toBe((saved.get(record.id) ?? 0) + 1);
      saved.set(record.id, record.version);
    }
  }
  const expected = study.subjects.reduce(
    (sum, { entered, corrections }) => sum + Object.keys(entered).length + corrections.length,
    0,
  );
  expect([...saved.values()].reduce((a, b) => a + b, 0)).toBe(expected);
});

test('the subject is there before anything is said of it', () => {
  const known = new Set<string>();
  for (const { subjectId, drafts } of changes) {
    for (const { kind, record } of drafts) {
      if (kind === 'subject') known.add(record.id);
    }
    expect(known).toContain(subjectId);
  }
});

test('a visit is there no later than what was recorded at it', () => {
  const visits = new Map<string, string>();
  for (const { at, drafts } of changes) {
    for (const { kind, record } of drafts)
      if (kind === 'visit' && record.version === 1) visits.set(record.id, at);
  }
  for (const { at, drafts } of changes) {
    for (const { record } of drafts) {
      const visitId: unknown = Reflect.get(record, 'visitId') ?? null;
      if (typeof visitId === 'string')
        expect(visits.get(visitId)!.slice(0, 10) <= at.slice(0, 10)).toBe(true);
    }
  }
});

test('only amendments have a reason, and new entries none', () => {
  for (const { reason, drafts } of changes) {
    expect(drafts.length).toBeGreaterThan(0);
    for (const { record } of drafts) expect(record.version > 1).toBe(reason !== null);
  }
});

test('several hundred changes by different people make a history', () => {
  expect(changes.length).toBeGreaterThan(500);
  expect(new Set(changes.map(({ by }) => by)).size).toBeGreaterThanOrEqual(4);
});
