/** Checks the endpoints of lupus activity and therapy in a protocol file: SLEDAI, DORIS, LLDAS, therapy reduction. */
import { z } from 'zod';
import {
  DEFAULT_DORIS_OPTIONS,
  DEFAULT_LLDAS_OPTIONS,
  type DorisOptions,
  type LldasOptions,
  type RemissionOptions,
  type UpperLimit,
} from '../../remission/options.ts';
import type { SledaiBand } from '../../sledai/bands.ts';
import { SLEDAI_DEFINITIONS, type Instrument, type SledaiDefinition } from '../../sledai/definition.ts';
import { DESCRIPTORS, type DescriptorKey } from '../../sledai/descriptors.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from '../../sledai/options.ts';
import {
  DEFAULT_GLUCOCORTICOID_OPTIONS,
  DEFAULT_THERAPY_REDUCTION_OPTIONS,
  type DoseCeiling,
  type GlucocorticoidOptions,
  type TherapyReductionOptions,
} from '../../therapy/options.ts';
import type { FollowedEndpoint, TimedEndpoint } from '../endpoints.ts';
import {
  days,
  exactly,
  listOf,
  notNegative,
  positive,
  role,
  tableWithDefaults,
  text,
  withDefaults,
  type Shape,
} from './fields.ts';

const instruments = Object.keys(SLEDAI_DEFINITIONS) as [Instrument, ...Instrument[]];

/** A version by its name is the published one; anything else must be said in full, so that no half of it is guessed. */
const definition: z.ZodType<SledaiDefinition> = z.union([
  z.enum(instruments).transform((instrument) => SLEDAI_DEFINITIONS[instrument]),
  exactly<SledaiDefinition>({ instrument: z.enum(instruments), proteinuriaRule: z.enum(['selena', '2k']) }),
]) as unknown as z.ZodType<SledaiDefinition>;

const MOST_POINTS = DESCRIPTORS.reduce((sum, { weight }) => sum + weight, 0);

const bands: z.ZodType<readonly SledaiBand[]> = z
  .array(
    exactly<SledaiBand>({
      key: text,
      from: z.int().min(0).max(MOST_POINTS),
      to: z.int().min(0).max(MOST_POINTS).nullable(),
    }),
  )
  .min(1)
  .superRefine((list, context) => {
    let next = 0;
    for (const [n, { from, to }] of list.entries()) {
      if (from !== next) {
        context.addIssue({ code: 'custom', path: [n, 'from'], message: `must be ${next}: bands touch` });
        return;
      }
      next = (to ?? MOST_POINTS) + 1;
    }
    if (next <= MOST_POINTS)
      context.addIssue({
        code: 'custom',
        path: [list.length - 1, 'to'],
        message: 'must reach the highest total',
      });
  });

const descriptor: z.ZodType<DescriptorKey> = z.enum(
  DESCRIPTORS.map(({ key }) => key) as [DescriptorKey, ...DescriptorKey[]],
);

const glucocorticoids = withDefaults<GlucocorticoidOptions>(
  {
    mgEqualTo5MgPrednisone: tableWithDefaults(
      positive,
      DEFAULT_GLUCOCORTICOID_OPTIONS.mgEqualTo5MgPrednisone,
    ),
    doseAtVisit: z.enum(['on-visit-date', 'mean-of-7-days-before', 'mean-of-28-days-before']),
  },
  DEFAULT_GLUCOCORTICOID_OPTIONS,
);

const upperLimit = exactly<UpperLimit>({ value: notNegative, included: z.boolean() });

const remission: Shape<RemissionOptions> = {
  definition,
  pga: upperLimit,
  pgaMatchDays: days,
  prednisone: upperLimit,
  glucocorticoids,
  unclassifiedLeavesOpen: z.boolean(),
};

const ceiling = exactly<DoseCeiling>({ drug: text, amount: positive, unit: text, days: z.int().positive() });

const followed = { role, throughVisit: text };
const timed = { ...followed, throughDay: z.int().positive().nullable().default(null) };

export const sledaiEndpoint: z.ZodType<FollowedEndpoint<SledaiOptions>> = exactly<
  FollowedEndpoint<SledaiOptions>
>({
  ...followed,
  options: withDefaults<SledaiOptions>(
    {
      definition,
      bands,
      baseline: z.enum(['last-before-lymphodepletion', 'last-before-infusion']),
      improvementPoints: z.int().positive(),
      attributionUntilDay: days,
      complementNeeded: listOf(z.enum(['c3', 'c4', 'ch50'])),
    },
    DEFAULT_SLEDAI_OPTIONS,
  ),
});

export const dorisEndpoint: z.ZodType<TimedEndpoint<DorisOptions>> = exactly<TimedEndpoint<DorisOptions>>({
  ...timed,
  options: withDefaults<DorisOptions>(
    {
      ...remission,
      stability: z.enum(['any-dose', 'no-change']),
      stabilityDays: days,
      lymphodepletionMattersUntilDay: days,
    },
    DEFAULT_DORIS_OPTIONS,
  ),
});

export const lldasEndpoint: z.ZodType<TimedEndpoint<LldasOptions>> = exactly<TimedEndpoint<LldasOptions>>({
  ...timed,
  options: withDefaults<LldasOptions>(
    {
      ...remission,
      sledaiAtMost: z.int().min(0).max(MOST_POINTS),
      majorOrganDescriptors: listOf(descriptor),
      newActivity: z.enum(['clinical-descriptors-only', 'any-descriptor', 'flare-index', 'score-rise']),
      previousAssessment: z.enum(['last-final', 'last-scheduled-final', 'baseline']),
      doseCeilings: z.array(ceiling),
      unrecordedTolerance: z.enum(['unknown', 'tolerated']),
      studyProductIsInvestigational: z.boolean(),
    },
    DEFAULT_LLDAS_OPTIONS,
  ),
});

export const therapyReductionEndpoint: z.ZodType<FollowedEndpoint<TherapyReductionOptions>> = exactly<
  FollowedEndpoint<TherapyReductionOptions>
>({
  ...followed,
  options: withDefaults<TherapyReductionOptions>(
    {
      baseline: z.enum(['day-before-lymphodepletion', 'mean-of-28-days-before-leukapheresis']),
      washoutDaysBeforeLeukapheresis: days,
      glucocorticoids,
    },
    DEFAULT_THERAPY_REDUCTION_OPTIONS,
  ),
});
