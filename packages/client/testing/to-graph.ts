/** A SubjectRecord and a PlateletResponse in the spelling of the graph: what a gateway would answer, for tests. */
import type { PlateletResponse } from '@trialside/rules/response';
import type { SubjectRecord } from '@trialside/rules/record';

/** Fields whose words are enumerations of the graph. Free text, such as an outcome of an adverse event, is not. */
const ENUM_FIELDS = new Set([
  'state',
  'best',
  'held',
  'activeBleeding',
  'died',
  'clinicallySignificant',
  'haemolyticAnaemia',
  'gastrointestinalActivity',
  'active',
  'ongoing',
  'serious',
  'doseLimiting',
  'kind',
  'treatmentClass',
  'role',
  'tolerated',
  'maintenanceTolerated',
  'gradeScale',
  'treatmentGiven',
  'causedDiscontinuation',
  'specialInterest',
]);

const spelled = (word: unknown): unknown =>
  typeof word === 'string' ? word.toUpperCase().replaceAll('-', '_') : word;

function convert(value: unknown, isEnum: (field: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => convert(item, isEnum));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [
      field,
      isEnum(field) ? spelled(inner) : convert(inner, isEnum),
    ]),
  );
}

export function responseToGraph(response: PlateletResponse): Record<string, unknown> {
  const converted = convert(response, (field) =>
    ['state', 'best', 'held', 'activeBleeding', 'outcome', 'precision'].includes(field),
  );
  return { role: 'SECONDARY', ...withCandidates(converted as Record<string, unknown>) };
}

function withCandidates(value: unknown): Record<string, unknown> {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (node === null || typeof node !== 'object') return node;
    return Object.fromEntries(
      Object.entries(node).map(([field, inner]) => [
        field,
        field === 'candidates' && Array.isArray(inner) ? inner.map(spelled) : walk(inner),
      ]),
    );
  };
  return walk(value) as Record<string, unknown>;
}

export function recordToGraph(record: SubjectRecord): Record<string, unknown> {
  const { cut, subject, site, adverseEvents, safetyCases, exposures, ...lists } = record;
  const words = (value: unknown): unknown => convert(value, (field) => ENUM_FIELDS.has(field));
  return {
    ...(words(lists) as object),
    ...(words(subject) as object),
    site,
    on: cut.on,
    exposures: exposures.map((exposure) => ({ ...exposure, category: spelled(exposure.category) })),
    adverseEvents: adverseEvents.map((event) => ({
      ...(words({ ...event, seriousness: null, causality: null, gradedFrom: null }) as object),
      seriousness: mapValues(event.seriousness, spelled),
      causality: mapValues(event.causality, spelled),
      gradedFrom: event.gradedFrom,
    })),
    safetyCases: safetyCases.map((one) => ({
      ...one,
      expected: spelled(one.expected),
      causality: mapValues(one.causality, spelled),
    })),
    // Free JSON keeps its spelling.
    sledaiAssessments: record.sledaiAssessments.map((assessment) => ({
      ...(words(assessment) as object),
      items: assessment.items,
      evidence: Object.entries(assessment.evidence).map(([item, { suggested, source, comment }]) => ({
        item,
        suggested: spelled(suggested),
        source,
        comment,
      })),
    })),
    toxicityAssessments: record.toxicityAssessments.map((assessment) => ({
      ...(words(assessment) as object),
      inputs: assessment.inputs,
    })),
  };
}

const mapValues = (object: object, change: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
