/** Pages of lists over a study, forwards and backwards, while others write between them; on both databases. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import type { Draft } from './commands/put-records.ts';
import type { ListedRecord, ListPage, Place, Range } from './lists.ts';
import type { Reader } from './reader.ts';
import { onBoth } from './testing-both.ts';
import { ENTRIES, prepare } from './testing-entries.ts';

const STARTS = [null, '2026', '2026-02', '2026-02-01', '2026-02-01T10:00', '2026-02-02'];
const SUBJECTS = [
  ['s1', 'site-a'],
  ['s2', 'site-a'],
  ['s3', 'site-b'],
] as const;

interface Entered {
  readonly id: string;
  readonly subject: 0 | 1 | 2;
  readonly start: string | null;
  readonly grade: 1 | 3;
}

const entered = fc.record({
  id: fc.uuid(),
  subject: fc.constantFrom(0, 1, 2),
  start: fc.constantFrom(...STARTS),
  grade: fc.constantFrom(1, 3),
}) as fc.Arbitrary<Entered>;

type Item = ListedRecord<'adverseEvent'>;
const placeOf = ({ subject, record }: Item): Place => [record.start ?? '', subject.code, record.id];

onBoth((on) => {
  beforeEach(() => prepare(on.t));

  const put = async ({ id, subject, start, grade }: Entered): Promise<void> => {
    const draft: Draft = { kind: 'adverseEvent', record: { ...ENTRIES.adverseEvent, id, start, grade } };
    await on.t.put(SUBJECTS[subject][0], SUBJECTS[subject][1], [draft]);
  };
  const read = <T>(ask: (reader: Reader) => Promise<T>): Promise<T> =>
    on.t.store.read(on.t.scope('investigator', ['site-a']), {}, ask);

  /** Walks the whole list in pages, with something that happens after each. */
  async function walk(isBackward: boolean, take: number, between: () => Promise<void>): Promise<Item[]> {
    let seen: readonly Item[] = [];
    for (;;) {
      const edge = isBackward ? seen[0] : seen.at(-1);
      const open: Range = { take, isBackward, after: null, before: null };
      const range = edge ? { ...open, [isBackward ? 'before' : 'after']: placeOf(edge) } : open;
      const page: ListPage<Item> = await read((reader) => reader.adverseEventPage({}, range));
      expect(page.found.length).toBeLessThanOrEqual(take);
      seen = isBackward ? [...page.found, ...seen] : [...seen, ...page.found];
      if (!page.hasMore) return [...seen];
      expect(page.found).toHaveLength(take);
      await between();
    }
  }

  test('whoever walks them sees what stood there throughout exactly once, in order, and nothing of another site', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entered, { maxLength: 8 }),
        fc.array(entered, { maxLength: 6 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        async (first, later, isBackward, take) => {
          const before = (await walk(false, 50, async () => {})).map(({ record }) => record.id);
          for (const one of first) await put(one);
          const rest = [...later];
          const found = await walk(isBackward, take, async () => {
            const next = rest.shift();
            if (next) await put(next);
          });
          const ids = found.map(({ record }) => record.id);
          expect(new Set(ids).size).toBe(ids.length);
          const own = first.filter(({ subject }) => subject !== 2).map(({ id }) => id);
          expect(ids).toEqual(expect.arrayContaining([...before, ...own]));
          const hidden = [...first, ...later].filter(({ subject }) => subject === 2).map(({ id }) => id);
          expect(ids.filter((id) => hidden.includes(id))).toEqual([]);
          const places = found.map(placeOf);
          expect(places).toEqual(
            [...places].sort((a, b) => {
              const at = a.findIndex((part, n) => part !== b[n]);
              return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
            }),
          );
        },
      ),
      { numRuns: process.env['TRIALSIDE_LONG'] === '1' ? 60 : 4 },
    );
  }, 120_000);

  test('what is asked for narrows the list and its count alike; the count is of what is in reach', async () => {
    await put({ id: 'a', subject: 0, start: null, grade: 3 });
    await put({ id: 'b', subject: 1, start: '2026-02-01', grade: 1 });
    await put({ id: 'c', subject: 2, start: '2026-02-01', grade: 3 });
    const all: Range = { take: 9, isBackward: false, after: null, before: null };
    const ids = ({ found }: ListPage<Item>): string[] => found.map(({ record }) => record.id);
    await read(async (reader) => {
      expect(ids(await reader.adverseEventPage({}, all))).toEqual(['a', 'b']);
      expect(await reader.countAdverseEvents({})).toBe(2);
      expect(ids(await reader.adverseEventPage({ gradeAtLeast: 3 }, all))).toEqual(['a']);
      expect(await reader.countAdverseEvents({ gradeAtLeast: 3 })).toBe(1);
      expect(ids(await reader.adverseEventPage({ serious: 'yes' }, all))).toEqual([]);
      expect(ids(await reader.adverseEventPage({ ongoing: 'no' }, all))).toEqual(['a', 'b']);
      expect((await reader.questionPage(['Open'], all)).found).toEqual([]);
    });
    const one = { ...on.t.scope('investigator', ['site-a']), onlySubjectId: 's2' };
    await on.t.store.read(one, {}, async (reader) => {
      expect(ids(await reader.adverseEventPage({}, all))).toEqual(['b']);
      expect((await reader.subjects({ first: 9, after: null })).subjects.map(({ id }) => id)).toEqual(['s2']);
    });
    await on.t.store.read(on.t.scope('sponsor'), {}, async (reader) => {
      expect((await reader.adverseEventPage({}, all)).found).toEqual([]);
      expect(await reader.countAdverseEvents({})).toBe(0);
    });
  });

  test('subjects from the end, before one, and of one site', async () => {
    const codes = async (page: Parameters<Reader['subjects']>[0], site: string | null = null) =>
      on.t.store.read(on.t.scope('data-manager'), {}, async (reader) => {
        const { subjects, hasNext } = await reader.subjects(page, site);
        return [...subjects.map(({ code }) => code), hasNext];
      });
    expect(await codes({ first: 2, after: null, isBackward: true })).toEqual(['A-002', 'B-001', true]);
    expect(await codes({ first: 2, after: null, before: 'A-002', isBackward: true })).toEqual([
      'A-001',
      false,
    ]);
    expect(await codes({ first: 2, after: 'A-001', before: 'B-001' })).toEqual(['A-002', false]);
    expect(await codes({ first: 2, after: null, isBackward: true }, 'site-b')).toEqual(['B-001', false]);
    expect(await codes({ first: 2, after: null }, '')).toEqual([false]);
  });
});
