import { describe, expect, test } from 'vitest';
import { differences } from '../adverse-events/texts.fixture.ts';
import { dose as en } from '../locales/en/dose.ts';
import { dose as zh } from '../locales/zh-CN/dose.ts';
import { DEFAULT_DLT_CATALOGUE } from './dlt-catalogue.ts';
import { DESIGNS } from './dose-finding.ts';

describe('texts of dose finding', () => {
  test('English and Chinese are complete and say the same', () => {
    expect(differences(en, zh, /^columns\.dlts$/)).toEqual([]);
  });

  test('every definition and design has its name', () => {
    expect(DEFAULT_DLT_CATALOGUE.map(({ id }) => id)).toEqual(Object.keys(en.dlt));
    expect(Object.keys(DESIGNS)).toEqual(Object.keys(en.designs));
  });
});
