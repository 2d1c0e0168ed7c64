/** English texts for the seriousness of an adverse event. */
import type { AdverseEventTexts } from '../../adverse-events/texts.ts';

export const seriousness: AdverseEventTexts['seriousness'] = {
  criteria: {
    'serious-death': 'Results in death',
    'serious-lifeThreatening': 'Is life-threatening at the time of the event',
    'serious-hospitalisation': 'Needs or prolongs a hospital stay',
    'serious-disability': 'Persistent or significant disability',
    'serious-congenitalAnomaly': 'Congenital anomaly or birth defect',
    'serious-otherMedicallyImportant': 'Other medically important event',
  },
  outcomes: {
    serious: 'Serious',
    'not-serious': 'Not serious',
    indeterminate: 'Not settled: criteria are not recorded',
  },
  reasons: {
    'grade-5-is-death': 'Grade 5 means death',
    'outcome-is-fatal': 'The outcome is fatal',
    'not-recorded': 'Not recorded',
  },
  notes: {
    'planned-admission-is-not-serious-by-itself':
      'An admission planned for infusion and observation is not serious by itself',
  },
  conflicts: {
    'serious-without-criterion': 'Entered as serious, but every criterion was answered with no',
    'criterion-without-serious': 'Entered as not serious, but a criterion is met',
  },
};
