/** What a study measures again and again, by key: platelets, SLEDAI, markers, scales, and the dose of glucocorticoids. */
import type { CohortQuestionnaires } from '../evaluate/cohort-values.ts';
import { ANALYTES, type AnalyteKey, type Unit } from '../labs/index.ts';
import type { Protocol } from '../protocol/index.ts';
import { isTitre } from '../evaluate/cohort-values.ts';

export type MeasureGroup = 'platelets' | 'sledai' | 'marker' | 'questionnaire' | 'glucocorticoids';

export interface StudyMeasure {
  /** Stable within a study. */
  readonly key: string;
  readonly group: MeasureGroup;
  /** Key of the analyte, or of the scale of a questionnaire; null for groups that hold one measure. */
  readonly name: string | null;
  /** Questionnaires only: the instrument as recorded, and how it was scored. */
  readonly instrument: string | null;
  readonly scoring: string | null;
  /** UCUM; null for points, scores and titres. */
  readonly unit: Unit | 'mg/d' | null;
  readonly changeIn: 'difference' | 'log2-steps' | 'fold';
  /** Which way is the wished direction; null where a change by itself is neither. */
  readonly benefit: 'rise' | 'fall' | null;
  /** How it is drawn: platelets, anti-dsDNA, IgE and titres go over powers of ten or two. */
  readonly scale: 'linear' | 'log';
  /** Values that the protocol decides by, as decimal text. */
  readonly lines: readonly string[];
}

const LOGARITHMIC: ReadonlySet<AnalyteKey> = new Set(['antiDsDna', 'ige', 'ana']);

const SEPARATOR = '/';

export const markerKey = (analyte: AnalyteKey): string => `marker${SEPARATOR}${analyte}`;
/** Encoded, since an instrument is named as somebody wrote it. */
export const questionnaireKey = (instrument: string, scoring: string, measure: string): string =>
  ['questionnaire', instrument, scoring, measure].map(encodeURIComponent).join(SEPARATOR);

/** Those of the endpoints of the protocol, in its order; scales as far as the cohort has any. */
export function measuresOf(
  { endpoints }: Protocol,
  questionnaires: Pick<CohortQuestionnaires, 'measures'> | null,
): readonly StudyMeasure[] {
  const plain = {
    name: null,
    instrument: null,
    scoring: null,
    unit: null,
    changeIn: 'difference',
    benefit: null,
    scale: 'linear',
    lines: [],
  } as const;
  const { plateletResponse, sledai, laboratoryMarkers, therapyReduction } = endpoints;
  return [
    ...(plateletResponse
      ? ([
          {
            ...plain,
            key: 'platelets',
            group: 'platelets',
            unit: '10*9/L',
            benefit: 'rise',
            scale: 'log',
            lines: [plateletResponse.options.prPlatelets, plateletResponse.options.crPlatelets],
          },
        ] as const)
      : []),
    ...(sledai
      ? ([
          {
            ...plain,
            key: 'sledai',
            group: 'sledai',
            benefit: 'fall',
            lines: sledai.options.bands.slice(1).map(({ from }) => String(from)),
          },
        ] as const)
      : []),
    ...(laboratoryMarkers?.options.analytes ?? []).map((analyte): StudyMeasure => ({
      ...plain,
      key: markerKey(analyte),
      group: 'marker',
      name: analyte,
      unit: isTitre(analyte) ? null : ANALYTES[analyte].usualUnit,
      changeIn: isTitre(analyte) ? (laboratoryMarkers?.options.titreChange ?? 'log2-steps') : 'difference',
      benefit: ANALYTES[analyte].benefit,
      scale: LOGARITHMIC.has(analyte) ? 'log' : 'linear',
    })),
    ...(questionnaires?.measures ?? []).map(({ instrument, scoring, measure }): StudyMeasure => ({
      ...plain,
      key: questionnaireKey(instrument, scoring, measure),
      group: 'questionnaire',
      name: measure,
      instrument,
      scoring,
      // Every scale of SF-36 and ITP-PAQ is scored so that more is better.
      benefit: 'rise',
    })),
    ...(therapyReduction
      ? ([
          { ...plain, key: 'glucocorticoids', group: 'glucocorticoids', unit: 'mg/d', benefit: 'fall' },
        ] as const)
      : []),
  ];
}
