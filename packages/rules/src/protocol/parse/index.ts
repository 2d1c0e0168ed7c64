/**
 * Checks a protocol file. The one place in the rules that uses a schema validator; every other rule takes the checked
 * object. A wrong protocol is refused with each path and reason.
 */
import { z } from 'zod';
import { PLANNED_ASSESSMENTS, type PlannedAssessment } from '../planned-assessment.ts';
import type { ProtocolEndpoints } from '../endpoints.ts';
import type { DoseLevel, Phase, Protocol, ScheduledVisit, ToConfirm } from '../protocol.ts';
import { dorisEndpoint, lldasEndpoint, sledaiEndpoint, therapyReductionEndpoint } from './activity.ts';
import { problemsBetween } from './checks.ts';
import { day, exactly, listOf, localized, notNegative, text } from './fields.ts';
import { laboratoryMarkersEndpoint, questionnairesEndpoint } from './reported.ts';
import { plateletResponseEndpoint } from './response.ts';
import { adverseEventsEndpoint, ctcae, doseFindingEndpoint } from './safety.ts';

export interface ProtocolProblem {
  /** Where in the file, such as "schedule.3.windowFrom". */
  readonly path: string;
  readonly reason: string;
}

export type ParsedProtocol =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly problems: readonly ProtocolProblem[] };

const timeZone = z.string().refine((name) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}, 'is not a time zone of the IANA database');

/** An endpoint that a file does not name is none of its study's; so with what begins a phase. */
const orNone = <T>(endpoint: z.ZodType<T>): z.ZodType<T | null> =>
  endpoint.nullable().default(null) as z.ZodType<T | null>;

const scheduledVisit = exactly<ScheduledVisit>({
  key: text,
  name: localized,
  targetDay: day,
  windowFrom: day,
  windowTo: day,
  planned: listOf(z.enum(PLANNED_ASSESSMENTS as unknown as [PlannedAssessment, ...PlannedAssessment[]])),
  aliases: z.array(text),
}).refine(({ windowFrom, targetDay, windowTo }) => windowFrom <= targetDay && targetDay <= windowTo, {
  message: 'the target day must lie inside the window',
  path: ['targetDay'],
});

const exposureCategory = z.enum(['study-product', 'lymphodepletion', 'leukapheresis', 'bridging', 'other']);

const phase = exactly<Phase>({
  key: text,
  name: localized,
  fromDay: day.nullable(),
  toDay: day.nullable(),
  beginsWith: orNone(exposureCategory),
}).refine(({ fromDay, toDay }) => fromDay === null || toDay === null || fromDay <= toDay, {
  message: 'a phase cannot end before it begins',
  path: ['toDay'],
});

const names = z.array(text);

const protocol: z.ZodType<Protocol> = exactly<Protocol>({
  id: text,
  version: text,
  studyCode: text,
  title: localized,
  registryId: text.nullable(),
  synthetic: z.boolean(),
  plannedSubjects: z.int().positive(),
  timeZone,
  timeAnchor: exposureCategory,
  treatments: exactly<Protocol['treatments']>({
    'study-product': names,
    lymphodepletion: names,
    leukapheresis: names,
    bridging: names,
    other: names,
  }),
  doseLevels: z.array(exactly<DoseLevel>({ code: text, name: localized, dose: notNegative, unit: text })),
  phases: z.array(phase),
  monthLength: z.enum(['nominal-30', 'calendar']),
  schedule: z.array(scheduledVisit),
  analytes: z.record(text, names),
  ctcae: ctcae.prefault({}),
  endpoints: exactly<ProtocolEndpoints>({
    plateletResponse: orNone(plateletResponseEndpoint),
    sledai: orNone(sledaiEndpoint),
    doris: orNone(dorisEndpoint),
    lldas: orNone(lldasEndpoint),
    adverseEvents: orNone(adverseEventsEndpoint),
    doseFinding: orNone(doseFindingEndpoint),
    questionnaires: orNone(questionnairesEndpoint),
    laboratoryMarkers: orNone(laboratoryMarkersEndpoint),
    therapyReduction: orNone(therapyReductionEndpoint),
  }),
  ruleVersions: z.record(text, text).default({}),
  toConfirm: z.array(exactly<ToConfirm>({ path: text, note: localized })).default([]),
}).superRefine((value, context) => {
  for (const { path, message } of problemsBetween(value))
    context.addIssue({ code: 'custom', path: [...path], message });
});

/** Checks a protocol as read from JSON. Members of an `options` object that are missing take the study's defaults. */
export function parseProtocol(value: unknown): ParsedProtocol {
  const result = protocol.safeParse(value);
  if (result.success) return { ok: true, protocol: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({
      path: issue.path.join('.') || '(the file)',
      reason: issue.message,
    })),
  };
}
