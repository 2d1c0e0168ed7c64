/** The sentences above a signature do not change under the names of their versions. */
import { expect, test } from 'vitest';
import { sha256 } from '../chain.ts';
import { LANGUAGES, MEANINGS } from '../stored-records.ts';
import { ATTESTATIONS } from './attestations.ts';

/** First digits of the SHA-256 of each text that was ever shown. New versions are added; none is taken away. */
const PINNED: Readonly<Record<string, string>> = {
  'en/authored/1': '0f2f46e00263eacd',
  'en/reviewed/1': '95ddceb7df3714f5',
  'en/approved/1': 'f2b170d47adcc2d5',
  'en/responsible/1': '329f5180bc1f0600',
  'en/investigator-endorsement/1': '01fd19a6d0f3b915',
  'zh-CN/authored/1': '90cb8df42495c935',
  'zh-CN/reviewed/1': 'edbfa8a0e99f2bc6',
  'zh-CN/approved/1': 'c5e03766ff88efce',
  'zh-CN/responsible/1': '87ddf4d67b75aad6',
  'zh-CN/investigator-endorsement/1': 'f25f9bc9e4e3c6ed',
};

test('SIG-05: each version of each language is pinned to its bytes', () => {
  const now = Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      MEANINGS.map((meaning) => {
        const { version, text } = ATTESTATIONS[language][meaning];
        return [`${language}/${meaning}/${version}`, sha256(text).slice(0, 16)];
      }),
    ),
  );
  expect(PINNED).toMatchObject(now);
});
