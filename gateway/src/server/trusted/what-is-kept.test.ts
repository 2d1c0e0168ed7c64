/** Which answers are kept, how long, and for whom. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STUDY } from '../../data/testing.ts';
import { schema } from '../../schema/index.ts';
import { documentHash } from './documents.ts';
import { ask, openRig, type Question, type Rig } from './exact-cache-testing.ts';
import { prepare } from './prepared.ts';

describe('what is kept', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await openRig();
  });
  afterEach(() => rig.close());
  const about = (document: string, over: Partial<Question> = {}): Question => ({
    document,
    person: 'medical-monitor',
    subject: 'A-001',
    at: null,
    ...over,
  });
  const told = (asked: Question) => ask(rig.gateways[0]!.store, rig.gateways[0]!.cache, asked);
  const isKept = async (asked: Question) => (await told(asked)).isKept;

  test.each(['SubjectRecord', 'SubjectResponseSummary', 'SubjectResponseDetail'])(
    'an answer about one subject outlives the changes of others: %s',
    async (document) => {
      const asked = about(document);
      expect(await isKept(asked)).toBe(false);
      expect(await isKept(asked)).toBe(true);
      await rig.deeds['a result of another subject']();
      expect(await isKept(asked)).toBe(true);
      const { bytes } = await told(asked);
      const { lastChange } = (await rig.t.store.study(STUDY))!;
      expect(bytes).toContain(`"knownAt":${lastChange}`);
      await rig.deeds['a result']();
      expect(await isKept(asked)).toBe(false);
      await rig.deeds['another protocol']();
      expect(await isKept(asked)).toBe(false);
    },
  );

  test('midnight at a site ends what was kept, though nothing is recorded', async () => {
    // 23:30 in Shanghai, then half past midnight.
    const asked = about('SubjectResponseSummary');
    const { bytes } = await told(asked);
    expect(bytes).toContain('"on":"2026-03-01"');
    await rig.deeds['an hour later']();
    expect(await isKept(asked)).toBe(false);
    await rig.agree(asked);
    const after = await told(asked);
    expect(after.bytes).toContain('"on":"2026-03-02"');
  });

  test('an answer about many lives as long as nothing at all is changed', async () => {
    const asked = about('CohortResponseSummaries');
    expect(await isKept(asked)).toBe(false);
    expect(await isKept(asked)).toBe(true);
    await rig.deeds['a result of another subject']();
    expect(await isKept(asked)).toBe(false);
  });

  test('nothing is shared between two people, even of one role', async () => {
    const asked = about('SubjectRecord');
    await isKept(asked);
    expect(await isKept({ ...asked, person: 'data-manager' })).toBe(false);
  });

  test('an answer with an error in it is made anew each time', async () => {
    const asked = about('SubjectRecord', { at: { knownAt: 4_000 } });
    for (const _time of [1, 2]) {
      const { bytes } = await told(asked);
      expect(bytes).toContain('INVALID_CUT');
    }
  });

  test('a document that says what its variables do not is not kept', () => {
    for (const text of [
      'query ($study: String = "x") { study(code: $study) { code } }',
      'query ($study: String!, $wants: Boolean!) { study(code: $study) { code @include(if: $wants) } }',
      '{ studies { code } }',
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($a: String!) { one: study(code: $a) { code } two: study(code: $a) { code } }',
    ]) {
      expect(prepare(schema, text)?.depends ?? null, text).toBeNull();
    }
    expect(documentHash('')).toMatch(/^sha256:/);
  });

  test('a document that looks past the subject hangs on the whole study', () => {
    const isOfSubject = (selection: string) =>
      prepare(schema, `query ($s: String!, $c: String!) { study(code: $s) { ${selection} } }`)!.depends!
        .subject !== null;
    expect(isOfSubject('subject(code: $c) { code labResults { test } site { name } }')).toBe(true);
    expect(isOfSubject('subject(code: $c) { code } subjects { totalCount }')).toBe(false);
    expect(isOfSubject('sites { name } subject(code: $c) { code }')).toBe(false);
    expect(isOfSubject('a: subject(code: $c) { code } b: subject(code: "B-001") { code }')).toBe(false);
  });
});
