/**
 * Recognises a kind of adverse event by data: CTCAE codes, names in the reported term, body systems. A kind of event that
 * CTCAE 5.0 has no term for (ICANS) is found by the name the investigator wrote.
 */
import { remembered } from '../number/remembered.ts';
import type { AdverseEvent } from '../record/index.ts';

/** Any one of the three lists is enough. */
export interface EventMatcher {
  /** CTCAE codes, of any version. */
  readonly codes: readonly string[];
  /** Names as whole words of the reported term; case, hyphens and British "ae" do not matter. */
  readonly names: readonly string[];
  /** Body systems in full, any case. */
  readonly bodySystems: readonly string[];
}

/** The same few names are asked of every event. */
const normalised: (name: string) => string = remembered(
  (name) =>
    name
      .toLowerCase()
      .replaceAll('ae', 'e')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  1024,
);

const mentions = (text: string, name: string): boolean =>
  ` ${normalised(text)} `.includes(` ${normalised(name)} `);

/** Whether an event is of a kind: by code, by name in either language, or by body system. */
export function matchesEvent(event: AdverseEvent, matcher: EventMatcher): boolean {
  const { ctcae, term, bodySystem } = event;
  return (
    (ctcae !== null && matcher.codes.includes(ctcae.code)) ||
    matcher.names.some((name) => mentions(term, name) || (ctcae !== null && mentions(ctcae.term, name))) ||
    matcher.bodySystems.some((system) => system.toLowerCase() === bodySystem?.toLowerCase())
  );
}

export const CRS_EVENTS: EventMatcher = {
  codes: ['10052015'],
  names: ['cytokine release syndrome', 'CRS', '细胞因子释放综合征'],
  bodySystems: [],
};

export const ICANS_EVENTS: EventMatcher = {
  codes: ['10083347'],
  names: [
    'immune effector cell-associated neurotoxicity syndrome',
    'immune effector cell-associated neurotoxicity',
    'ICANS',
    '免疫效应细胞相关神经毒性综合征',
  ],
  bodySystems: [],
};

export const IEC_HS_EVENTS: EventMatcher = {
  codes: ['10081409'],
  names: [
    'immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome',
    'haemophagocytic lymphohistiocytosis',
    'IEC-HS',
  ],
  bodySystems: [],
};

/** Low counts of any blood cell line, CTCAE 5.0 and 6.0. */
export const CYTOPENIA_EVENTS: EventMatcher = {
  codes: ['10002272', '10029366', '10035528', '10043554', '10049182', '10025256', '10007839', '10016288'],
  names: [
    'cytopenia',
    'pancytopenia',
    'leukopenia',
    'lymphopenia',
    'neutropenia',
    'thrombocytopenia',
    'anemia',
  ],
  bodySystems: [],
};

export const NEUTROPENIA_OR_THROMBOCYTOPENIA_EVENTS: EventMatcher = {
  codes: ['10029366', '10035528', '10043554'],
  names: ['neutropenia', 'thrombocytopenia'],
  bodySystems: [],
};

export const HYPOGAMMAGLOBULINAEMIA_EVENTS: EventMatcher = {
  codes: [],
  names: [
    'hypogammaglobulinaemia',
    'hypogammaglobulinemia',
    'immunoglobulins decreased',
    'immunoglobulin G decreased',
    'IgG decreased',
  ],
  bodySystems: [],
};

export const INFECTION_EVENTS: EventMatcher = {
  codes: [],
  names: [],
  bodySystems: ['Infections and infestations'],
};

export const SECOND_MALIGNANCY_EVENTS: EventMatcher = {
  codes: ['10048293', '10028533', '10049737'],
  names: ['second malignancy', 'secondary malignancy', 'second primary malignancy', 'T-cell lymphoma'],
  bodySystems: [],
};

export const FEVER_EVENTS: EventMatcher = {
  codes: ['10016558'],
  names: ['fever', 'pyrexia'],
  bodySystems: [],
};

export const B_CELL_APLASIA_EVENTS: EventMatcher = {
  codes: [],
  names: ['B-cell aplasia', 'B-cell depletion', 'B-lymphocyte count decreased'],
  bodySystems: [],
};
