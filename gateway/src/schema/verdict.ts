/** Verdicts with their criteria, as every endpoint returns them. */
import type { Criterion, Observed, RecordRef, RuleRef, Threshold } from '@trialside/rules';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { Held } from './enums.ts';
import { globalId } from './global-id.ts';

export const RuleRefType = builder.objectRef<RuleRef>('RuleRef').implement({
  description: 'The rule that gave an answer.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Name of the rule.' }),
    version: t.exposeString('version', {
      description: 'Version of the rule; a change of its meaning is a new one.',
    }),
  }),
});

export const RecordRefType = builder.objectRef<Item<RecordRef>>('RecordRef').implement({
  description: 'A record that an answer was drawn from.',
  fields: (t) => ({
    kind: t.string({
      description: 'Kind of record, such as labResult.',
      resolve: ({ record }) => record.kind,
    }),
    id: t.id({
      description: 'Its id, for `node`.',
      resolve: ({ reader, record }) => globalId(record.kind, reader.studyCode, record.id),
    }),
    version: t.int({ description: 'Which version of it.', resolve: ({ record }) => record.version }),
  }),
});

const ObservedType = builder.objectRef<Observed>('Observed').implement({
  description: 'A value that a criterion looked at, exactly as it was compared.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value as text.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Its unit; null for what has none.' }),
    date: t.expose('date', { type: 'PartialDate', nullable: true, description: 'When it was observed.' }),
    dayFromInfusion: t.exposeInt('dayFromInfusion', {
      nullable: true,
      description: 'Days from infusion, infusion = 0.',
    }),
  }),
});

const ThresholdType = builder.objectRef<Threshold>('Threshold').implement({
  description: 'What an observed value is compared with.',
  fields: (t) => ({
    comparator: t.exposeString('comparator', { description: 'One of >=, >, <=, <, =.' }),
    value: t.exposeString('value', { description: 'The limit as text.' }),
    unit: t.exposeString('unit', { nullable: true, description: 'Its unit; null for what has none.' }),
  }),
});

export const CriterionType = builder.objectRef<Item<Criterion>>('Criterion').implement({
  description: 'One part of a verdict: what was looked at, against what, and whether it holds.',
  fields: (t) => ({
    id: t.string({
      description: 'Stable key, also of its label in the locales.',
      resolve: ({ record }) => record.id,
    }),
    held: t.field({ type: Held, description: 'Whether it holds.', resolve: ({ record }) => record.held }),
    observed: t.field({
      type: ObservedType,
      nullable: true,
      description: 'What was looked at; null where nothing was recorded.',
      resolve: ({ record }) => record.observed,
    }),
    threshold: t.field({
      type: ThresholdType,
      nullable: true,
      description: 'What it was compared with; null where the criterion is a plain finding.',
      resolve: ({ record }) => record.threshold,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it cannot be told, or what a reader must know: a key of the locales.',
      resolve: ({ record }) => record.reason,
    }),
    sources: t.field({
      type: [RecordRefType],
      description: 'The records it was drawn from.',
      resolve: ({ reader, record }) => record.sources.map((source) => ({ reader, record: source })),
    }),
  }),
});
