/** Everything the rules say about an entry as it stands: one pure function of record, protocol and draft. */
import {
  caseClocks,
  checkEntry,
  classifyEvents,
  DEFAULT_ADVERSE_EVENT_OPTIONS,
  expeditedClock,
  seriousness,
  type AdverseEventOptions,
  type ClassifiedEvent,
  type EntryFinding,
  type ExpeditedClock,
  type SeriousnessAnswer,
} from '@trialside/rules/adverse-events';
import { dayFromInfusion, completeDay, infusionOf, partialDate } from '@trialside/rules/calendar';
import type { CtcaeVersion } from '@trialside/rules/ctcae';
import { suggestDlt, type DltOutcome } from '@trialside/rules/dose';
import {
  findingAbout,
  findingsByVersion,
  gradeFromResults,
  question,
  type GradableFinding,
} from '@trialside/rules/evaluate';
import { BLANK, type AdverseEvent, type ToxicityAssessment } from '@trialside/rules/record';
import type { Verdict } from '@trialside/rules/verdict';
import { eventOfDraft } from '@trialside/client';
import type { Known } from '../element/subject-data.ts';
import type { Entry } from './entry.ts';

export interface Judgement {
  readonly event: AdverseEvent;
  readonly checks: readonly EntryFinding[];
  readonly seriousness: SeriousnessAnswer;
  /** Emergence, window, special interest; null without a record, and for an event after the cut. */
  readonly classified: ClassifiedEvent | null;
  readonly dlt: Verdict<DltOutcome> | null;
  /** Of the sponsor's case where there is one; else as the site's awareness would have it. Null for an event that is not serious. */
  readonly clock: { readonly clock: ExpeditedClock; readonly isSponsors: boolean } | null;
  /** What the subject's numbers say about the chosen term. */
  readonly finding: GradableFinding | null;
  /** Day from infusion of a date; null where either is not known. */
  readonly dayOf: (date: string | null) => number | null;
}

/** Findings from the numbers of a record, worked out once for each record. */
const findingsOfRecord = new WeakMap<object, Partial<Record<CtcaeVersion, readonly GradableFinding[]>>>();

/** By the version of the protocol, or by another one. */
export function findingsOf(
  { record, protocol }: Known,
  version: CtcaeVersion = protocol.ctcae.version,
): readonly GradableFinding[] {
  const known = findingsOfRecord.get(record) ?? {};
  findingsOfRecord.set(record, known);
  known[version] ??= findingsByVersion(question(record, protocol), version);
  return known[version];
}

/** What the numbers say about the term of an event, by the criteria of the version it is graded by. */
export const findingFor = (event: Pick<AdverseEvent, 'ctcae'>, known: Known): GradableFinding | null =>
  event.ctcae && findingAbout(event, findingsOf(known, event.ctcae.version));

const NEW_ID = '';

/** Without a record only what the entry says of itself is judged. */
export function judge(known: Known | null, entry: Entry): Judgement {
  const event = eventOfDraft(entry.draft, entry.existing ?? { id: NEW_ID, version: 0 });
  const alone = {
    subject: { informedConsent: '' },
    adverseEvents: [],
    cut: { on: '9999-12-31', knownAt: 0 },
  };
  if (!known) {
    const checks = checkEntry(event, { record: alone as never, gradeFromValues: null });
    return {
      event,
      checks,
      seriousness: seriousness(event),
      classified: null,
      dlt: null,
      clock: null,
      finding: null,
      dayOf: () => null,
    };
  }
  const { record, protocol } = known;
  const options = protocol.endpoints.adverseEvents?.options ?? DEFAULT_ADVERSE_EVENT_OPTIONS;
  const others = record.adverseEvents.filter(({ id }) => id !== event.id);
  const withEntry = {
    ...record,
    adverseEvents: [...others, event],
    toxicityAssessments: [...record.toxicityAssessments, ...made(entry, event)],
  };
  const classified = classifyEvents(withEntry, protocol, options).find((one) => one.event === event) ?? null;
  const catalogue = protocol.endpoints.doseFinding?.options.dltCatalogue;
  const finding = findingFor(event, known);
  const infusion = infusionOf(record, protocol).date;
  return {
    event,
    checks: checkEntry(event, { record: withEntry, gradeFromValues: gradeFromResults(event, finding) }),
    seriousness: seriousness(event),
    classified,
    dlt: classified && catalogue ? suggestDlt(classified, catalogue, withEntry, protocol) : null,
    clock: clockOf(event, known, options),
    finding,
    dayOf(date) {
      const day = completeDay(partialDate(date));
      return day && infusion ? dayFromInfusion(day, infusion) : null;
    },
  };
}

/** Assessments that were made in the form count before they are saved. */
const made = ({ assessments }: Entry, { id }: AdverseEvent): readonly ToxicityAssessment[] =>
  assessments.map((assessment, n) => ({
    ...BLANK.toxicityAssessment,
    ...assessment,
    id: `${NEW_ID}${n}`,
    version: 0,
    adverseEventId: id,
  }));

function clockOf(event: AdverseEvent, { record }: Known, options: AdverseEventOptions): Judgement['clock'] {
  const own = caseClocks(record, options).find((one) => one.event?.id === event.id && event.id !== NEW_ID);
  if (own?.clock) return { clock: own.clock, isSponsors: true };
  if (seriousness(event).counted !== 'met') return null;
  const facts = { awareOn: event.awareOn, expected: null, sentOn: null };
  return { clock: expeditedClock(event, facts, record.cut.on, options), isSponsors: false };
}

/** Codes of the events that the protocol follows: of special interest, and in its catalogue of dose-limiting ones. */
export function favouritesOf({ protocol }: Known): readonly string[] {
  const { adverseEvents, doseFinding } = protocol.endpoints;
  const interest = (adverseEvents?.options ?? DEFAULT_ADVERSE_EVENT_OPTIONS).specialInterest;
  const dlt = doseFinding?.options.dltCatalogue ?? [];
  const matchers = [
    ...interest.map(({ matches }) => matches),
    ...dlt.flatMap(({ matches }) => matches ?? []),
  ];
  return [...new Set(matchers.flatMap(({ codes }) => codes))];
}
