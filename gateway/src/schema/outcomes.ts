/**
 * Every answer of an evaluation as one flat list, so that two evaluations of a subject can be laid side by side: verdicts
 * with their criteria, and the states, scores and grades that are no verdicts. Nothing is judged here.
 */
import type { RuleRef, SubjectEvaluation, Verdict } from '@trialside/rules';

export interface Outcome {
  /** Names of the parts from the endpoint down: "lldas.course.verdict". */
  readonly endpoint: string;
  /** What tells it from the others of its endpoint: the visit, day, or record it is about; empty where there is one. */
  readonly about: string;
  readonly visitId: string | null;
  /** ISO 8601, perhaps partial. */
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
  readonly value: string;
  readonly rule: RuleRef | null;
  readonly verdict: Verdict | null;
}

export interface OutcomeChange {
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

type Plain = Readonly<Record<string, unknown>>;
type Place = Pick<Outcome, 'about' | 'visitId' | 'date' | 'dayFromInfusion' | 'rule'>;

/** Words that are answers by themselves. */
const STATES: ReadonlySet<string> = new Set([
  'state',
  'standing',
  'timing',
  'status',
  'best',
  'band',
  'everMet',
]);
/** What is an input or a repetition of what stands elsewhere. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'sources',
  'source',
  'assessment',
  'event',
  'latest',
  'summary',
  'atMainVisit',
  'atVisit',
  'other',
  'protocol',
  'cut',
  'definition',
  'infusion',
]);

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVerdict = (value: Plain): boolean =>
  typeof value['outcome'] === 'string' && Array.isArray(value['criteria']) && isPlain(value['rule']);

/** "6" or "6–14" of a lowest and a highest possible number; null where it is no such thing. */
function interval(value: Plain): string | null {
  for (const [low, high] of [
    ['minimum', 'maximum'],
    ['atLeast', 'atMost'],
  ] as const) {
    const [from, to] = [value[low], value[high]];
    if (typeof from === 'number' && typeof to === 'number') return from === to ? `${from}` : `${from}–${to}`;
  }
  return null;
}

const IDENTITIES = ['source', 'event', 'assessment'] as const;
const NAMES = [
  'key',
  'id',
  'visitId',
  'date',
  'analyte',
  'term',
  'drug',
  'treatmentClass',
  'instrument',
] as const;

/** What an element of a list is about. Its place in the list would change with every record before it. */
function identityOf(element: Plain): string {
  for (const name of IDENTITIES) {
    const record = element[name];
    if (isPlain(record) && typeof record['id'] === 'string') return record['id'];
  }
  return NAMES.map((name) => element[name])
    .filter((name) => typeof name === 'string')
    .join(' ');
}

function placed(value: Plain, place: Place, about: string): Place {
  const text = (name: string, otherwise: string | null): string | null =>
    typeof value[name] === 'string' ? value[name] : otherwise;
  const day = value['dayFromInfusion'];
  const rule = value['rule'];
  return {
    about,
    visitId: text('visitId', place.visitId),
    date: text('date', place.date),
    dayFromInfusion: typeof day === 'number' ? day : place.dayFromInfusion,
    rule: isPlain(rule) && typeof rule['version'] === 'string' ? (rule as unknown as RuleRef) : place.rule,
  };
}

function* walk(value: Plain, path: string, place: Place): Generator<Outcome> {
  if (isVerdict(value)) {
    const verdict = value as unknown as Verdict;
    const { outcome, candidates } = verdict;
    const shown = candidates.length > 0 ? `${outcome}: ${candidates.join(' | ')}` : outcome;
    yield { ...placed(value, place, place.about), endpoint: path, value: shown, verdict };
    return;
  }
  const between = interval(value);
  if (between !== null) yield { ...place, endpoint: path, value: between, verdict: null };
  for (const [name, part] of Object.entries(value)) {
    if (PASSED_OVER.has(name)) continue;
    const at = path === '' ? name : `${path}.${name}`;
    if (STATES.has(name) && typeof part === 'string') {
      yield { ...placed(value, place, place.about), endpoint: at, value: part, verdict: null };
    } else if (Array.isArray(part)) {
      for (const element of part) {
        if (!isPlain(element)) continue;
        const about = [place.about, identityOf(element)].filter(Boolean).join(' ');
        yield* walk(element, at, placed(element, place, about));
      }
    } else if (isPlain(part)) {
      yield* walk(part, at, placed(part, place, place.about));
    }
  }
}

const NOWHERE: Place = { about: '', visitId: null, date: null, dayFromInfusion: null, rule: null };

/** In the order of the evaluation. */
export const outcomesOf = (evaluation: SubjectEvaluation): readonly Outcome[] => [
  ...walk(evaluation as unknown as Plain, '', NOWHERE),
];

function byKey(outcomes: readonly Outcome[]): Map<string, Outcome> {
  const found = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    const key = `${outcome.endpoint}\n${outcome.about}`;
    // Two of one name, such as two counts of one day, are told apart by their order.
    let n = 0;
    while (found.has(`${key}\n${n}`)) n += 1;
    found.set(`${key}\n${n}`, outcome);
  }
  return found;
}

/** What came, went or became something else. */
export function changedOutcomes(
  before: readonly Outcome[],
  after: readonly Outcome[],
): readonly OutcomeChange[] {
  const [old, fresh] = [byKey(before), byKey(after)];
  return [
    ...[...fresh].flatMap(([key, outcome]): OutcomeChange[] => {
      const was = old.get(key) ?? null;
      return was?.value === outcome.value ? [] : [{ before: was, after: outcome }];
    }),
    ...[...old].flatMap(([key, outcome]): OutcomeChange[] =>
      fresh.has(key) ? [] : [{ before: outcome, after: null }],
    ),
  ];
}
