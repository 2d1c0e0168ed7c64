/** English texts for CTCAE grades. */
import type { CtcaeTexts } from '../../ctcae/texts.ts';

export const ctcae: CtcaeTexts = {
  cannotBeGraded: 'Cannot be graded',
  worstCase: 'Worst case: an open question was answered for the worse',
  reasons: {
    'implausible-zero': 'A result of zero must be confirmed before it is graded',
    'implausible-negative': 'A negative result is an error',
    'implausible-magnitude': 'The size of the number does not fit its unit: confirm or correct it',
    'value-missing': 'No result',
    'result-is-text': 'The result is a word, not a number',
    'result-unreadable': 'The result cannot be read as a number without guessing',
    'unit-missing': 'The unit is missing',
    'unit-not-known': 'The unit is not known for this test',
    'unit-not-comparable': 'The unit cannot be converted exactly to one the criteria use',
    'lower-limit-missing': 'The lower limit of normal is missing',
    'upper-limit-missing': 'The upper limit of normal is missing',
    'baseline-missing': 'The baseline is missing',
    'bound-undecided': 'The result is only a bound, and the limit lies beyond it',
    'calcium-not-corrected':
      'Total calcium is graded only when corrected for albumin; ionised calcium as it is',
    'analyte-needed': 'Say what was measured: the term is graded from several tests',
    'no-numeric-criteria': 'This term is not graded by a number in this version',
    'reported-under-another-term':
      'So low a value is reported under acute kidney injury or chronic kidney disease',
  },
  notes: {
    'baseline-taken-as-normal': 'Baseline not known; taken as normal',
    'baseline-not-comparable': 'The baseline could not be compared with this result',
    'graded-without-baseline': 'Graded without the part that compares with the baseline, which is not known',
    'graded-without-upper-limit':
      'Graded without the part that needs the upper limit of normal; a worse grade is possible',
    'baseline-visit-against-limits': 'Baseline visit: graded against the limits of normal',
    'gap-in-text': 'CTCAE prints no grade for this number; the gap was closed by the rule of the study',
    'outside-range-but-grade-0': 'Outside the normal range, yet below the first grade',
    'unit-not-known-multiples-only': 'Unit not known; compared with its own range and baseline only',
    'range-unreadable': 'A limit of normal could not be read',
    'increase-read-as-above-upper-limit': 'The increase is read as above the upper limit of normal',
    'drop-read-as-percentage-points': 'The drop is read in percentage points',
    'adult-limits-only': 'Limits for adults',
    'standardised-value-graded':
      'The standardised value was graded: the reported one lacks a unit or a limit',
    'calcium-corrected-for-albumin':
      'Total calcium was corrected for the albumin of the same sample (Payne 1973)',
  },
  conflicts: {
    'inside-normal-range': 'Inside the normal range of the laboratory, yet beyond a printed limit',
    'range-reversed': 'The lower limit of normal is above the upper one; the range was not used',
    'baseline-flag-differs': 'The baseline is flagged otherwise than its value and range say',
  },
  criteria: {
    'below-limit': 'Below the printed limit',
    'at-most-limit': 'At or below the printed limit',
    'above-limit': 'Above the printed limit',
    'at-least-limit': 'At or above the printed limit',
    'below-lln': 'Below the lower limit of normal (or its multiple)',
    'at-most-lln': 'At or below the lower limit of normal (or its multiple)',
    'above-lln': 'Above the lower limit of normal (or its multiple)',
    'at-least-lln': 'At or above the lower limit of normal (or its multiple)',
    'below-uln': 'Below the upper limit of normal (or its multiple)',
    'at-most-uln': 'At or below the upper limit of normal (or its multiple)',
    'above-uln': 'Above the upper limit of normal (or its multiple)',
    'at-least-uln': 'At or above the upper limit of normal (or its multiple)',
    'below-baseline': 'Below the baseline (or its multiple)',
    'at-most-baseline': 'At or below the baseline (or its multiple)',
    'above-baseline': 'Above the baseline (or its multiple)',
    'at-least-baseline': 'At or above the baseline (or its multiple)',
    'baseline-above-uln': 'Baseline above the upper limit of normal',
    'baseline-not-above-uln': 'Baseline not above the upper limit of normal',
    'baseline-below-lln': 'Baseline below the lower limit of normal',
    'above-mean-arterial-rise': 'Rise of the mean arterial pressure from baseline',
  },
  criterionReasons: {
    'worse-answer-assumed': 'Not answered; the worse answer was assumed',
    'fact-not-given': 'Not said by the investigator; not counted',
  },
  facts: {
    symptomatic: 'Are there signs or symptoms?',
    'symptoms-moderate-or-worse': 'Are the signs or symptoms moderate or severe?',
    'physiologic-consequences': 'Are there physiologic consequences?',
    'on-anticoagulation': 'Is the subject on anticoagulation?',
    fasting: 'Was the sample taken fasting?',
    'over-24-hours': 'Did it last more than 24 hours?',
    'over-one-hour': 'Did it persist for more than one hour?',
    'pressure-previously-normal': 'Was the blood pressure normal before?',
    'recurrent-or-persistent': 'Is it recurrent, or persistent for 24 hours or more?',
    bleeding: 'Is there bleeding?',
    'transfusion-indicated': 'Is a transfusion indicated?',
    'intervention-indicated': 'Is an intervention indicated?',
    'intervention-initiated': 'Was an intervention started?',
    'hospitalisation-indicated': 'Is admission to hospital indicated?',
    'life-threatening': 'Are the consequences life-threatening?',
    'steroids-initiated': 'Were steroids started for it?',
    'serious-arrhythmia':
      'Torsade de pointes, polymorphic ventricular tachycardia or signs of serious arrhythmia?',
  },
  admiralDifferences: {
    'abnormal-baseline-needs-no-upper-limit':
      'With an abnormal baseline the text compares with the baseline alone, so a missing upper limit of normal does not matter; admiral does not grade.',
    'abnormal-baseline-without-value':
      'Where the baseline is flagged high but has no value, the multiples cannot be formed: not gradable here, grade 0 in admiral.',
    'baseline-visit-against-limits':
      'The baseline visit is graded against the limits of normal; as a multiple of itself it would always get the same grade (admiral issue 2512).',
    'baseline-visit-asks-no-baseline':
      'At the baseline visit a value above the upper limit of normal is grade 1; admiral asks for more than the baseline, which the baseline never is.',
    'ggt-twice-the-baseline':
      'The text begins grade 1 at 2.0 times an abnormal baseline, edge included; admiral excludes the edge for GGT.',
    'triglycerides-lower-edge':
      'The text begins grade 1 at 150 mg/dL or 1.71 mmol/L, edge included; admiral excludes it.',
    'sodium-gap':
      'Between 129 and 130 mmol/L version 5.0 prints no grade; the gap goes to the worse grade, as version 6.0 prints it; admiral takes the milder one.',
    'creatinine-clearance-gap':
      'Between whole numbers the text prints no grade; the gap goes to the worse grade, in admiral to the milder one.',
    'ionised-calcium-converted':
      'Ionised calcium is printed in mmol/L only; mg/dL is converted exactly (4.008), admiral takes 4.',
    'creatinine-low-baseline-either':
      'With a baseline below normal either multiple counts, of the baseline or of the upper limit; admiral takes the baseline alone.',
    'creatinine-low-baseline-without-value':
      'Where the baseline is flagged low but has no value, its multiples stay open: not gradable here unless the upper limit decides, graded in admiral.',
    'zero-and-negative-asked':
      'Zero and negative results are asked about and not graded; admiral grades them.',
    'not-in-admiral': 'The term has no criteria in admiral.',
  },
};
