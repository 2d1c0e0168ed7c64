/** REC-07: the question of a check reads by itself, and a reader of another language finds the check again. */
import { describe, expect, test } from 'vitest';
import { checkNotes as noteEn, entryChecks as en } from '../locales/en/entry-checks.ts';
import { checkNotes as noteZh, entryChecks as zh } from '../locales/zh-CN/entry-checks.ts';
import { checkText, readCheckText } from './check-texts.ts';
import { SOFT_FINDINGS } from './entry-checks.ts';
import { differences } from './texts.fixture.ts';

describe('texts of checks', () => {
  test('English and Chinese are complete', () => {
    expect(differences({ ...en, ...noteEn }, { ...zh, ...noteZh }, /^$/)).toEqual([]);
  });

  test('every question is read back with its name and detail, whichever words it was asked in', () => {
    for (const words of [en, zh]) {
      for (const name of SOFT_FINDINGS) {
        for (const detail of ['', '3', '2026-02-02T08:10+08:00']) {
          expect(readCheckText(checkText(name, words[name], detail), SOFT_FINDINGS)).toEqual({
            name,
            detail,
          });
        }
      }
    }
  });

  test('as release 0.1.0 wrote it, name and detail', () => {
    expect(readCheckText('outcome-missing', SOFT_FINDINGS)).toEqual({ name: 'outcome-missing', detail: '' });
    expect(readCheckText('start-before-consent (2026-02-01)', SOFT_FINDINGS)).toEqual({
      name: 'start-before-consent',
      detail: '2026-02-01',
    });
  });

  test.each(['Which page?', 'outcome-missing?', '[no-such-check]', 'no outcome-missing'])(
    'words of a person stay as they are: %s',
    (text) => {
      expect(readCheckText(text, SOFT_FINDINGS)).toBeNull();
    },
  );
});
