import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import pilotFile from '@trialside/rules/protocols/cdiscpilot01.json' with { type: 'json' };
import studyFile from '@trialside/rules/protocols/sle-itp-cart.json' with { type: 'json' };
import { DEFAULT_PLATELET_RESPONSE_OPTIONS, type Protocol } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import { CTCAE_TERMS } from './generator/ctcae-terms.ts';
import { demoStudy } from './study.ts';

function checked(file: unknown): Protocol {
  const parsed = parseProtocol(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.protocol;
}

const study = checked(studyFile);
const pilot = checked(pilotFile);

describe('the protocol of the SLE-ITP study', () => {
  test('has the windows of the schedule (domain section 9)', () => {
    const windows = Object.fromEntries(
      study.schedule.map(({ key, targetDay, windowFrom, windowTo }) => [
        key,
        [windowFrom, targetDay, windowTo],
      ]),
    );
    expect(windows).toMatchObject({
      screening: [-60, -42, -15],
      leukapheresis: [-35, -25, -15],
      baseline: [-10, -6, -6],
      lymphodepletion: [-6, -5, -2],
      infusion: [0, 0, 0],
      'day-1': [0, 1, 2],
      'day-7': [6, 7, 8],
      'day-10': [8, 10, 12],
      'day-21': [19, 21, 23],
      'day-28': [25, 28, 31],
      'month-2': [53, 60, 67],
      'month-3': [83, 90, 97],
      'month-6': [166, 180, 194],
      'month-12': [346, 360, 374],
      'month-18': [512, 540, 568],
      'month-24': [692, 720, 748],
      'contact-month-15': [436, 450, 464],
    });
  });

  test('takes the default choices for platelet response, as a secondary endpoint', () => {
    expect(study.endpoints.plateletResponse).toMatchObject({
      role: 'secondary',
      options: DEFAULT_PLATELET_RESPONSE_OPTIONS,
      earlyLookDay: 28,
      mainVisit: 'month-6',
    });
  });

  test('knows every treatment and every analyte of the demo by name', () => {
    const analytes = new Set(Object.values(study.analytes).flat());
    for (const { exposures, labResults } of demoStudy().subjects) {
      for (const { treatment, category } of exposures)
        expect(study.treatments[category]).toContain(treatment);
      for (const { test: code } of labResults) expect(analytes).toContain(code);
    }
  });

  test('doubles the dose from level to level', () => {
    expect(study.doseLevels.map(({ code, dose }) => [code, dose])).toEqual([
      ['DL1', '0.25'],
      ['DL2', '0.5'],
      ['DL3', '1.0'],
    ]);
  });
});

test('both protocols name every visit, phase and dose level in English and in Chinese', () => {
  for (const { schedule, phases, doseLevels, title } of [study, pilot]) {
    for (const name of [title, ...[...schedule, ...phases, ...doseLevels].map((part) => part.name)]) {
      expect(name.en).toMatch(/^[\x20-\x7e]+$/);
      expect(name['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});

const reference = fileURLToPath(new URL('../../../../shared/reference/', import.meta.url));
const there = existsSync(reference);
const why = there ? '' : ' (skipped: no reference data beside this checkout)';

/** The cells of a column; the quoted columns of these files stand behind the ones asked for. */
function column(file: string, name: string): string[] {
  const [head = '', ...rows] = readFileSync(`${reference}sdtm/${file}.csv`, 'utf8').trimEnd().split('\n');
  const at = head.split(',').indexOf(name);
  return rows.map((row) => row.split(',')[at] ?? '');
}

describe.skipIf(!there)(`the protocol of the pilot study against its data${why}`, () => {
  test('knows every planned visit by its name', () => {
    const known = new Set(pilot.schedule.flatMap(({ aliases }) => aliases));
    const unknown = new Set(column('sv', 'VISIT').filter((visit) => !known.has(visit)));
    // Not planned for everybody: extra samples, and what follows an early end.
    expect([...unknown].filter((visit) => !visit.startsWith('UNSCHEDULED')).toSorted()).toEqual([
      'AE FOLLOW-UP',
      'RETRIEVAL',
    ]);
  });

  test('counts the visits from the first dose: study day 1 is day 0', () => {
    const visits = column('sv', 'VISIT');
    for (const [n, studyDay] of column('sv', 'VISITDY').entries()) {
      const planned = pilot.schedule.find(({ aliases }) => aliases.includes(visits[n] ?? ''));
      if (!planned || studyDay === '') continue;
      expect(planned.targetDay, visits[n]).toBe(Number(studyDay) - (Number(studyDay) > 0 ? 1 : 0));
    }
  });

  test('knows every treatment, arm and platelet test', () => {
    for (const treatment of column('ex', 'EXTRT'))
      expect(pilot.treatments['study-product']).toContain(treatment);
    const arms = new Set(column('dm', 'ACTARMCD').filter((arm) => arm !== 'Scrnfail' && arm !== ''));
    expect([...arms].toSorted()).toEqual(pilot.doseLevels.map(({ code }) => code).toSorted());
    expect(column('lb', 'LBTESTCD')).toContain(pilot.analytes['platelets']?.[0]);
  });
});

interface NciTerm {
  readonly code: string;
  readonly soc: string;
  readonly term: string;
  readonly [grade: `grade${number}`]: string | null;
}

describe.skipIf(!there)(`the CTCAE terms of the demo against NCI's table${why}`, () => {
  const nci = there
    ? new Map(
        (JSON.parse(readFileSync(`${reference}ctcae-v5.json`, 'utf8')) as NciTerm[]).map((row) => [
          row.term,
          row,
        ]),
      )
    : new Map<string, NciTerm>();

  test('have the codes and classes that NCI prints', () => {
    for (const { term, code, systemOrganClass } of CTCAE_TERMS.values()) {
      expect(nci.get(term)).toMatchObject({ code, soc: systemOrganClass });
    }
  });

  test('are used only with grades that exist for them', () => {
    for (const { adverseEvents, corrections } of demoStudy().subjects) {
      const later = corrections.flatMap((amendment) =>
        amendment.kind === 'adverseEvent' ? [amendment.record] : [],
      );
      for (const { ctcae, grade, gradePeriods } of [...adverseEvents, ...later]) {
        for (const given of [grade, ...gradePeriods.map((period) => period.grade)]) {
          if (given)
            expect(nci.get(ctcae?.term ?? '')?.[`grade${given}`], `${ctcae?.term} ${given}`).toBeTruthy();
        }
      }
    }
  });
});
