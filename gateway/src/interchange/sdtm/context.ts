/** What a row and a record take for granted: the study, the subject and the visits around them. */
import type { Protocol, Visit } from '@trialside/rules';
import { sameNumber } from './same-number.ts';

export interface RowContext {
  readonly studyId: string;
  /** STUDYID. */
  readonly studyCode: string;
  readonly subjectId: string;
  /** USUBJID. */
  readonly subjectCode: string;
  readonly siteId: string;
  /** SITEID. */
  readonly siteCode: string;
  /** RFSTDTC of the subject; null where the subject has none, such as a screen failure. */
  readonly referenceStart: string | null;
  readonly visits: Visits;
  readonly protocol: Protocol;
}

/** The visits of one subject, found by number or by id. */
export interface Visits {
  readonly byNumber: (number: string) => VisitOfRow | null;
  readonly byId: (id: string) => VisitOfRow | null;
}

export type VisitOfRow = Pick<Visit, 'id' | 'name' | 'number' | 'supplement'>;

export function visitsOf(visits: Iterable<VisitOfRow>): Visits {
  const all = [...visits];
  const byId = new Map(all.map((visit) => [visit.id, visit]));
  const byNumber = new Map(
    all.flatMap((visit) => (visit.number === null ? [] : [[sameNumber(visit.number), visit]])),
  );
  return {
    byId: (id) => byId.get(id) ?? null,
    byNumber: (number) => byNumber.get(sameNumber(number)) ?? null,
  };
}
