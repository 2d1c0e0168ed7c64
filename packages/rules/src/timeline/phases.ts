/** Phases of the study for one subject: what the protocol says in days from infusion, placed on its calendar. */
import type { Asked } from './asked.ts';
import { dayFrom } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import { endsOn, onDay, ONGOING } from './when.ts';

/**
 * Every phase with its planned days, which may lie after the cut. Where participation has ended the running phase ends
 * with it, and none begins any more. None before the day of infusion is known: their days would be a guess.
 */
export const phaseFacts = (asked: Asked): readonly Fact[] =>
  asked.infusion === null
    ? []
    : asked.protocol.phases.flatMap(({ key, fromDay, toDay }) => {
        const [from, to] = [dayFrom(asked, fromDay), dayFrom(asked, toDay)];
        const { ended } = asked;
        if (ended && (from ?? ended.last) > ended.last) return [];
        const isCut = ended !== null && (to ?? Infinity) > ended.last;
        const fact = factOf({
          key: `phase:${key}`,
          lane: 'phases',
          start: from === null ? null : onDay(from),
          end: isCut ? endsOn(ended) : to === null ? ONGOING : endsOn(onDay(to)),
          what: { type: 'phase', phase: key },
          sources: [],
        });
        return [fact];
      });
