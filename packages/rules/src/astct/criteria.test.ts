/** What each axis of CRS, ICANS and IEC-HS shows: the answers it saw, whether it holds, and why it is open (domain.md 4.5–4.7). */
import { describe, expect, test } from 'vitest';
import { gradeCrs } from './crs.ts';
import { gradeCrsByCtcae } from './crs-ctcae.ts';
import type { GradingResult } from './grade.ts';
import { gradeIcans } from './icans.ts';
import { gradeIecHs } from './iec-hs.ts';

const verdict = (result: GradingResult) => {
  if (!result.ok) throw new Error('refused');
  return result.grade.verdict;
};
const shown = (result: GradingResult): string => {
  const { outcome, candidates } = verdict(result);
  return outcome === 'indeterminate' ? candidates.join('|') : outcome;
};
/** Held, what was observed, and the reason, by criterion. */
const axes = (result: GradingResult) =>
  Object.fromEntries(
    verdict(result).criteria.map(({ id, held, observed, reason }) => [
      id,
      [held, observed?.value ?? null, reason],
    ]),
  );

describe('ICANS', () => {
  const calm = { seizure: 'none', motor: 'none', cerebralOedema: 'none', raisedPressureSign: 'none' };

  test.each([
    // Another cause of the clouding hides whether the subject could answer: 3 or 4. From 1 point on somebody answered.
    ['0', 'other-cause', '3|4'],
    ['1', 'other-cause', '3'],
    ['2', 'other-cause', '3'],
    ['0', 'awakens-to-touch', '3'],
    ['1', 'awakens-to-voice', '3'],
    ['10', 'other-cause', '0'],
  ])('ICE %s with consciousness %s', (iceScore, consciousness, grade) => {
    expect(shown(gradeIcans({ ...calm, iceScore, consciousness }))).toBe(grade);
  });

  test('ICE that cannot be done says nothing where another cause or sedation hides consciousness', () => {
    const undone = { ...calm, iceAssessable: 'no' };
    expect(shown(gradeIcans({ ...undone, consciousness: 'other-cause' }))).toBe('0|1|2|3|4');
    expect(shown(gradeIcans({ ...undone, consciousness: 'sedated' }))).toBe('0|1|2|3|4');
    expect(shown(gradeIcans({ ...undone, consciousness: 'awakens-to-voice' }))).toBe('2|3');
    expect(shown(gradeIcans({ ...undone, consciousness: 'alert' }))).toBe('0|1|2|3');
  });

  test('the ICE axis shows the score, its range where parts are open, or that it could not be done', () => {
    const ice = (answers: Record<string, string>) =>
      axes(gradeIcans({ ...calm, consciousness: 'alert', ...answers }))['icans-ice'];
    expect(ice({ iceScore: '5' })).toEqual(['met', '5', null]);
    expect(ice({ iceScore: '10' })).toEqual(['not-met', '10', null]);
    expect(ice({ iceOrientation: '4', iceNaming: '3', iceCommand: '1' })?.[1]).toBe('8–10');
    expect(ice({ iceAssessable: 'no' })).toEqual(['indeterminate', 'iceAssessable=no', 'ice-not-assessable']);
    expect(ice({ iceAssessable: 'yes' })).toEqual(['indeterminate', 'iceAssessable=yes', 'not-recorded']);
    expect(ice({})).toEqual(['indeterminate', null, 'not-recorded']);
    expect(ice({ iceAssessable: 'no', iceScore: '5' })).toEqual(['met', '5', null]);
  });
});

describe('CRS by both scales', () => {
  const complete = {
    temperatureCelsius: '38.6',
    feverOtherCause: 'no',
    hypotension: 'yes',
    vasopressors: '1',
    vasopressin: 'no',
    oxygen: 'none',
    lifeThreatening: 'no',
  };

  test('CTCAE: every axis with its answers', () => {
    expect(axes(gradeCrsByCtcae(complete))).toEqual({
      'crs-ctcae-fever': ['met', 'temperatureCelsius=38.6', null],
      'crs-ctcae-hypotension': ['met', 'hypotension=yes vasopressors=1 vasopressin=no', null],
      'crs-ctcae-hypoxia': ['not-met', 'oxygen=none', null],
      'crs-ctcae-life-threatening': ['not-met', 'lifeThreatening=no', null],
    });
    const { temperatureCelsius: _, ...unmeasured } = complete;
    expect(axes(gradeCrsByCtcae({ ...unmeasured, fever: 'yes' }))['crs-ctcae-fever']).toEqual([
      'met',
      'fever=yes',
      null,
    ]);
  });

  test('CTCAE: oxygen without its fraction is 2 or 3, and says so', () => {
    const oxygen = (answers: Record<string, string>) =>
      axes(gradeCrsByCtcae({ ...complete, ...answers }))['crs-ctcae-hypoxia'];
    expect(oxygen({ oxygen: 'facemask' })).toEqual(['met', 'oxygen=facemask', 'fraction-not-recorded']);
    expect(oxygen({ oxygen: 'facemask', oxygenFractionPercent: '40' })).toEqual([
      'met',
      'oxygen=facemask oxygenFractionPercent=40',
      null,
    ]);
  });

  test.each([
    // CTCAE 5.0: one pressor is 3, several are 3 too unless life-threatening; fluids are 2.
    [{ vasopressors: '0', vasopressin: 'no' }, '2'],
    [{ vasopressors: '0', vasopressin: 'yes' }, '3'],
    [{ vasopressors: '1', vasopressin: 'yes' }, '3'],
    [{ vasopressors: '2', vasopressin: 'no' }, '3'],
    [{ vasopressors: '0', vasopressin: 'no', hypotension: 'no' }, '1'],
  ])('CTCAE: %o', (answers, grade) => {
    expect(shown(gradeCrsByCtcae({ ...complete, ...answers }))).toBe(grade);
  });

  test('ASTCT: the fever criterion shows all that bears on it', () => {
    const found = verdict(gradeCrs({ ...complete, earlierFever: 'no' })).criteria.find(
      ({ id }) => id === 'crs-fever',
    );
    expect(found).toMatchObject({
      held: 'met',
      observed: { value: 'temperatureCelsius=38.6 feverOtherCause=no earlierFever=no' },
      threshold: { comparator: '>=', value: '38', unit: 'Cel' },
      reason: null,
      sources: [],
    });
  });

  test('ASTCT: fever said and temperature measured may disagree; agreeing says nothing', () => {
    const notes = (answers: Record<string, string>) => verdict(gradeCrs({ ...complete, ...answers })).notes;
    expect(notes({ fever: 'no' })).toContain('fever-and-temperature-disagree');
    expect(notes({ fever: 'yes' })).toEqual([]);
    expect(notes({ fever: 'yes', temperatureCelsius: '37.0' })).toContain('fever-and-temperature-disagree');
  });
});

describe('IEC-HS', () => {
  const listed = (answers: Record<string, string>, key: string) => axes(gradeIecHs(answers))[`iec-hs-${key}`];

  test('each item shows its answer; another explanation speaks against it', () => {
    expect(listed({ fever: 'yes' }, 'fever')).toEqual(['met', 'yes', null]);
    expect(listed({ fever: 'no' }, 'fever')).toEqual(['not-met', 'no', null]);
    expect(listed({}, 'fever')).toEqual(['indeterminate', null, 'not-recorded']);
    expect(listed({ otherExplanation: 'yes' }, 'otherExplanation')).toEqual(['not-met', 'yes', null]);
    expect(listed({ otherExplanation: 'no' }, 'otherExplanation')).toEqual(['met', 'no', null]);
  });
});
