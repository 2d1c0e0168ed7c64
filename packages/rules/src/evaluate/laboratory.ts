/** Laboratory markers of a subject: each sample of the followed analytes against its baseline. */
import type { AnalyteKey } from '../labs/index.ts';
import { analyteOf, markerChange, markerPoint, rangeFlag } from '../labs/index.ts';
import type { MarkerChange, MarkerPoint, RangeFlag } from '../labs/index.ts';
import { baselineFor } from '../ctcae/baseline-sample.ts';
import { partialDate } from '../calendar/index.ts';
import type { EndpointRole, Protocol } from '../protocol/index.ts';
import type { LabResult, Measurement, RecordRef } from '../record/index.ts';
import type { RuleRef } from '../verdict/index.ts';
import { dayOf, lastDayOf, plannedKey, type Question } from './question.ts';
import { LABORATORY_MARKERS } from './rule-refs.ts';
import { hasCome } from '../record/cut.ts';

export interface MarkerSample {
  readonly source: RecordRef;
  readonly visitId: string | null;
  readonly protocolVisit: string | null;
  readonly collected: string | null;
  readonly dayFromInfusion: number | null;
  readonly reported: Measurement;
  /** How it is drawn; null where the result is no quantity. */
  readonly point: MarkerPoint | null;
  /** Against the range of its own laboratory. */
  readonly flag: RangeFlag;
  /** Null for the baseline, what lies before it, and where there is none. */
  readonly change: MarkerChange | null;
}

export interface MarkerCourse {
  readonly analyte: AnalyteKey;
  readonly baseline: RecordRef | null;
  readonly samples: readonly MarkerSample[];
  /** Immunoglobulin given up to the cut: it raises IgG, so the line of IgG is marked with it. Empty for other markers. */
  readonly immunoglobulinGiven: readonly RecordRef[];
}

export interface LaboratoryMarkersAnswer {
  readonly role: EndpointRole;
  readonly rule: RuleRef;
  readonly throughDay: number | null;
  readonly markers: readonly MarkerCourse[];
}

/** The analyte of a result by the codes of the protocol; null where it is none of ours. */
export const analyteOfResult = (
  { test, category, supplement }: Pick<LabResult, 'test' | 'category' | 'supplement'>,
  { analytes }: Pick<Protocol, 'analytes'>,
): AnalyteKey | null => analyteOf({ test, category, specimen: supplement['LBSPEC'] ?? null }, analytes);

/** The results up to the cut by analyte; which analyte a code is, is asked once for each code. */
export function resultsByAnalyte({
  record,
  protocol,
}: Question): ReadonlyMap<AnalyteKey, readonly LabResult[]> {
  const keys = new Map<string, AnalyteKey | null>();
  const found = new Map<AnalyteKey, LabResult[]>();
  for (const result of record.labResults) {
    if (!hasCome(partialDate(result.collected)?.first ?? '', record.cut)) continue;
    const code = `${result.test}\n${result.category ?? ''}\n${result.supplement['LBSPEC'] ?? ''}`;
    let key = keys.get(code);
    if (key === undefined) {
      key = analyteOfResult(result, protocol);
      keys.set(code, key);
    }
    if (key === null) continue;
    const list = found.get(key);
    if (list) list.push(result);
    else found.set(key, [result]);
  }
  return found;
}

/** Courses of the followed markers; null where the protocol has no such endpoint. */
export function laboratoryMarkersOf(
  question: Question,
  results: ReadonlyMap<AnalyteKey, readonly LabResult[]> = resultsByAnalyte(question),
): LaboratoryMarkersAnswer | null {
  const endpoint = question.protocol.endpoints.laboratoryMarkers;
  if (!endpoint) return null;
  return {
    role: endpoint.role,
    rule: LABORATORY_MARKERS,
    throughDay: lastDayOf(question, endpoint.throughVisit),
    markers: endpoint.options.analytes.map((analyte) =>
      courseOf(question, analyte, results.get(analyte) ?? []),
    ),
  };
}

function courseOf(question: Question, analyte: AnalyteKey, results: readonly LabResult[]): MarkerCourse {
  const { record, protocol } = question;
  const options = protocol.endpoints.laboratoryMarkers?.options;
  const usable = results.filter(({ reported }) => markerPoint(reported.value) !== null);
  const [first] = results;
  const { sample: baseline } =
    first && options ? baselineFor(first, usable, record, options) : { sample: null };
  const from = baseline ? results.indexOf(baseline) : results.length;
  return {
    analyte,
    baseline: baseline && refOf(baseline),
    samples: results.map((result, n) => ({
      source: refOf(result),
      visitId: result.visitId,
      protocolVisit: plannedKey(question, result.visitId),
      collected: result.collected,
      dayFromInfusion: dayOf(question, result.collected),
      reported: result.reported,
      point: markerPoint(result.reported.value),
      flag: rangeFlag(result.reported),
      change: baseline && n > from ? markerChange(analyte, baseline.reported, result.reported) : null,
    })),
    immunoglobulinGiven: analyte === 'igg' ? immunoglobulins(question) : [],
  };
}

const refOf = ({ id, version }: LabResult): RecordRef => ({ kind: 'labResult', id, version });

const immunoglobulins = ({ record }: Question): readonly RecordRef[] =>
  record.medications
    .filter(
      ({ treatmentClass, start }) =>
        treatmentClass === 'immunoglobulin' && hasCome(partialDate(start)?.first ?? '', record.cut),
    )
    .map(({ id, version }) => ({ kind: 'medication', id, version }));
