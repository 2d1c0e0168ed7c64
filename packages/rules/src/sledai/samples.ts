/** The results of a subject that SLEDAI looks at, in the order of time. */
import type { Protocol } from '../protocol/index.ts';
import { once } from '../record/once.ts';
import type { SubjectRecord } from '../record/index.ts';
import { isOf, type SledaiAnalyte } from './analytes.ts';
import type { Sample } from './sample.ts';
import { byTime, dayDone, fromInfusion, whenDone } from './when.ts';
import { hasCome } from '../record/cut.ts';

/** Finds the samples of an analyte that may be from a visit's date or before it, oldest first; none without a result. */
export type SampleFinder = (analyte: SledaiAnalyte | 'temperature' | 'weight') => readonly Sample[];

const VITAL_SIGNS: Readonly<Record<string, string>> = { temperature: 'TEMP', weight: 'WEIGHT' };

/** Prepares the results of a subject for questions about a visit date, YYYY-MM-DD; nothing after the cut is seen. */
export function samplesUpTo(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor' | 'analytes'>,
  visitDate: string,
): SampleFinder {
  const known = SERIES(record, protocol);
  return (key) => {
    let series = known.get(key);
    if (!series) known.set(key, (series = seriesOf(record, protocol, key)));
    return series.filter(({ when }) => when && when.first <= visitDate && hasCome(when.first, record.cut));
  };
}

type StudyFacts = Pick<Protocol, 'timeAnchor' | 'analytes'>;
type Key = Parameters<SampleFinder>[0];

/** The flare index asks for the same results at every pair of assessments. */
const SERIES = once((_record: SubjectRecord, _protocol: StudyFacts) => new Map<Key, readonly Sample[]>());

/** Every result of an analyte in the order of time. */
function seriesOf(record: SubjectRecord, protocol: StudyFacts, key: Key): readonly Sample[] {
  const dayOf = fromInfusion(record, protocol);
  const vitalSign = VITAL_SIGNS[key];
  const results = vitalSign
    ? record.vitalSigns
        .filter(({ test }) => test === vitalSign)
        .map((one) => ({ one, kind: 'vitalSign' as const }))
    : record.labResults
        .filter((one) => isOf(key as SledaiAnalyte, one, protocol))
        .map((one) => ({ one, kind: 'labResult' as const }));
  return results
    .filter(({ one }) => one.reported.value !== null || (one.standard && one.standard.value !== null))
    .map(({ one, kind }) => {
      const when = whenDone(record, one.visitId, one.collected);
      return {
        id: one.id,
        source: { kind, id: one.id, version: one.version },
        when,
        date: one.collected ?? dayDone(when),
        dayFromInfusion: dayOf(dayDone(when)),
        reported: one.reported,
        standard: one.standard,
      };
    })
    .toSorted(byTime);
}
