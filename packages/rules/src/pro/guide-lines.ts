/**
 * Differences that published cohorts call important: lines to guide the eye in a plot, never a pass or a fail. Points on the
 * scale of the measure, as exact decimal text.
 */

export interface GuideLine {
  readonly instrument: 'SF-36' | 'ITP-PAQ';
  /** A scale, a summary score, or every 0–100 scale of the instrument. */
  readonly measure: string;
  /** A change for the better of at least this; a range where the source gives one. */
  readonly better: { readonly from: string; readonly to: string };
  readonly worse: { readonly from: string; readonly to: string };
  readonly source: 'Strand 2005' | 'Colangelo 2009' | 'Mathias 2009';
}

const both = (from: string, to: string = from): Pick<GuideLine, 'better' | 'worse'> => ({
  better: { from, to },
  worse: { from, to },
});

const sf36 = { instrument: 'SF-36' } as const;
const itpPaq = { instrument: 'ITP-PAQ', source: 'Mathias 2009' } as const;

/** ITP-PAQ has none for Fear and Work. */
export const GUIDE_LINES: readonly GuideLine[] = [
  { ...sf36, measure: 'PCS', ...both('2.5'), source: 'Strand 2005' },
  { ...sf36, measure: 'MCS', ...both('2.5'), source: 'Strand 2005' },
  { ...sf36, measure: '0-100', ...both('5'), source: 'Strand 2005' },
  {
    ...sf36,
    measure: 'PCS',
    better: { from: '2.1', to: '2.1' },
    worse: { from: '2.2', to: '2.2' },
    source: 'Colangelo 2009',
  },
  {
    ...sf36,
    measure: 'MCS',
    better: { from: '2.4', to: '2.4' },
    worse: { from: '1.2', to: '1.2' },
    source: 'Colangelo 2009',
  },
  { ...itpPaq, measure: 'symptoms', ...both('8', '12') },
  { ...itpPaq, measure: 'bother', ...both('8', '12') },
  { ...itpPaq, measure: 'psychological', ...both('8', '12') },
  { ...itpPaq, measure: 'overall-quality-of-life', ...both('8', '12') },
  { ...itpPaq, measure: 'social', ...both('8', '12') },
  { ...itpPaq, measure: 'menstrual', ...both('8', '12') },
  { ...itpPaq, measure: 'fertility', ...both('8', '12') },
  { ...itpPaq, measure: 'fatigue-sleep', ...both('10', '15') },
  { ...itpPaq, measure: 'activity', ...both('10', '15') },
];
