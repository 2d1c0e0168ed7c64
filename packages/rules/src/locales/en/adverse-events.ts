/** English texts for adverse events. */
import type { AdverseEventTexts } from '../../adverse-events/texts.ts';
import { seriousness } from './seriousness.ts';

export const adverseEvents: AdverseEventTexts = {
  seriousness,
  causality: {
    categories: {
      'who-umc': {
        definite: 'Definite',
        probable: 'Probable',
        possible: 'Possible',
        unlikely: 'Unlikely',
        unrelated: 'Unrelated',
      },
      china: {
        definite: 'Definitely related',
        probable: 'Probably related',
        possible: 'Possibly related',
        unlikely: 'Possibly unrelated',
        unrelated: 'Definitely unrelated',
      },
    },
    causes: {
      studyProduct: 'CAR-T cell product',
      lymphodepletion: 'Lymphodepletion',
      procedure: 'Leukapheresis or another procedure',
      disease: 'Underlying disease',
      concomitant: 'Concomitant medication',
    },
    related: 'Related to study treatment',
    notRelated: 'Not related to study treatment',
    assumedRelated: 'Causality missing: counted as related',
    fromReportedWords: 'From the one word of the source, not split by cause',
  },
  emergence: {
    outcomes: {
      emergent: 'Treatment-emergent',
      'not-emergent': 'Not treatment-emergent',
      indeterminate: 'Perhaps treatment-emergent',
    },
    criteria: { 'starts-or-worsens-from-infusion': 'Starts or becomes worse from the infusion on' },
    reasons: {
      'starts-after-infusion': 'Starts after the infusion',
      'starts-on-infusion-day': 'Starts on the day of infusion and not before it',
      'starts-before-infusion': 'Starts before the infusion and does not become worse',
      'worse-after-infusion': 'There before the infusion, and worse afterwards',
      'perhaps-worse-after-infusion': 'There before the infusion; whether it became worse is not recorded',
      'ends-before-infusion': 'Ends before the infusion',
      'start-missing': 'The start is missing: counted as treatment-emergent',
      'start-partial': 'The partial start date may lie before or after the infusion',
      'end-before-start': 'The end lies before the start: check the dates',
      'not-infused': 'The subject was not infused',
    },
  },
  window: {
    inside: 'In the primary window',
    outside: 'Outside the primary window',
    open: 'Perhaps in the primary window',
  },
  specialInterest: {
    crs: 'Cytokine release syndrome',
    icans: 'ICANS',
    'iec-hs': 'IEC-HS',
    infection: 'Infection of grade 3 or more',
    'prolonged-cytopenia': 'Cytopenia of grade 3 or more beyond day 28',
    hypogammaglobulinaemia: 'Hypogammaglobulinaemia',
    'second-malignancy': 'Second malignancy',
  },
  incidence: {
    selections: {
      'primary-window': 'Primary window',
      emergent: 'Treatment-emergent',
      serious: 'Serious',
      related: 'Related to study treatment',
      'grade-3-or-more': 'Grade 3 or more',
      'special-interest': 'Of special interest',
      'pre-infusion': 'Before the infusion',
    },
    columns: {
      term: 'Term',
      bodySystem: 'Body system',
      subjects: 'Subjects',
      events: 'Events',
      maximumGrade: 'Highest grade',
      ungraded: 'Not graded',
      serious: 'Serious',
      related: 'Related',
      gradeAtLeast3: 'Grade 3 or more',
    },
    anyEvent: 'Any event',
    notCoded: 'Not coded',
    perhaps: '{count} more may count: a date or an answer is missing',
    ofInfused: 'of {count} infused',
  },
  expedited: {
    states: {
      'not-due': 'No expedited report',
      due: 'Due',
      sent: 'Sent in time',
      'sent-late': 'Sent late',
      overdue: 'Overdue',
      indeterminate: 'The day of awareness is not recorded',
    },
    aware: 'Sponsor aware on',
    due: 'Report due on',
    followUpDue: 'Follow-up due on',
  },
  labs: {
    flagged: 'Clinically significant, by the investigator',
    suggested: 'Suggested: grade 3 or more and worse than baseline',
    differs: 'Flag and suggestion differ',
  },
};
