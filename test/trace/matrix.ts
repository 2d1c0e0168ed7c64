/** The traceability matrix as plain data: requirement → stories and tests → result; and what hangs loose on either side. */

export type Risk = 'safety' | 'data' | 'low';
export type Result = 'passed' | 'failed' | 'skipped';

/** One entry of requirements.yaml, in our words; `source` names the clause or standard it comes from. */
export interface Requirement {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  /** What a failure would touch: a subject's safety, the integrity of the record, or neither. */
  readonly risk: Risk;
  /** Not claimed yet, and why: it may be without evidence. */
  readonly planned?: string;
}

/** One test or story that ran, and the requirement ids it names. */
export interface Evidence {
  readonly kind: 'test' | 'story';
  readonly file: string;
  readonly name: string;
  readonly result: Result;
  readonly ids: readonly string[];
}

export interface Row extends Requirement {
  readonly stories: readonly Evidence[];
  readonly tests: readonly Evidence[];
  /** 'none' where nothing that ran names it. One failure fails it; what was skipped proves nothing. */
  readonly result: Result | 'none';
}

export interface Orphans {
  /** Claimed, and nothing that passed names them. */
  readonly requirements: readonly string[];
  /** Named by a test or story, and not in the list. */
  readonly evidence: readonly { readonly id: string; readonly file: string; readonly name: string }[];
}

export interface Matrix {
  readonly rows: readonly Row[];
  readonly orphans: Orphans;
}

const ID = /\b(?:AUD|SIG|TIM|ACC|REC|OPS|VAL|TL|I|T)-\d{2}\b/g;
const RANGE = /\b([A-Z]{1,3})-(\d{2}) to \1-(\d{2})\b/g;

/** Every requirement id in a text; "AUD-01 to AUD-04" names four. In order, each once. */
export function idsIn(text: string): string[] {
  const between = [...text.matchAll(RANGE)].flatMap(([, prefix, from, to]) =>
    Array.from(
      { length: Math.max(0, Number(to) - Number(from) + 1) },
      (_, n) => `${prefix}-${String(Number(from) + n).padStart(2, '0')}`,
    ),
  );
  return [...new Set([...(text.match(ID) ?? []), ...between])].toSorted();
}

export function matrixOf(requirements: readonly Requirement[], evidence: readonly Evidence[]): Matrix {
  const naming = new Map<string, Evidence[]>();
  for (const one of evidence) {
    for (const id of one.ids) naming.set(id, [...(naming.get(id) ?? []), one]);
  }
  const rows = requirements.map((requirement): Row => {
    const found = (naming.get(requirement.id) ?? []).toSorted(byPlace);
    return {
      ...requirement,
      stories: found.filter(({ kind }) => kind === 'story'),
      tests: found.filter(({ kind }) => kind === 'test'),
      result: resultOf(found),
    };
  });
  const known = new Set(requirements.map(({ id }) => id));
  return {
    rows,
    orphans: {
      requirements: rows
        .filter(({ planned, result }) => planned === undefined && (result === 'none' || result === 'skipped'))
        .map(({ id }) => id),
      evidence: [...evidence]
        .toSorted(byPlace)
        .flatMap(({ ids, file, name }) =>
          ids.filter((id) => !known.has(id)).map((id) => ({ id, file, name })),
        ),
    },
  };
}

function resultOf(found: readonly Evidence[]): Row['result'] {
  const results = new Set(found.map(({ result }) => result));
  return (['failed', 'passed', 'skipped'] as const).find((result) => results.has(result)) ?? 'none';
}

const placeOf = ({ file, name }: Evidence): string => `${file} ${name}`;
const byPlace = (a: Evidence, b: Evidence): number => (placeOf(a) < placeOf(b) ? -1 : 1);
