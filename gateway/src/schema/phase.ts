/** Day 0 of a subject, and where in the study it is. */
import type { Infusion, PartialDate, Phase, PhaseOnDate } from '@trialside/rules';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { DatePrecision, LocalizedTextType } from './plain.ts';
import { RecordRefType } from './verdict.ts';

export const DateIntervalType = builder.objectRef<PartialDate>('DateInterval').implement({
  description: 'The days that a date, perhaps partial, may have been.',
  fields: (t) => ({
    first: t.expose('first', { type: 'Date', description: 'The first of them.' }),
    last: t.expose('last', { type: 'Date', description: 'The last of them.' }),
    precision: t.field({
      type: DatePrecision,
      description: 'How far the date is known.',
      resolve: ({ precision }) => precision,
    }),
    time: t.exposeString('time', {
      nullable: true,
      description: 'Wall time as far as it is known from the left: 14, 14:30, 14:30:05.',
    }),
    offset: t.exposeString('offset', {
      nullable: true,
      description: 'Z or +08:00 where the record carries one; null for the wall time of the site.',
    }),
  }),
});

export const InfusionType = builder.objectRef<Item<Infusion>>('Infusion').implement({
  description: 'Day 0 of a subject: the first administration of the study product.',
  fields: (t) => ({
    date: t.field({
      type: 'Date',
      nullable: true,
      description: 'Null where the subject was not infused or the day is not known.',
      resolve: ({ record }) => record.date,
    }),
    start: t.field({
      type: DateIntervalType,
      nullable: true,
      description: 'The days it may have been; null where the subject was not infused.',
      resolve: ({ record }) => record.start,
    }),
    reason: t.string({
      nullable: true,
      description: 'Why there is no date: a key of the locales.',
      resolve: ({ record }) => record.reason,
    }),
    sources: t.field({
      type: [RecordRefType],
      description: 'The administration.',
      resolve: ({ reader, record }) => record.sources.map((source) => ({ reader, record: source })),
    }),
  }),
});

export const PhaseType = builder.objectRef<Phase>('Phase').implement({
  description: 'A stretch of the study.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key in the protocol.' }),
    name: t.expose('name', { type: LocalizedTextType, description: 'Its name.' }),
    fromDay: t.exposeInt('fromDay', {
      nullable: true,
      description: 'First day from infusion; null where it is open.',
    }),
    toDay: t.exposeInt('toDay', {
      nullable: true,
      description: 'Last day from infusion; null where it is open.',
    }),
  }),
});

export const PhaseOnDateType = builder.objectRef<PhaseOnDate>('SubjectPhase').implement({
  description: 'The phase of the study a subject is in at the cut.',
  fields: (t) => ({
    phase: t.expose('phase', {
      type: PhaseType,
      nullable: true,
      description: 'Null where it is not known, or none.',
    }),
    candidates: t.field({
      type: [PhaseType],
      description: 'The phases it may be where it is not known.',
      resolve: ({ candidates }) => [...candidates],
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why there is none: a key of the locales.',
    }),
    dayFromInfusion: t.exposeInt('dayFromInfusion', {
      nullable: true,
      description: 'Days from infusion, infusion = 0.',
    }),
  }),
});
