/**
 * Which toxicities a protocol calls dose-limiting, as data. The default lists what is typical after CAR-T cells; the
 * protocol decides, and for each event the investigator or the committee does.
 */
import {
  B_CELL_APLASIA_EVENTS,
  CRS_EVENTS,
  CYTOPENIA_EVENTS,
  FEVER_EVENTS,
  HYPOGAMMAGLOBULINAEMIA_EVENTS,
  ICANS_EVENTS,
  NEUTROPENIA_OR_THROMBOCYTOPENIA_EVENTS,
} from '../adverse-events/event-matcher.ts';
import type { EventMatcher } from '../adverse-events/event-matcher.ts';

export interface DltDefinition {
  /** Also the key of its label in the locales, after "dlt.". */
  readonly id: string;
  /** Null: any event. */
  readonly matches: EventMatcher | null;
  readonly except: readonly EventMatcher[];
  /** Whose grade counts: the ASTCT grade of the CRS or ICANS assessments, or the CTCAE grade of the event. */
  readonly scale: 'CRS' | 'ICANS' | 'CTCAE';
  readonly fromGrade: number;
  /** Only where it stays at the grade longer than this; null where the grade alone is enough. */
  readonly lastingMoreThan: { readonly count: number; readonly unit: 'hours' | 'days' } | null;
  /** Only where it is still at the grade after this day from infusion. */
  readonly beyondDay: number | null;
  /** Only where it is related to study treatment; a missing causality counts as related. */
  readonly onlyRelated: boolean;
  /** Not where it is due to the underlying disease. */
  readonly notDueToDisease: boolean;
}

const plain = {
  except: [],
  lastingMoreThan: null,
  beyondDay: null,
  onlyRelated: false,
  notDueToDisease: false,
} as const;

export const DEFAULT_DLT_CATALOGUE: readonly DltDefinition[] = [
  { ...plain, id: 'crs-grade-4', matches: CRS_EVENTS, scale: 'CRS', fromGrade: 4 },
  {
    ...plain,
    id: 'crs-grade-3-over-72-hours',
    matches: CRS_EVENTS,
    scale: 'CRS',
    fromGrade: 3,
    lastingMoreThan: { count: 72, unit: 'hours' },
  },
  {
    ...plain,
    id: 'icans-grade-3-over-72-hours',
    matches: ICANS_EVENTS,
    scale: 'ICANS',
    fromGrade: 3,
    lastingMoreThan: { count: 72, unit: 'hours' },
  },
  {
    ...plain,
    id: 'related-non-haematological-grade-3-over-7-days',
    matches: null,
    except: [
      CRS_EVENTS,
      ICANS_EVENTS,
      CYTOPENIA_EVENTS,
      B_CELL_APLASIA_EVENTS,
      HYPOGAMMAGLOBULINAEMIA_EVENTS,
      FEVER_EVENTS,
    ],
    scale: 'CTCAE',
    fromGrade: 3,
    lastingMoreThan: { count: 7, unit: 'days' },
    onlyRelated: true,
  },
  {
    ...plain,
    id: 'grade-4-cytopenia-beyond-day-28',
    matches: NEUTROPENIA_OR_THROMBOCYTOPENIA_EVENTS,
    scale: 'CTCAE',
    fromGrade: 4,
    beyondDay: 28,
    notDueToDisease: true,
  },
  {
    ...plain,
    id: 'death-not-due-to-disease',
    matches: null,
    scale: 'CTCAE',
    fromGrade: 5,
    notDueToDisease: true,
  },
];
