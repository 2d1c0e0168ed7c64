/**
 * Kept answers against answers made anew, for every trusted document and several readers and cuts: whatever is done to the
 * study in between, by this process or another, and whenever midnight comes, they never differ by a byte, and the access log is
 * told the same.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { draftPlatelets } from '../../data/testing.ts';
import type { Databases } from '../../data/testing-postgres.ts';
import { sharedPostgres } from '../../data/testing-shared-postgres.ts';
import {
  ask,
  CODES,
  CUTS,
  DOCUMENTS,
  openRig,
  PEOPLE,
  type Deed,
  type Question,
  type Rig,
} from './exact-cache-testing.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';
const TIMEOUT = 1_200_000;

const question: fc.Arbitrary<Question> = fc.record({
  document: fc.constantFrom(...DOCUMENTS.keys()),
  person: fc.constantFrom(...PEOPLE),
  subject: fc.constantFrom(...CODES),
  at: fc.constantFrom(...CUTS, null, null),
});

const MONITOR: Question = {
  document: 'SubjectRecord',
  person: 'medical-monitor',
  subject: 'A-001',
  at: null,
};

let rig: Rig | undefined;
afterEach(async () => {
  await rig?.close();
  rig = undefined;
});

function suite(
  newPlace: (() => Promise<string>) | undefined,
  runs: number,
  steps: number,
  writes: number,
): void {
  test(
    'after anything that is done to the study, by either process, at any hour',
    async () => {
      const opened = await openRig(newPlace);
      const deeds = Object.keys(opened.deeds) as Deed[];
      rig = opened;
      const step = fc.record({
        deed: fc.option(fc.constantFrom(...deeds)),
        asked: fc.array(question, { minLength: 1, maxLength: 3 }),
      });
      let kept = 0;
      await fc.assert(
        fc
          .asyncProperty(fc.array(step, { minLength: 5, maxLength: steps }), async (all) => {
            for (const { deed, asked } of all) {
              if (deed !== null) await rig!.deeds[deed]();
              for (const one of asked) kept += await rig!.agree(one);
            }
          })
          .beforeEach(async () => {
            await rig!.close();
            rig = await openRig(newPlace);
          }),
        { numRuns: runs, seed: isLong ? undefined : 20_261_126 } as fc.Parameters<[unknown[]]>,
      );
      // A test of a cache that keeps nothing would prove nothing.
      expect(kept).toBeGreaterThan(runs * 5);
    },
    TIMEOUT,
  );

  test(
    'while others write: every answer is that of the change it names, and of none that was over before it was asked for',
    async () => {
      const { t, gateways } = (rig = await openRig(newPlace));
      const asked: Question[] = [
        MONITOR,
        { ...MONITOR, document: 'SubjectResponseSummary' },
        { ...MONITOR, document: 'CohortResponseSummaries' },
        { ...MONITOR, person: 'investigator', subject: 'A-002' },
      ];
      let acknowledged = (await t.store.study('TS-TEST-01'))!.lastChange;
      let isOver = false;
      const write = async (): Promise<void> => {
        for (let n = 0; n < writes; n += 1) {
          const [subject, site] = n % 3 === 0 ? ['s3', 'site-b'] : ['s1', 'site-a'];
          const change = await t.put(subject!, site!, [
            draftPlatelets(`w${n}`, '2026-02-20', String(20 + n)),
          ]);
          acknowledged = Math.max(acknowledged, change);
          await new Promise((resolve) => setImmediate(resolve));
        }
        isOver = true;
      };
      const given: { readonly one: Question; readonly bytes: string; readonly knownAt: number }[] = [];
      let kept = 0;
      const read = async ({ store, cache }: Rig['gateways'][number]): Promise<void> => {
        for (let n = 0; !isOver || n < asked.length * 2; n += 1) {
          const one = asked[n % asked.length]!;
          const before = acknowledged;
          const { bytes, isKept } = await ask(store, cache, one);
          const knownAt = Number(/"knownAt":(\d+)/.exec(bytes)![1]);
          expect(knownAt).toBeGreaterThanOrEqual(before);
          if (isKept) kept += 1;
          given.push({ one, bytes, knownAt });
          await new Promise((resolve) => setImmediate(resolve));
        }
      };
      await Promise.all([write(), ...gateways.map(read)]);
      expect(kept).toBeGreaterThan(0);
      expect(new Set(given.map(({ knownAt }) => knownAt)).size).toBeGreaterThan(2);
      const distinct = new Map(given.map((answer) => [JSON.stringify([answer.one, answer.bytes]), answer]));
      for (const { one, bytes, knownAt } of distinct.values()) {
        const then = await ask(t.store, null, { ...one, at: { knownAt } });
        expect(bytes).toBe(then.bytes);
      }
    },
    TIMEOUT,
  );
}

describe('every kept answer is the answer made anew', () => {
  describe('on SQLite', () => suite(undefined, isLong ? 60 : 3, isLong ? 60 : 25, isLong ? 400 : 40));

  describe('on PostgreSQL', () => {
    let server: Databases;
    beforeAll(async () => {
      server = await sharedPostgres();
    });
    afterAll(() => server.stop());
    suite(() => server.newStore(), isLong ? 20 : 1, isLong ? 60 : 12, isLong ? 400 : 40);
  });
});

/** A step of each, after which the answer is another one though every other part of its key is the same. */
const PARTS: Readonly<Record<string, readonly (Question | Deed)[]>> = {
  document: [MONITOR, { ...MONITOR, document: 'SubjectResponseSummary' }],
  state: [MONITOR, 'a result', MONITOR],
  day: [MONITOR, 'an hour later', MONITOR],
  rights: [MONITOR, { ...MONITOR, person: 'investigator' }],
  variables: [
    { ...MONITOR, at: { knownAt: 5 } },
    { ...MONITOR, at: { on: '2026-02-10' } },
  ],
};

/** Answers kept under their key without one of its parts. */
function without(part: number): KeptAnswers {
  const answers = createKeptAnswers();
  const rest = (key: string): string => key.split('\n').toSpliced(part, 1).join('\n');
  return { get: (key) => answers.get(rest(key)), put: (key, answer) => answers.put(rest(key), answer) };
}

describe.each(Object.entries(PARTS).map(([name, steps], n) => [name, steps, n] as const))(
  'the %s',
  (_name, steps, part) => {
    const play = async (answers?: () => KeptAnswers): Promise<void> => {
      const opened = (rig = await openRig(undefined, answers));
      for (const step of steps) await (typeof step === 'string' ? opened.deeds[step]() : opened.agree(step));
    };

    test('is part of the key', () => play());
    test('is missed where it is not', () => expect(play(() => without(part))).rejects.toThrow(/expected/));
  },
);
