/** Platelet response of a subject, with everything it was drawn from. */
import type {
  CountResponse,
  EndpointRole as Role,
  PlateletRange,
  PlateletResponse,
  ResponseCategory as Category,
  UnplacedCount,
  Verdict,
} from '@trialside/rules';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { EndpointRole, Held, ResponseCategory, SubjectResponseState } from './enums.ts';
import { globalId } from './global-id.ts';
import { InfusionType } from './phase.ts';
import { CriterionType, RecordRefType, RuleRefType } from './verdict.ts';

const ResponseVerdict = builder.objectRef<Item<Verdict<Category>>>('ResponseVerdict').implement({
  description: 'The response category at one count, with its criteria.',
  fields: (t) => ({
    rule: t.field({ type: RuleRefType, description: 'The rule.', resolve: ({ record }) => record.rule }),
    outcome: t.field({
      type: ResponseCategory,
      description: 'The category.',
      resolve: ({ record }) => record.outcome,
    }),
    candidates: t.field({
      type: [ResponseCategory],
      description: 'What is still possible where the outcome is indeterminate; empty otherwise.',
      resolve: ({ record }) => [...record.candidates],
    }),
    criteria: t.field({
      type: [CriterionType],
      description: 'Every criterion, in reading order.',
      resolve: ({ reader, record }) => record.criteria.map((criterion) => ({ reader, record: criterion })),
    }),
    notes: t.stringList({
      description: 'What a reader must know that changes no criterion: keys of the locales.',
      resolve: ({ record }) => [...record.notes],
    }),
    sources: t.field({
      type: [RecordRefType],
      description: 'Every record used.',
      resolve: ({ reader, record }) => record.sources.map((source) => ({ reader, record: source })),
    }),
  }),
});

const PlateletRangeType = builder.objectRef<PlateletRange>('PlateletRange').implement({
  description: 'What is known of a count that is not known exactly: "<10" is from 0 to below 10.',
  fields: (t) => ({
    low: t.expose('low', { type: 'Decimal', description: '×10⁹/L, included.' }),
    high: t.expose('high', {
      type: 'Decimal',
      nullable: true,
      description: '×10⁹/L; null where nothing bounds it.',
    }),
    highIncluded: t.exposeBoolean('highIncluded', {
      description: 'Whether the upper bound itself is possible.',
    }),
  }),
});

const UnplacedCountType = builder.objectRef<Item<UnplacedCount>>('UnplacedCount').implement({
  description: 'A count that no day can be given to, and that is in no verdict.',
  fields: (t) => ({
    source: t.field({
      type: RecordRefType,
      description: 'The result.',
      resolve: ({ reader, record }) => ({ reader, record: record.source }),
    }),
    reason: t.string({ description: 'Why: a key of the locales.', resolve: ({ record }) => record.reason }),
  }),
});

export const CountResponseType = builder.objectRef<Item<CountResponse>>('CountResponse').implement({
  description: 'The response at one platelet count after infusion.',
  fields: (t) => ({
    visitId: t.id({
      nullable: true,
      description: 'The visit of the count; null where it belongs to none.',
      resolve: ({ reader, record }) =>
        record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
    }),
    protocolVisit: t.string({
      nullable: true,
      description:
        'Key of the planned visit it belongs to, by its visit or else by its day; null for an unscheduled count.',
      resolve: ({ record }) => record.protocolVisit,
    }),
    date: t.field({
      type: 'PartialDate',
      description: 'Date of the count.',
      resolve: ({ record }) => record.date,
    }),
    dayFromInfusion: t.int({
      description: 'Days from infusion, infusion = 0.',
      resolve: ({ record }) => record.dayFromInfusion,
    }),
    platelets: t.field({
      type: 'Decimal',
      nullable: true,
      description: '×10⁹/L; null where the visit has no count that can be read.',
      resolve: ({ record }) => record.platelets,
    }),
    range: t.field({
      type: PlateletRangeType,
      nullable: true,
      description: 'The bounds of a count that was reported as a bound ("<10").',
      resolve: ({ record }) => record.range,
    }),
    rescueExcluded: t.boolean({
      description: 'Whether the count lies in the exclusion window of a rescue treatment.',
      resolve: ({ record }) => record.rescueExcluded,
    }),
    activeBleeding: t.field({
      type: Held,
      description: 'Whether there was active bleeding.',
      resolve: ({ record }) => record.activeBleeding,
    }),
    verdict: t.field({
      type: ResponseVerdict,
      description: 'The category with its criteria.',
      resolve: ({ reader, record }) => ({ reader, record: record.verdict }),
    }),
  }),
});

export const PlateletBaselineType = builder
  .objectRef<Item<PlateletResponse['baseline']>>('PlateletBaseline')
  .implement({
    description: 'The platelet count that response is measured from.',
    fields: (t) => ({
      mode: t.string({ description: 'How it was chosen.', resolve: ({ record }) => record.mode }),
      platelets: t.field({
        type: 'Decimal',
        nullable: true,
        description: '×10⁹/L; null where it is not one number.',
        resolve: ({ record }) => record.platelets,
      }),
      range: t.field({
        type: PlateletRangeType,
        nullable: true,
        description: 'The bounds it lies in where it is not one number but something is known of it.',
        resolve: ({ record }) => record.range,
      }),
      reason: t.string({
        nullable: true,
        description: 'Why there is no number, or what to know about it: a key of the locales.',
        resolve: ({ record }) => record.reason,
      }),
      date: t.field({
        type: 'PartialDate',
        nullable: true,
        description: 'Date of the (latest) sample.',
        resolve: ({ record }) => record.date,
      }),
      sources: t.field({
        type: [RecordRefType],
        description: 'The samples.',
        resolve: ({ reader, record }) => record.sources.map((source) => ({ reader, record: source })),
      }),
    }),
  });

export interface EndpointAnswer extends PlateletResponse {
  readonly role: Role;
}

export const PlateletResponseType = builder.objectRef<Item<EndpointAnswer>>('PlateletResponse').implement({
  description: 'Platelet response of one subject under the study rule.',
  fields: (t) => ({
    rule: t.field({ type: RuleRefType, description: 'The rule.', resolve: ({ record }) => record.rule }),
    role: t.field({
      type: EndpointRole,
      description: 'Its place in the protocol.',
      resolve: ({ record }) => record.role,
    }),
    state: t.field({
      type: SubjectResponseState,
      description: 'Where the subject stands at the cut.',
      resolve: ({ record }) => record.state,
    }),
    stateReason: t.string({
      nullable: true,
      description: 'Why, where no verdict says so: a key of the locales.',
      resolve: ({ record }) => record.stateReason,
    }),
    best: t.field({
      type: ResponseCategory,
      nullable: true,
      description: 'Best category so far; null before the first count.',
      resolve: ({ record }) => record.best,
    }),
    baseline: t.field({
      type: PlateletBaselineType,
      description: 'What response is measured from.',
      resolve: ({ reader, record }) => ({ reader, record: record.baseline }),
    }),
    latest: t.field({
      type: CountResponseType,
      nullable: true,
      description: 'The latest evaluated count.',
      resolve: ({ reader, record }) => (record.latest ? { reader, record: record.latest } : null),
    }),
    infusion: t.field({
      type: InfusionType,
      description: 'Day 0.',
      resolve: ({ reader, record }) => ({ reader, record: record.infusion }),
    }),
    unplaced: t.field({
      type: [UnplacedCountType],
      description: 'Counts up to the cut that no day can be given to.',
      resolve: ({ reader, record }) => record.unplaced.map((count) => ({ reader, record: count })),
    }),
    counts: t.field({
      type: [CountResponseType],
      description: 'Every count after infusion up to the cut, oldest first, with missed planned ones.',
      resolve: ({ reader, record }) => record.counts.map((count) => ({ reader, record: count })),
    }),
  }),
});
