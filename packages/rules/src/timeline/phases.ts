/** Phases of the study for one subject: what the protocol says in days from infusion, placed on its calendar. */
import type { Asked } from './asked.ts';
import { dayFrom } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import { endsOn, onDay, ONGOING } from './when.ts';

/**
 * Every phase that has begun by the cut, with its planned end, which may lie after the cut. None before the day of
 * infusion is known: their days would be a guess.
 */
export const phaseFacts = (asked: Asked): readonly Fact[] =>
  asked.infusion === null
    ? []
    : asked.protocol.phases.map(({ key, fromDay, toDay }) => {
        const [from, to] = [dayFrom(asked, fromDay), dayFrom(asked, toDay)];
        return factOf({
          key: `phase:${key}`,
          lane: 'phases',
          start: from === null ? null : onDay(from),
          end: to === null ? ONGOING : endsOn(onDay(to)),
          what: { type: 'phase', phase: key },
          sources: [],
        });
      });
