/** Checks the platelet response endpoint of a protocol file. */
import { z } from 'zod';
import { compare, dec } from '../../number/index.ts';
import {
  DEFAULT_DURABLE_RESPONSE_OPTIONS,
  DEFAULT_IWG_OPTIONS,
  DEFAULT_PLATELET_RESPONSE_OPTIONS,
  DEFAULT_STEROID_DEPENDENCE_OPTIONS,
  type DurableResponseOptions,
  type IwgOptions,
  type PlateletResponseOptions,
  type RescueKind,
  type SteroidDependenceOptions,
} from '../../response/options.ts';
import type { BaselineMode } from '../../response/baseline-mode.ts';
import {
  DEFAULT_COUNTED_RESPONSE,
  type CountedResponse,
  type PlateletResponseEndpoint,
} from '../endpoints.ts';
import { day, days, exactly, listOf, positive, role, text, withDefaults } from './fields.ts';

const baselineMode: z.ZodType<BaselineMode> = z.enum([
  'last-before-lymphodepletion',
  'last-before-infusion',
  'mean-before-infusion',
  'mean-of-last-two',
]);

const rescueDays = withDefaults<Readonly<Record<RescueKind, number>>>(
  {
    'platelet-transfusion': days,
    immunoglobulin: days,
    'anti-d': days,
    'glucocorticoid-pulse': days,
    'tpo-agonist': days,
  },
  DEFAULT_PLATELET_RESPONSE_OPTIONS.rescueExclusionDays,
);

const options = withDefaults<PlateletResponseOptions>(
  {
    crPlatelets: positive,
    prPlatelets: positive,
    prFoldOfBaseline: positive,
    baselineMode,
    baselineLookbackDays: days,
    bleedingBlocksCR: z.boolean(),
    activeBleedingFromWhoGrade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    rescueExclusionDays: rescueDays,
    rescueCountsAsNonResponse: z.boolean(),
    immunoglobulinForPlatelets: listOf(text),
    immunoglobulinAsReplacement: listOf(text),
    bleedingMatchDays: days,
  },
  DEFAULT_PLATELET_RESPONSE_OPTIONS,
).refine(({ crPlatelets, prPlatelets }) => compare(dec(crPlatelets), dec(prPlatelets)) >= 0, {
  message: 'must not lie below prPlatelets',
  path: ['crPlatelets'],
});

const iwg = withDefaults<IwgOptions>(
  {
    confirmResponseDays: days,
    confirmLossDays: days,
    baselineMode,
    latestResponseDay: day.nullable(),
  },
  DEFAULT_IWG_OPTIONS,
);

const durable = withDefaults<DurableResponseOptions>(
  {
    shareOfCounts: positive.refine((share) => compare(dec(share), dec('1')) <= 0, 'must not be above 1'),
    weeks: z.int().positive(),
    weeklyPlatelets: positive,
    weeklyAtLeast: z.int().positive(),
    sustainedDays: days,
  },
  DEFAULT_DURABLE_RESPONSE_OPTIONS,
).refine(({ weeks, weeklyAtLeast }) => weeklyAtLeast <= weeks, {
  message: 'asks for more weeks than there are',
  path: ['weeklyAtLeast'],
});

const counted = withDefaults<CountedResponse>(
  {
    rule: z.enum(['study', 'iwg-2009']),
    response: z.enum(['best', 'at-main-visit']),
    denominator: z.enum(['infused', 'evaluable']),
  },
  DEFAULT_COUNTED_RESPONSE,
).refine(({ rule, response }) => rule === 'study' || response === 'best', {
  message: 'a response confirmed by a second count is not known at one visit alone',
  path: ['response'],
});

export const plateletResponseEndpoint: z.ZodType<PlateletResponseEndpoint> =
  exactly<PlateletResponseEndpoint>({
    role,
    options,
    earlyLookDay: z.int().positive(),
    mainVisit: text,
    mainThroughDay: z.int().positive().nullable().default(null),
    iwg: iwg.prefault({}),
    durable: durable.prefault({}),
    steroidDependence: withDefaults<SteroidDependenceOptions>(
      { ongoingDays: z.int().positive() },
      DEFAULT_STEROID_DEPENDENCE_OPTIONS,
    ).prefault({}),
    counted: counted.prefault({}),
  });
