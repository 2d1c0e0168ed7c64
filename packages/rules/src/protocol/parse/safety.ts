/** Checks the safety part of a protocol file: adverse events, dose finding, CTCAE. */
import { z } from 'zod';
import type { EventMatcher } from '../../adverse-events/event-matcher.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS, type AdverseEventOptions } from '../../adverse-events/options.ts';
import type { SpecialInterest } from '../../adverse-events/special-interest-kinds.ts';
import { DEFAULT_CTCAE_OPTIONS } from '../../ctcae/options.ts';
import type { CtcaeVersion } from '../../ctcae/types.ts';
import type { DltDefinition } from '../../dose/dlt-catalogue.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS, type DoseFindingOptions } from '../../dose/options.ts';
import { ANALYTE_KEYS, type AnalyteKey } from '../../labs/analytes.ts';
import { compare, dec } from '../../number/index.ts';
import type { Causality, CausalityBySource, CtcaeGrade } from '../../record/index.ts';
import type { AdverseEventsEndpoint, Endpoint } from '../endpoints.ts';
import type { ProtocolCtcae } from '../protocol.ts';
import { days, exactly, listOf, positive, role, text, withDefaults } from './fields.ts';

export const analyte: z.ZodType<AnalyteKey> = z.enum(
  ANALYTE_KEYS as unknown as [AnalyteKey, ...AnalyteKey[]],
);

const grade: z.ZodType<CtcaeGrade> = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
]);

const matcher: z.ZodType<EventMatcher> = exactly<EventMatcher>({
  codes: listOf(text),
  names: listOf(text),
  bodySystems: listOf(text),
}).refine(
  ({ codes, names, bodySystems }) => codes.length + names.length + bodySystems.length > 0,
  'would match no event',
);

const specialInterest = exactly<SpecialInterest>({
  id: text,
  matches: matcher,
  fromGrade: grade.nullable(),
  beyondDay: days.nullable(),
});

/** A list whose entries are told apart by their id. */
const byId = <T extends { readonly id: string }>(entry: z.ZodType<T>): z.ZodType<readonly T[]> =>
  z
    .array(entry)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, 'names an id twice');

const causality: z.ZodType<Causality> = z.enum(['definite', 'probable', 'possible', 'unlikely', 'unrelated']);
const cause: z.ZodType<keyof CausalityBySource> = z.enum([
  'studyProduct',
  'lymphodepletion',
  'procedure',
  'disease',
  'concomitant',
]);

export const adverseEventsEndpoint: z.ZodType<AdverseEventsEndpoint> = exactly<AdverseEventsEndpoint>({
  role,
  crsScale: z.enum(['astct-2019', 'ctcae-5.0']).default('astct-2019'),
  options: withDefaults<AdverseEventOptions>(
    {
      windowLastDay: days,
      relatedCategories: listOf(causality),
      studyTreatment: listOf(cause),
      missingCountsAsRelated: z.boolean(),
      causalityWording: z.enum(['who-umc', 'china']),
      specialInterest: byId(specialInterest),
      expeditedFatalDays: days,
      expeditedOtherDays: days,
      expeditedFollowUpDays: days,
      significantLabFromGrade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    },
    DEFAULT_ADVERSE_EVENT_OPTIONS,
  ),
});

const dltDefinition = exactly<DltDefinition>({
  id: text,
  matches: matcher.nullable(),
  except: z.array(matcher),
  scale: z.enum(['CRS', 'ICANS', 'CTCAE']),
  fromGrade: grade,
  lastingMoreThan: exactly<NonNullable<DltDefinition['lastingMoreThan']>>({
    count: z.int().positive(),
    unit: z.enum(['hours', 'days']),
  }).nullable(),
  beyondDay: days.nullable(),
  onlyRelated: z.boolean(),
  notDueToDisease: z.boolean(),
});

const below1 = positive.refine((rate) => compare(dec(rate), dec('1')) < 0, 'must lie between 0 and 1');

export const doseFindingEndpoint: z.ZodType<Endpoint<DoseFindingOptions>> = exactly<
  Endpoint<DoseFindingOptions>
>({
  role,
  options: withDefaults<DoseFindingOptions>(
    {
      design: z.enum(['3+3', 'boin', 'keyboard']),
      targetRate: below1,
      tooLowFold: below1,
      tooHighFold: positive.refine((fold) => compare(dec(fold), dec('1')) > 0, 'must lie above 1'),
      eliminationCutoff: below1,
      keyHalfWidth: below1,
      dltWindowLastDay: days,
      staggerDays: days,
      dltCatalogue: byId(dltDefinition),
    },
    DEFAULT_DOSE_FINDING_OPTIONS,
  ),
});

// The test codes are the protocol's analytes, and no choice of its own.
const { version, gaps, zeroIsOrdinary, calciumCorrection, baselineSample } = DEFAULT_CTCAE_OPTIONS;

const ctcaeVersion: z.ZodType<CtcaeVersion> = z.enum(['5.0', '6.0']);

export const ctcae: z.ZodType<ProtocolCtcae> = withDefaults<ProtocolCtcae>(
  {
    version: ctcaeVersion,
    otherVersions: listOf(ctcaeVersion),
    gaps: z.enum(['worse', 'milder']),
    zeroIsOrdinary: listOf(analyte),
    calciumCorrection: z.enum(['none', 'payne-1973']),
    baselineSample: z.enum(['last-before-lymphodepletion', 'last-before-infusion', 'flagged']),
  },
  { version, otherVersions: [], gaps, zeroIsOrdinary, calciumCorrection, baselineSample },
);
