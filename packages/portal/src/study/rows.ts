/** Filters and counts over the subjects that are loaded. Counts of verdicts, never a rate: rates have an interval and need a rule. */
import { STATES, type State, type SubjectRow } from './subjects.ts';

/** Null: no filter. Empty text: those without a dose level, or without the endpoint. */
export interface Filters {
  readonly dose: string | null;
  readonly state: State | '' | null;
}

export const NO_FILTERS: Filters = { dose: null, state: null };

export const isFiltered = ({ dose, state }: Filters): boolean => dose !== null || state !== null;

export const matches = (row: SubjectRow, { dose, state }: Filters): boolean =>
  (dose === null || (row.doseLevel ?? '') === dose) &&
  (state === null || (row.plateletResponse?.state ?? '') === state);

export interface CountLine {
  /** Code of the dose level; empty for those without; null for all subjects. */
  readonly dose: string | null;
  readonly subjects: number;
  readonly infused: number;
  readonly states: Readonly<Record<State, number>>;
}

function countLine(dose: string | null, rows: readonly SubjectRow[]): CountLine {
  const states = Object.fromEntries(
    STATES.map((state) => [state, rows.filter((row) => row.plateletResponse?.state === state).length]),
  ) as Record<State, number>;
  const infused = rows.filter(({ infusionDate }) => infusionDate !== null).length;
  return { dose, subjects: rows.length, infused, states };
}

/** One line for each dose level of the protocol, one for subjects on none where there are any, and one for all. */
export function countLines(rows: readonly SubjectRow[], doseLevels: readonly string[]): readonly CountLine[] {
  const known = new Set(doseLevels);
  const of = (dose: string): SubjectRow[] => rows.filter(({ doseLevel }) => (doseLevel ?? '') === dose);
  const others = [...new Set(rows.map(({ doseLevel }) => doseLevel ?? ''))]
    .filter((dose) => !known.has(dose))
    .sort();
  return [...[...doseLevels, ...others].map((dose) => countLine(dose, of(dose))), countLine(null, rows)];
}

/** True where the protocol has the endpoint for anybody. */
export const hasResponse = (rows: readonly SubjectRow[]): boolean =>
  rows.some(({ plateletResponse }) => plateletResponse !== null);

/** Whether the study has moved past what is shown. */
export const isNewer = (change: number | null, knownAt: number): boolean =>
  change !== null && change > knownAt;
