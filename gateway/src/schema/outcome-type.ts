/** Answers of the rules as one flat list, and how they change: by an entry that is about to be made, or between two cuts. */
import type { Verdict } from '@trialside/rules';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { globalId } from './global-id.ts';
import type { Outcome, OutcomeChange } from './outcomes.ts';
import { CriterionType, RecordRefType, RuleRefType } from './verdict.ts';

export const VerdictType = builder.objectRef<Item<Verdict>>('Verdict').implement({
  description: 'What a rule answers, with everything it was drawn from.',
  fields: (t) => ({
    rule: t.field({ type: RuleRefType, description: 'The rule.', resolve: ({ record }) => record.rule }),
    outcome: t.string({
      description: 'The answer, a word of the rule: "met", "CR", "severe".',
      resolve: ({ record }) => record.outcome,
    }),
    candidates: t.stringList({
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

export const OutcomeType = builder.objectRef<Item<Outcome>>('Outcome').implement({
  description: 'One answer of the rules about a subject: a verdict, a state, a score or a grade.',
  fields: (t) => ({
    endpoint: t.string({
      description: 'Which answer it is, from the endpoint down: "lldas.course.verdict".',
      resolve: ({ record }) => record.endpoint,
    }),
    visitId: t.id({
      nullable: true,
      description: 'The visit it is about; null where it is about none.',
      resolve: ({ reader, record }) =>
        record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
    }),
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The date it is about; null where it is about none.',
      resolve: ({ record }) => record.date,
    }),
    dayFromInfusion: t.int({
      nullable: true,
      description: 'Days from infusion, infusion = 0; null where it is about no day.',
      resolve: ({ record }) => record.dayFromInfusion,
    }),
    value: t.string({
      description:
        'The answer in a word or number: "CR", "met", "6–14". Where it is open, with what is possible: "indeterminate: PR | NR".',
      resolve: ({ record }) => record.value,
    }),
    rule: t.field({
      type: RuleRefType,
      nullable: true,
      description: 'The rule; null for what is read off the calendar of the study.',
      resolve: ({ record }) => record.rule,
    }),
    verdict: t.field({
      type: VerdictType,
      nullable: true,
      description: 'Its criteria and sources; null for a state, a score or a grade.',
      resolve: ({ reader, record }) => record.verdict && { reader, record: record.verdict },
    }),
  }),
});

export const OutcomeChangeType = builder.objectRef<Item<OutcomeChange>>('OutcomeChange').implement({
  description: 'An answer of the rules that came, went, or became another.',
  fields: (t) => ({
    before: t.field({
      type: OutcomeType,
      nullable: true,
      description: 'What it was; null where there was none.',
      resolve: ({ reader, record }) => record.before && { reader, record: record.before },
    }),
    after: t.field({
      type: OutcomeType,
      nullable: true,
      description: 'What it becomes; null where there is none any more.',
      resolve: ({ reader, record }) => record.after && { reader, record: record.after },
    }),
  }),
});
