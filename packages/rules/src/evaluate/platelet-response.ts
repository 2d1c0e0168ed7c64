/** Platelet response of a subject: the study rule and that of Rodeghiero 2009 side by side, and what follows from either. */
import { closestToTarget } from '../calendar/schedule.ts';
import { hasLeft } from '../calendar/participation.ts';
import type { EndpointRole } from '../protocol/index.ts';
import type { Held, Verdict } from '../verdict/index.ts';
import { bestResponse, type BestResponse } from '../response/best-response.ts';
import { durableResponse, type DurableResponse } from '../response/durable-response.ts';
import { iwgResponse, type IwgResponse } from '../response/iwg-response.ts';
import { standingOf, subjectInLook, type SubjectInLook } from '../response/overall-response.ts';
import { looksOf, plateletResponse } from '../response/platelet-response.ts';
import { responseCourse, type ResponseCourse } from '../response/response-course.ts';
import { steroidDependence } from '../response/steroid-dependence.ts';
import type { CountResponse, PlateletResponse } from '../response/types.ts';
import type { Question } from './question.ts';

/** Best response through the last day of a look, and where the subject stands in it. */
export interface LookAnswer extends SubjectInLook {
  /** Days from infusion; null before the day of infusion is known. */
  readonly throughDay: number | null;
  readonly best: BestResponse;
}

export interface PlateletResponseAnswer {
  readonly role: EndpointRole;
  readonly study: PlateletResponse;
  readonly course: ResponseCourse;
  readonly early: LookAnswer;
  readonly main: LookAnswer;
  /** The count that stands for the main visit, and where the subject stands by it alone. */
  readonly atMainVisit: SubjectInLook & { readonly count: CountResponse | null };
  readonly iwg: IwgResponse;
  readonly iwgStanding: SubjectInLook;
  readonly durable: DurableResponse;
  readonly steroidDependence: Verdict<Held>;
}

/** The part that tables over a cohort are made of. */
export type ResponseStandings = Omit<PlateletResponseAnswer, 'durable' | 'steroidDependence'>;

/** Everything about platelet response of a subject; null where the protocol has no such endpoint. */
export function plateletResponseOf(question: Question): PlateletResponseAnswer | null {
  const { record, protocol } = question;
  const endpoint = protocol.endpoints.plateletResponse;
  const standings = responseStandingsOf(question);
  if (!endpoint || !standings) return null;
  const { study, main } = standings;
  return {
    ...standings,
    durable: durableResponse(
      record,
      study,
      endpoint.options,
      main.throughDay ?? Number.MAX_SAFE_INTEGER,
      endpoint.durable,
    ),
    steroidDependence: steroidDependence(record, study, endpoint.steroidDependence),
  };
}

/** What tables over a cohort ask: readings that no rate is made of are left out. */
export function responseStandingsOf(question: Question): ResponseStandings | null {
  const { record, protocol, planned, infusion } = question;
  const endpoint = protocol.endpoints.plateletResponse;
  if (!endpoint) return null;
  const study = plateletResponse(record, protocol);
  const iwg = iwgResponse(record, protocol, endpoint.iwg);
  const looks = infusion.date === null ? null : looksOf(endpoint, planned);
  const look = (name: 'early' | 'main'): LookAnswer => ({
    ...subjectInLook(study, record, protocol, name),
    throughDay: looks?.[name] ?? null,
    best: bestResponse(study.counts, 1, looks?.[name] ?? 0),
  });
  const main = look('main');
  return {
    role: endpoint.role,
    study,
    course: responseCourse(study),
    early: look('early'),
    main,
    atMainVisit: atMainVisit(question, study, main),
    iwg,
    iwgStanding: iwgStanding(iwg, main),
  };
}

/** Of several counts of the visit the one closest to its target day stands for it, and of two as close the later. */
function atMainVisit(
  { record, protocol, planned, infusion }: Question,
  { counts }: PlateletResponse,
  main: LookAnswer,
): PlateletResponseAnswer['atMainVisit'] {
  const { subjectId } = main;
  const visit = planned.find(({ key }) => key === protocol.endpoints.plateletResponse?.mainVisit);
  if (!visit || infusion.date === null) return { ...main, count: null };
  const count = closestToTarget(
    visit,
    counts.filter(({ protocolVisit }) => protocolVisit === visit.key),
    ({ dayFromInfusion }) => dayFromInfusion,
  );
  const pastTimePoint = main.pastTimePoint;
  if (!count) {
    const standing = pastTimePoint || hasLeft(record) ? 'NE' : 'pending';
    return { subjectId, standing, pastTimePoint, count };
  }
  const { outcome, candidates } = count.verdict;
  return { subjectId, standing: standingOf(outcome, candidates, true), pastTimePoint, count };
}

/**
 * A subject whose counts nobody confirmed has no response and no confirmed non-response either: not evaluable by this rule
 * once the look is over.
 */
function iwgStanding(
  { best }: IwgResponse,
  { subjectId, standing, pastTimePoint }: LookAnswer,
): SubjectInLook {
  if (standing === 'not-infused') return { subjectId, standing, pastTimePoint };
  if (best === 'CR') return { subjectId, standing: 'CR', pastTimePoint };
  if (best === 'R') return { subjectId, standing: 'PR', pastTimePoint };
  // Whoever left before the end of the look has no more counts to come, as under the study rule.
  const open = !pastTimePoint && standing === 'pending';
  const final = best === 'unconfirmed' || best === 'pending' ? 'NE' : best;
  return { subjectId, standing: open ? 'pending' : final, pastTimePoint };
}
