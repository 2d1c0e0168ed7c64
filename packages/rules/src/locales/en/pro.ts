/** English texts for questionnaires. No item wording. */
import type { ProTexts } from '../../pro/texts.ts';

export const pro: ProTexts = {
  sf36Scales: {
    PF: 'Physical functioning',
    RP: 'Role, physical',
    BP: 'Bodily pain',
    GH: 'General health',
    VT: 'Vitality',
    SF: 'Social functioning',
    RE: 'Role, emotional',
    MH: 'Mental health',
  },
  summaries: { PCS: 'Physical component summary (PCS)', MCS: 'Mental component summary (MCS)' },
  normBased: '{scale}, norm-based',
  healthTransition: 'Health transition (in no scale)',
  methods: {
    'rand-36': 'RAND-36 scoring',
    'sf-36-v1': 'SF-36 version 1, MOS scoring',
    'sf-36-v2': 'SF-36 version 2, MOS scoring',
  },
  norms: {
    'us-1990-v1': 'Norms of the United States, 1990, version 1',
    'us-1998-v1': 'Norms of the United States, 1998, version 1',
    'us-1998-v2': 'Norms of the United States, 1998, version 2',
  },
  missing: {
    half: 'At least half of the items answered',
    any: 'Any item answered',
  },
  itpPaqScales: {
    symptoms: 'Symptoms',
    bother: 'Bother, physical health',
    'fatigue-sleep': 'Fatigue and sleep',
    activity: 'Activity',
    fear: 'Fear',
    psychological: 'Psychological health',
    work: 'Work',
    social: 'Social activity',
    reproductive: "Women's reproductive health",
    menstrual: 'Menstrual symptoms',
    fertility: 'Fertility',
    'overall-quality-of-life': 'Overall quality of life',
  },
  reasons: {
    'too-few-answers': 'Too few items answered',
    'not-applicable': 'Does not apply to this subject',
    'scale-missing': 'All eight scales are needed',
    'rand-scoring-has-no-summary': 'RAND scoring does not feed PCS and MCS',
    'norms-of-another-version': 'The norms belong to another version',
  },
  notes: {
    'sf36-version-assumed': 'The version is not recorded: version 1 with MOS scoring was assumed',
    'unknown-items': 'Some item codes do not belong to this instrument',
    'contradicted-items': 'Some items carry two different answers: they count as missing',
    'itp-paq-table-not-loaded': 'Not scored: the licence holder has not loaded the recode table',
    'itp-paq-table-not-valid': 'Not scored: the loaded recode table has errors',
    'instrument-not-known': 'Not scored: the instrument is not known',
  },
  tableProblems: {
    'item-listed-twice': 'The item is listed twice',
    'unknown-scale': 'There is no such scale',
    'range-not-valid': 'The range of response codes is not valid',
    'reproductive-scale-and-its-parts': 'Reproductive health is listed as one scale and in its parts',
    'unusual-number-of-items': 'The number of items differs from the published one',
  },
  guideLines: {
    name: 'Published important difference: a guide, not a pass or a fail',
    sources: {
      'Strand 2005': 'Strand 2005',
      'Colangelo 2009': 'Colangelo 2009',
      'Mathias 2009': 'Mathias 2009',
    },
  },
  separateSeries: 'Different versions or scorings are shown as separate series',
  higherIsBetter: 'Higher is better',
};
