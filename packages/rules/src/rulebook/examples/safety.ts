/** Worked examples of grading, CRS, ICANS, adverse events and dose finding. */
import { relatedness } from '../../adverse-events/causality.ts';
import { expeditedClock } from '../../adverse-events/expedited.ts';
import { seriousness } from '../../adverse-events/seriousness.ts';
import { classifyEvents } from '../../adverse-events/classify.ts';
import { gradeCrs } from '../../astct/crs.ts';
import { gradeCrsByCtcae } from '../../astct/crs-ctcae.ts';
import type { GradingResult } from '../../astct/grade.ts';
import { gradeIcans } from '../../astct/icans.ts';
import { gradeIecHs } from '../../astct/iec-hs.ts';
import { gradeLab } from '../../ctcae/grade-lab.ts';
import { DEFAULT_CTCAE_OPTIONS } from '../../ctcae/options.ts';
import type { LabGradeInput } from '../../ctcae/operands.ts';
import { boinColumn } from '../../dose/boin-boundaries.ts';
import { dltEvaluability } from '../../dose/dlt-evaluability.ts';
import { estimateMtd } from '../../dose/mtd.ts';
import { keyboard } from '../../dose/keyboard.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from '../../dose/options.ts';
import { threePlusThree } from '../../dose/three-plus-three.ts';
import type { AdverseEvent } from '../../record/index.ts';
import { held } from '../../verdict/index.ts';
import type { WorkedExample } from '../shape.ts';
import { event, on, subject } from '../subject.ts';

const grade = (
  id: string,
  expected: string,
  input: Partial<LabGradeInput> & Pick<LabGradeInput, 'term' | 'value'>,
  version: '5.0' | '6.0' = '5.0',
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const given = gradeLab(
      { unit: '10^9/L', low: '125', high: '350', ...input },
      { ...DEFAULT_CTCAE_OPTIONS, version },
    );
    if (given.grade === null) return `? (${given.candidates.join(' / ')})`;
    return given.shift ? `${given.shift.from} → ${given.grade}` : String(given.grade);
  },
});

const PLATELETS = 'Platelet count decreased';

export const CTCAE_5: readonly WorkedExample[] = [
  grade('ctcae-at-lln', '0', { term: PLATELETS, value: '125' }),
  grade('ctcae-75', '1', { term: PLATELETS, value: '75' }),
  grade('ctcae-74', '2', { term: PLATELETS, value: '74.9' }),
  grade('ctcae-24', '4', { term: PLATELETS, value: '24.9' }),
  grade('ctcae-no-range', '? (0 / 1)', { term: PLATELETS, value: '80', low: null, high: null }),
  grade('ctcae-shift', '4 → 3', {
    term: PLATELETS,
    value: '30',
    baseline: { value: '18', unit: '10^9/L', low: '125', high: '350' },
  }),
  grade('ctcae-alt', '3', {
    term: 'Alanine aminotransferase increased',
    value: '201',
    unit: 'U/L',
    low: '7',
    high: '40',
  }),
  grade('ctcae-missing', '? ()', { term: PLATELETS, value: null }),
];

export const CTCAE_6: readonly WorkedExample[] = [
  grade('ctcae6-neutrophils-5', '2', {
    term: 'Neutrophil count decreased',
    value: '1.2',
    low: '1.8',
    high: '6.3',
  }),
  grade(
    'ctcae6-neutrophils-6',
    '1',
    { term: 'Neutrophil count decreased', value: '1.2', low: '1.8', high: '6.3' },
    '6.0',
  ),
];

const toxicity = (
  id: string,
  expected: string,
  rule: (answers: Readonly<Record<string, string>>) => GradingResult,
  answers: Readonly<Record<string, string>>,
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const graded = rule(answers);
    if (!graded.ok) return graded.problems.map(({ key }) => key).join();
    const { atLeast, atMost } = graded.grade;
    return atLeast === atMost ? String(atLeast) : `${atLeast} – ${atMost}`;
  },
});

const FEVER = { fever: 'yes', feverOtherCause: 'no', vasopressin: 'no' };

export const CRS: readonly WorkedExample[] = [
  toxicity('crs-fever', '1', gradeCrs, { ...FEVER, hypotension: 'no', vasopressors: '0', oxygen: 'none' }),
  toxicity('crs-low-flow', '2', gradeCrs, {
    ...FEVER,
    hypotension: 'no',
    vasopressors: '0',
    oxygen: 'nasal-cannula',
    oxygenFlowLPerMin: '6',
  }),
  toxicity('crs-one-pressor-vasopressin', '3', gradeCrs, {
    ...FEVER,
    hypotension: 'yes',
    vasopressors: '1',
    vasopressin: 'yes',
    oxygen: 'none',
  }),
  toxicity('crs-two-pressors', '4', gradeCrs, {
    ...FEVER,
    hypotension: 'yes',
    vasopressors: '2',
    oxygen: 'none',
  }),
  toxicity('crs-no-fever', '0', gradeCrs, {
    fever: 'no',
    hypotension: 'yes',
    vasopressors: '1',
    vasopressin: 'no',
    oxygen: 'none',
    earlierFever: 'no',
    antipyreticOrAnticytokineGiven: 'no',
  }),
];

export const CRS_CTCAE: readonly WorkedExample[] = [
  toxicity('crs-ctcae-one-pressor', '3', gradeCrsByCtcae, {
    ...FEVER,
    hypotension: 'yes',
    vasopressors: '1',
    vasopressin: 'no',
    oxygen: 'none',
    lifeThreatening: 'no',
  }),
];

const AWAKE = {
  consciousness: 'alert',
  seizure: 'none',
  motor: 'none',
  cerebralOedema: 'none',
  raisedPressureSign: 'none',
};

export const ICANS: readonly WorkedExample[] = [
  toxicity('icans-ice-8', '1', gradeIcans, { ...AWAKE, iceScore: '8' }),
  toxicity('icans-ice-0-awake', '3', gradeIcans, { ...AWAKE, iceScore: '0' }),
  toxicity('icans-seizure-prolonged', '4', gradeIcans, {
    ...AWAKE,
    iceScore: '8',
    seizure: 'longer-than-5-minutes',
  }),
  toxicity('icans-open', '2 – 4', gradeIcans, { iceScore: '5' }),
];

export const IEC_HS: readonly WorkedExample[] = [
  toxicity('iec-hs-intervention', '2', gradeIecHs, {
    otherExplanation: 'no',
    ferritinOverTwice: 'yes',
    cytopenia: 'yes',
    judgedPresent: 'yes',
    severity: 'intervention-needed',
  }),
];

const NOT_SERIOUS = event({}).seriousness;
const serious = (id: string, expected: string, given: Partial<AdverseEvent>): WorkedExample => ({
  id,
  expected,
  answer: () => seriousness(event(given)).counted,
});

export const SERIOUSNESS: readonly WorkedExample[] = [
  serious('serious-grade-4-lab', 'not-met', { grade: 4 }),
  serious('serious-grade-1-admitted', 'met', {
    grade: 1,
    seriousness: { ...NOT_SERIOUS, hospitalisation: 'yes' },
  }),
  serious('serious-grade-5', 'met', { grade: 5 }),
];

const classified = (
  id: string,
  expected: string,
  given: Partial<AdverseEvent>,
  which: 'emergent' | 'inPrimaryWindow',
): WorkedExample => {
  return {
    id,
    expected,
    answer: (protocol) =>
      classifyEvents(subject(200, { adverseEvents: [event(given)] }), protocol)[0]?.[which] ?? '',
  };
};

export const EMERGENCE: readonly WorkedExample[] = [
  classified('emergent-before', 'not-met', { start: on(-3), end: on(-1) }, 'emergent'),
  classified('emergent-infusion-day', 'met', { start: on(0) }, 'emergent'),
  classified(
    'emergent-worse',
    'met',
    {
      start: on(-3),
      gradePeriods: [
        { from: on(-3), grade: 1 },
        { from: on(5), grade: 3 },
      ],
    },
    'emergent',
  ),
];

/** The day of the first report and of its follow-up, for a serious, suspected event that the sponsor knew of on day 11. */
function reportDue(
  id: string,
  due: string,
  more: Partial<AdverseEvent['seriousness']>,
  expected: 'yes' | 'no',
): WorkedExample {
  const nothing = event({});
  const serious = event({
    serious: 'yes',
    seriousness: {
      ...nothing.seriousness,
      death: 'no',
      lifeThreatening: 'no',
      hospitalisation: 'yes',
      ...more,
    },
    causality: { ...nothing.causality, studyProduct: 'possible' },
  });
  return {
    id,
    expected: due,
    answer: () => {
      const { dueOn, followUpDueOn } = expeditedClock(
        serious,
        { awareOn: on(11), expected, sentOn: null },
        on(11),
      );
      return `${dueOn ?? '–'}, ${followUpDueOn ?? '–'}`;
    },
  };
}

export const CLASSIFICATION: readonly WorkedExample[] = [
  classified('window-day-28', 'met', { start: on(28) }, 'inPrimaryWindow'),
  classified('window-day-29', 'not-met', { start: on(29) }, 'inPrimaryWindow'),
  {
    id: 'causality-missing',
    expected: 'met',
    answer: () => held(relatedness(event({})).counted),
  },
  {
    id: 'causality-unlikely',
    expected: 'not-met',
    answer: () =>
      held(
        relatedness(
          event({
            causality: {
              studyProduct: 'unlikely',
              lymphodepletion: 'unrelated',
              procedure: null,
              disease: 'probable',
              concomitant: null,
            },
          }),
        ).counted,
      ),
  },
  reportDue('report-fatal', '2026-03-20, 2026-03-28', { death: 'yes' }, 'no'),
  reportDue('report-other', '2026-03-28, –', {}, 'no'),
  reportDue('report-expected', '–, –', {}, 'yes'),
];

const evaluability = (
  id: string,
  expected: string,
  cutDay: number,
  given: Partial<AdverseEvent> | null,
): WorkedExample => {
  const record = subject(cutDay, { adverseEvents: given ? [event(given)] : [] });
  return { id, expected, answer: (protocol) => dltEvaluability(record, protocol).verdict.outcome };
};

export const EVALUABILITY: readonly WorkedExample[] = [
  evaluability('dlt-day-28', 'pending', 28, null),
  evaluability('dlt-day-29', 'no-dlt', 29, null),
  evaluability('dlt-flagged', 'dlt', 29, { start: on(10), grade: 3, doseLimiting: 'yes' }),
  evaluability('dlt-flagged-after-window', 'no-dlt', 60, { start: on(29), grade: 3, doseLimiting: 'yes' }),
];

export const SUGGESTION: readonly WorkedExample[] = [
  {
    id: 'dlt-suggested',
    expected: 'dose-limiting',
    answer: (protocol) => {
      const lasting = event({
        term: 'Hypertension',
        grade: 3,
        start: on(3),
        end: on(20),
        gradePeriods: [{ from: on(3), grade: 3 }],
        causality: { ...event({}).causality, studyProduct: 'probable' },
      });
      return (
        dltEvaluability(subject(60, { adverseEvents: [lasting] }), protocol).events[0]?.suggested.outcome ??
        ''
      );
    },
  },
];

const tallies = (...dlts: readonly (readonly [dlts: number, evaluable: number])[]) =>
  dlts.map(([count, evaluable], n) => ({
    doseLevel: `DL${n + 1}`,
    treated: evaluable,
    evaluable,
    dlts: count,
    pending: 0,
  }));

const design = (
  id: string,
  expected: string,
  doses: ReturnType<typeof tallies>,
  run: (doses: ReturnType<typeof tallies>) => { verdict: { outcome: string }; doseLevel: string | null },
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const { verdict, doseLevel } = run(doses);
    return doseLevel === null ? verdict.outcome : `${verdict.outcome}: ${doseLevel}`;
  },
});

export const THREE_PLUS_THREE: readonly WorkedExample[] = [
  design('3+3-0-of-3', 'escalate: DL2', tallies([0, 3], [0, 0]), threePlusThree),
  design('3+3-1-of-3', 'expand: DL1', tallies([1, 3], [0, 0]), threePlusThree),
  design('3+3-1-of-6', 'escalate: DL2', tallies([1, 6], [0, 0]), threePlusThree),
  design('3+3-2-of-6', 'expand: DL1', tallies([0, 3], [2, 6]), threePlusThree),
  design('3+3-mtd', 'mtd: DL1', tallies([1, 6], [2, 3]), threePlusThree),
  design('3+3-lowest', 'stop', tallies([2, 3], [0, 0]), threePlusThree),
];

const boundary = (target: string, evaluable: number, expected: string): WorkedExample => ({
  id: `boin-${target}-${evaluable}`,
  expected,
  answer: () => {
    const column = boinColumn(evaluable, { ...DEFAULT_DOSE_FINDING_OPTIONS, targetRate: target });
    return `≤ ${column.escalateAtMost} / ≥ ${column.deescalateAtLeast} / ≥ ${column.eliminateAtLeast ?? '–'}`;
  },
});

export const BOIN: readonly WorkedExample[] = [
  boundary('0.30', 3, '≤ 0 / ≥ 2 / ≥ 3'),
  boundary('0.30', 6, '≤ 1 / ≥ 3 / ≥ 4'),
  boundary('0.25', 6, '≤ 1 / ≥ 2 / ≥ 4'),
  {
    id: 'boin-mtd',
    expected: 'DL2',
    answer: () =>
      estimateMtd(tallies([0, 3], [2, 6], [3, 3]), {
        ...DEFAULT_DOSE_FINDING_OPTIONS,
        targetRate: '0.30',
      }).doseLevel ?? '–',
  },
];

export const KEYBOARD: readonly WorkedExample[] = [
  design('keyboard-0-of-3', 'escalate: DL2', tallies([0, 3], [0, 0]), (doses) =>
    keyboard(doses, 'DL1', DEFAULT_DOSE_FINDING_OPTIONS),
  ),
];
