/** What the protocol follows over time: laboratory markers, questionnaires, and the reduction of therapy. */
import { dayNumber } from '../calendar/index.ts';
import type { Asked } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import type { Flag } from './flag.ts';
import { daysOf, onDay } from './when.ts';

/** Each sample of each marker, with its own laboratory's limits. */
export const markerFacts = ({ evaluation }: Asked): readonly Fact[] =>
  (evaluation.laboratoryMarkers?.markers ?? []).flatMap(
    ({ analyte, baseline, samples, immunoglobulinGiven }) =>
      samples.map(({ source, collected, reported, flag }) => {
        const start = daysOf(collected);
        const given: readonly (readonly [Flag, boolean])[] = [
          ['baseline', baseline?.id === source.id],
          ['immunoglobulin-given', immunoglobulinGiven.length > 0],
          ['not-placed', start === null],
        ];
        return factOf({
          key: `marker:${source.id}`,
          lane: 'markers',
          row: analyte,
          start,
          what: { type: 'marker', analyte, ...reported, flag },
          flags: given.flatMap(([name, holds]) => (holds ? [name] : [])),
          sources: [source],
        });
      }),
  );

/** Each measure of each questionnaire: two versions of an instrument are two rows. */
export const scoreFacts = ({ evaluation }: Asked): readonly Fact[] =>
  (evaluation.questionnaires?.questionnaires ?? []).flatMap(
    ({ instrument, scoring, visitId, completed, measures, sources }, n) =>
      measures.map(({ key, score, reason }) =>
        factOf({
          key: `score:${instrument}:${visitId ?? completed ?? n}:${key}`,
          lane: 'questionnaires',
          row: `${instrument}/${scoring}/${key}`,
          start: daysOf(completed),
          what: { type: 'score', instrument, scoring, measure: key, score, reason },
          flags: daysOf(completed) ? [] : ['not-placed'],
          sources,
        }),
      ),
  );

/** Where each drug stands to its dose at baseline, on the day it was last known. */
export function therapyFacts({ evaluation }: Asked): readonly Fact[] {
  const answer = evaluation.therapyReduction;
  if (!answer) return [];
  return [answer.glucocorticoids, ...answer.drugs].map(({ drug, status, statusCandidates, sources }) =>
    factOf({
      key: `therapy:${drug}`,
      lane: 'therapy',
      row: drug,
      start: answer.asOf === null ? null : onDay(dayNumber(answer.asOf)),
      what: { type: 'reduction', drug, status, candidates: statusCandidates },
      sources,
    }),
  );
}
