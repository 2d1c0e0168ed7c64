/** Everything that reports ask of one adverse event, answered once. */
import { completeDay, firstExposure } from '../calendar/index.ts';
import { partialDate } from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { AdverseEvent, CtcaeGrade, SubjectRecord } from '../record/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { Held } from '../verdict/index.ts';
import { relatedness } from './causality.ts';
import type { Relatedness } from './causality.ts';
import { worstGrade } from './grade-course.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import type { AdverseEventOptions } from './options.ts';
import { seriousness } from './seriousness.ts';
import type { SeriousnessAnswer } from './seriousness.ts';
import { atLeastGrade, specialInterestOf } from './special-interest.ts';
import { treatmentEmergence } from './treatment-emergence.ts';
import type { Emergence } from './treatment-emergence.ts';
import { inPrimaryWindow } from './window.ts';
import { hasCome } from '../record/cut.ts';

export interface ClassifiedEvent {
  readonly subjectId: string;
  readonly event: AdverseEvent;
  readonly emergence: Emergence;
  readonly emergent: Held;
  readonly inPrimaryWindow: Held;
  readonly seriousness: SeriousnessAnswer;
  readonly relatedness: Relatedness;
  /** Worst CTCAE grade; null where none was given. */
  readonly grade: CtcaeGrade | null;
  readonly gradeAtLeast3: Held;
  readonly specialInterest: readonly { readonly id: string; readonly held: Held }[];
}

/** The events of a subject that had begun by the cut: one that starts after it has not happened yet. */
export function eventsUpToCut(record: SubjectRecord): readonly AdverseEvent[] {
  return record.adverseEvents.filter(({ start }) => {
    const date = partialDate(start);
    return date === null || hasCome(date.first, record.cut);
  });
}

/** The infusion as an interval of days; null where the subject was not infused. */
export function infusionInterval(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
): PartialDate | null {
  const exposure = firstExposure(record, protocol.timeAnchor);
  if (!exposure) return null;
  // Infused, but nobody wrote when: any day up to the cut.
  return (
    exposure.start ?? {
      first: '0000-01-01',
      last: record.cut.on,
      precision: 'none',
      time: null,
      offset: null,
    }
  );
}

/** Every adverse event of a subject up to the cut, classified. */
export function classifyEvents(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: AdverseEventOptions = DEFAULT_ADVERSE_EVENT_OPTIONS,
): readonly ClassifiedEvent[] {
  const infusion = infusionInterval(record, protocol);
  const { cut } = record;
  return eventsUpToCut(record).map((event) => {
    const emergence = treatmentEmergence(event, infusion, cut);
    const { outcome } = emergence.verdict;
    return {
      subjectId: record.subject.id,
      event,
      emergence,
      emergent: outcome === 'emergent' ? 'met' : outcome === 'not-emergent' ? 'not-met' : 'indeterminate',
      inPrimaryWindow: inPrimaryWindow(emergence, infusion, options.windowLastDay),
      seriousness: seriousness(event),
      relatedness: relatedness(event, options),
      grade: worstGrade(event),
      gradeAtLeast3: atLeastGrade(event, 3),
      specialInterest: specialInterestOf(event, options.specialInterest, completeDay(infusion), cut),
    };
  });
}
