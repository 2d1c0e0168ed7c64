/** NCI's words of a CTCAE term over the graph: for whoever signed in, from what the operator loaded, null where nothing was. */
import { execute, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { EMPTY_LIBRARY, type Library } from '../dictionaries/library.ts';
import { schema } from './index.ts';

const LOADED: Library = {
  ...EMPTY_LIBRARY,
  wording: (version, code) =>
    version === '5.0' && code === '10016558'
      ? {
          code,
          term: 'Fever',
          class: 'General disorders',
          grades: { 1: 'Mild heat', 3: 'Great heat' },
          definition: null,
          navigationalNote: 'See elsewhere',
          from: { file: 'nci.xlsx', sha256: 'ab12', loadedAt: '2026-03-05T01:02:03.000Z' },
        }
      : null,
};

const ask = async (version: string, code: string, library = LOADED, identity: object | null = {}) =>
  execute({
    schema,
    document: parse(`query ($version: String!, $code: String!) {
      ctcaeWording(version: $version, code: $code) {
        code term class grades { grade text } definition navigationalNote source { file sha256 loadedAt }
      }
    }`),
    variableValues: { version, code },
    contextValue: { identity, library },
  });

describe('ctcaeWording', () => {
  test('gives the grades that exist, mildest first, with the file they were read from', async () => {
    expect((await ask('5.0', '10016558')).data?.['ctcaeWording']).toEqual({
      code: '10016558',
      term: 'Fever',
      class: 'General disorders',
      grades: [
        { grade: 1, text: 'Mild heat' },
        { grade: 3, text: 'Great heat' },
      ],
      definition: null,
      navigationalNote: 'See elsewhere',
      source: { file: 'nci.xlsx', sha256: 'ab12', loadedAt: '2026-03-05T01:02:03.000Z' },
    });
  });

  test.each([
    ['another version', '6.0', '10016558', LOADED],
    ['a version there is not', '4.03', '10016558', LOADED],
    ['another term', '5.0', '10099999', LOADED],
    ['a gateway where nothing was loaded', '5.0', '10016558', EMPTY_LIBRARY],
  ])('is null for %s', async (_what, version, code, library) => {
    expect(await ask(version, code, library)).toEqual({ data: { ctcaeWording: null } });
  });

  test('is for people who signed in', async () => {
    const { errors } = await ask('5.0', '10016558', LOADED, null);
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
