/** What stands beside every lane, column by column: on the screen, on a card, in the table and in files. */
import type { CourseLane } from '@trialside/client';
import type { CohortWords } from '../locales/cohort-words.ts';

/** Pixels of each, wide enough for its heading. */
const WIDTHS = { level: 74, best: 84, duration: 78, grade: 84, sledai: 98 } as const;
export type Column = keyof typeof WIDTHS;

export const ALL_COLUMNS: readonly Column[] = ['level', 'best', 'duration', 'grade', 'sledai'];
/** Where lanes stand under their dose level anyway. */
export const WITHOUT_LEVEL: readonly Column[] = ALL_COLUMNS.slice(1);

export const widthOf = (columns: readonly Column[]): number =>
  columns.reduce((sum, column) => sum + WIDTHS[column], 0);

/** Each with its left edge, one after the other from `left`. */
export const columnsBeside = (
  columns: readonly Column[],
  left: number,
): readonly { readonly column: Column; readonly left: number }[] =>
  columns.map((column, n) => ({ column, left: left + widthOf(columns.slice(0, n)) }));

const signed = (points: number): string => `${points > 0 ? '+' : points < 0 ? '−' : ''}${Math.abs(points)}`;

export function cell(lane: CourseLane, column: Column, words: CohortWords): string {
  const { doseLevel, standing, responseDays, responseOngoing, worstGrade, sledaiLatest } = lane;
  if (column === 'level') return doseLevel ?? '–';
  if (column === 'best') return words.standings[standing as 'CR'] ?? standing ?? '–';
  if (column === 'duration') return responseDays === null ? '–' : words.days(responseDays, responseOngoing);
  if (column === 'grade') return worstGrade === null ? '–' : words.worst(worstGrade);
  if (sledaiLatest === null) return '–';
  const { low, high } = sledaiLatest;
  return low === high ? signed(low) : `${signed(low)} – ${signed(high)}`;
}

/** The same in one line, without what says nothing. */
export const cardText = (lane: CourseLane, words: CohortWords): string =>
  WITHOUT_LEVEL.flatMap((column) => {
    const text = cell(lane, column, words);
    return text === '–' ? [] : [column === 'sledai' ? words.sledai(text) : text];
  }).join(' · ');
