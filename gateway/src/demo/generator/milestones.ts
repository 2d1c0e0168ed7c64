/** The way of a subject through the study: its visits, its milestones, and what is known of the subject itself. */
import { BLANK } from '@trialside/rules';
import type { Subject } from '@trialside/rules';
import { demoSite } from '../people.ts';
import { entered, type Content, type HistoryOf, type State } from './history.ts';
import type { Timeline } from './timeline.ts';

export function visits(timeline: Timeline): HistoryOf<'visit'>[] {
  return timeline.visits.map((visit) => {
    const key = `visit/${visit.key}`;
    const content: Content<'visit'> = {
      ...BLANK.visit,
      name: visit.name,
      number: visit.number,
      protocolVisit: visit.protocolVisit,
      start: visit.date,
      end: visit.date,
    };
    if (visit.key !== 'lymphodepletion') return entered('visit', key, 'coordinator', visit.date, content);
    // The one visit of several days: open until the last of them.
    const end = timeline.date(lastLymphodepletion(timeline));
    const states: State<'visit'>[] = [
      { entered: visit.date, reason: null, content: { ...content, end: null } },
      { entered: end, reason: { code: 'follow-up', text: 'End of the visit' }, content: { ...content, end } },
    ];
    return { kind: 'visit', key, hand: 'coordinator', states };
  });
}

const lastLymphodepletion = ({ course }: Timeline): number =>
  Math.max(...course.exposures.filter(({ category }) => category === 'lymphodepletion').map(({ on }) => on));

export function dispositions(timeline: Timeline): HistoryOf<'disposition'>[] {
  const { course } = timeline;
  const milestone = (event: string, day: number): HistoryOf<'disposition'>[] =>
    day > timeline.lastDay
      ? []
      : [
          entered('disposition', `disposition/${event.toLowerCase()}`, 'coordinator', timeline.date(day), {
            event,
            standardEvent: event,
            category: 'PROTOCOL MILESTONE',
            date: timeline.date(day),
          }),
        ];
  const { exit } = course;
  return [
    ...milestone('INFORMED CONSENT OBTAINED', course.consentDay),
    ...milestone('ENROLLED', course.assignedDay),
    ...(exit && exit.on <= timeline.lastDay
      ? [
          entered('disposition', 'disposition/end', 'investigator', timeline.date(exit.on), {
            event: exit.event,
            standardEvent: exit.standard,
            category: 'DISPOSITION EVENT',
            date: timeline.date(exit.on),
          }),
        ]
      : []),
  ];
}

type Step = readonly [dayFromInfusion: number, reason: string, change: Partial<Subject>];

/** The subject as it became known: screened, assigned to a dose level, treated, and out of the study. */
export function subjectHistory(timeline: Timeline): HistoryOf<'subject'> {
  const { course } = timeline;
  const died = course.exit?.standard === 'DEATH';
  const screened: Content<'subject'> = {
    studyId: timeline.protocol.id,
    siteId: demoSite.id,
    code: course.code,
    sex: course.sex,
    age: String(course.age),
    ageUnit: 'YEARS',
    doseLevel: null,
    informedConsent: timeline.date(course.consentDay),
    referenceStart: null,
    referenceEnd: null,
    died: null,
    deathDate: null,
  };
  const steps: Step[] = [[course.assignedDay, 'Dose level assigned', { doseLevel: course.doseLevel }]];
  if (course.infused) steps.push([0, 'Infused', { referenceStart: timeline.date(0) }]);
  if (course.exit) {
    const referenceEnd = timeline.date(course.exit.on);
    const death: Partial<Subject> = died ? { died: 'yes', deathDate: referenceEnd } : {};
    steps.push([course.exit.on, died ? 'Death' : 'End of study participation', { referenceEnd, ...death }]);
  }
  const states: State<'subject'>[] = [
    { entered: timeline.date(course.consentDay), reason: null, content: screened },
  ];
  for (const [day, text, change] of steps) {
    if (day > timeline.lastDay) break;
    const before = states.at(-1)?.content ?? screened;
    states.push({
      entered: timeline.date(day),
      reason: { code: 'follow-up', text },
      content: { ...before, ...change },
    });
  }
  return { kind: 'subject', key: 'subject', hand: 'coordinator', states };
}
