import { describe, expect, test } from 'vitest';
import { differences } from '../adverse-events/texts.fixture.ts';
import { pro as en } from '../locales/en/pro.ts';
import { pro as zh } from '../locales/zh-CN/pro.ts';
import { GUIDE_LINES } from './guide-lines.ts';
import { ITP_PAQ_SCALES } from './itp-paq-table.ts';
import { SF36_NORMS } from './sf36-norms.ts';
import { SF36_SCALES } from './sf36-scales.ts';

describe('texts of questionnaires', () => {
  test('English and Chinese are complete and say the same', () => {
    expect(differences(en, zh, /^guideLines\.sources\./)).toEqual([]);
  });

  test('every scale, norm and source has its name', () => {
    expect(Object.keys(en.sf36Scales)).toEqual(SF36_SCALES);
    expect(Object.keys(en.itpPaqScales)).toEqual(Object.keys(ITP_PAQ_SCALES));
    expect(Object.keys(en.norms)).toEqual(SF36_NORMS.map(({ id }) => id));
    for (const { source } of GUIDE_LINES) expect(en.guideLines.sources).toHaveProperty([source]);
  });
});
