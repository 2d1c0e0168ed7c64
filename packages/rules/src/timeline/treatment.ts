/** What was given as study treatment: leukapheresis, lymphodepletion, infusion, bridging. */
import { refOf, type Asked } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import { daysOf, endOf, isAfter, POINT } from './when.ts';

/** Every administration up to the cut; one without an end is of its day. */
export const treatmentFacts = ({ record, cut }: Asked): readonly Fact[] =>
  record.exposures
    .filter(({ start }) => !isAfter(daysOf(start), cut))
    .map((exposure) => {
      const { id, category, treatment, dose, unit, frequency } = exposure;
      const [start, end] = [daysOf(exposure.start), daysOf(exposure.end)];
      return factOf({
        key: `exposure:${id}`,
        lane: 'treatment',
        row: category,
        start,
        end: end && (start === null || end.last > start.first) ? endOf(exposure.end, null, cut) : POINT,
        what: { type: 'exposure', category, treatment, dose: { value: dose, unit, frequency } },
        flags: start === null ? ['not-placed'] : [],
        sources: [refOf('exposure', exposure)],
      });
    });
