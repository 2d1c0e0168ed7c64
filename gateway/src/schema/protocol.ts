/** The protocol of a study: phases, schedule, endpoints, and every choice its text leaves open. */
import type { DoseLevel, EndpointRole as Role, Protocol, ScheduledVisit } from '@trialside/rules';
import { builder } from './builder.ts';
import { EndpointRole, ExposureCategory } from './enums.ts';
import { PhaseType } from './phase.ts';
import { LocalizedTextType } from './plain.ts';
import { RuleRefType } from './verdict.ts';

export const DoseLevelType = builder.objectRef<DoseLevel>('DoseLevel').implement({
  description: 'A planned dose level.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code.' }),
    name: t.expose('name', { type: LocalizedTextType, description: 'Its name.' }),
    dose: t.expose('dose', { type: 'Decimal', description: 'Dose, in `unit`.' }),
    unit: t.exposeString('unit', { description: 'Unit of the dose.' }),
  }),
});

const ScheduledVisitType = builder.objectRef<ScheduledVisit>('ScheduledVisit').implement({
  description: 'A visit that the protocol plans.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key.' }),
    name: t.expose('name', { type: LocalizedTextType, description: 'Its name.' }),
    targetDay: t.exposeInt('targetDay', { description: 'Target day from infusion.' }),
    windowFrom: t.exposeInt('windowFrom', { description: 'First allowed day from infusion.' }),
    windowTo: t.exposeInt('windowTo', { description: 'Last allowed day from infusion.' }),
    planned: t.stringList({
      description: 'What is planned at it, such as platelets or sledai.',
      resolve: ({ planned }) => [...planned],
    }),
  }),
});

/** One choice of an endpoint: its path in the protocol and what it says. */
interface Option {
  readonly path: string;
  readonly value: string;
}

interface EndpointPlan {
  readonly key: string;
  readonly role: Role;
  readonly options: readonly Option[];
}

function* optionsIn(value: unknown, path: string): Generator<Option> {
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null)) {
    yield { path, value: value.join(', ') };
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      yield* optionsIn(part, path === '' ? name : `${path}.${name}`);
    }
  } else {
    yield { path, value: String(value) };
  }
}

const endpointsOf = ({ endpoints }: Protocol): readonly EndpointPlan[] =>
  Object.entries(endpoints).flatMap(([key, endpoint]: [string, { readonly role: Role } | null]) => {
    if (endpoint === null) return [];
    const { role, ...rest } = endpoint;
    return [{ key, role, options: [...optionsIn(rest, '')] }];
  });

const OptionType = builder.objectRef<Option>('ProtocolOption').implement({
  description: 'A threshold or a choice of an endpoint.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: 'Its name in the protocol; a fixed unit stands in it, such as rescueWindowDays.',
    }),
    value: t.exposeString('value', { description: 'What was chosen: a number, a word or a list.' }),
  }),
});

const EndpointPlanType = builder.objectRef<EndpointPlan>('EndpointPlan').implement({
  description: 'An endpoint of the protocol.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key, the same as in an evaluation.' }),
    role: t.field({ type: EndpointRole, description: 'How prominent it is.', resolve: ({ role }) => role }),
    options: t.field({
      type: [OptionType],
      description: 'Its thresholds and choices.',
      resolve: ({ options }) => [...options],
    }),
  }),
});

type Info = Pick<Protocol, 'id' | 'version'>;

export const ProtocolInfo = builder.objectRef<Info>('ProtocolInfo').implement({
  description: 'Which protocol the answers follow.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
  }),
});

export const ProtocolType = builder.objectRef<Protocol>('Protocol').implement({
  description: 'What was planned, and the choices the text of the study leaves open.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its name.' }),
    version: t.exposeString('version', { description: 'Its version.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'Time zone of sites that say nothing of their own, IANA name.',
    }),
    timeAnchor: t.field({
      type: ExposureCategory,
      description: 'The treatment whose first start is day 0.',
      resolve: ({ timeAnchor }) => timeAnchor,
    }),
    monthLength: t.exposeString('monthLength', {
      description: 'How months of the schedule are counted: nominal-30 or calendar.',
    }),
    phases: t.field({
      type: [PhaseType],
      description: 'Phases of the study, in order.',
      resolve: ({ phases }) => [...phases],
    }),
    schedule: t.field({
      type: [ScheduledVisitType],
      description: 'Planned visits.',
      resolve: ({ schedule }) => [...schedule],
    }),
    doseLevels: t.field({
      type: [DoseLevelType],
      description: 'Planned dose levels, lowest first.',
      resolve: ({ doseLevels }) => [...doseLevels],
    }),
    endpoints: t.field({
      type: [EndpointPlanType],
      description: 'Endpoints, each with its thresholds and choices.',
      resolve: (protocol) => [...endpointsOf(protocol)],
    }),
    rules: t.field({
      type: [RuleRefType],
      description: 'The versions of the rules it was written for.',
      resolve: ({ ruleVersions }) => Object.entries(ruleVersions).map(([id, version]) => ({ id, version })),
    }),
  }),
});
