/**
 * The grade that ticked facets give: certain, or "at least", with what would settle it. One more facet present never
 * lowers a grade. Source: NCI CTCAE 5.0, where a semicolon means "or" and the worst grade that fits is the grade.
 */
import { all } from '../../verdict/index.ts';
import type { Held } from '../../verdict/index.ts';
import { criteriaOfTerm } from '../criteria/find.ts';
import type { NumberGrade } from '../types.ts';
import { excludes, implies, isKindOf } from './implies.ts';
import { GRADES } from './types.ts';
import type { Alternative, DictionaryTerm, Facet, FacetId, Grade, Ticks } from './types.ts';

export interface FacetGrade {
  readonly version: '5.0' | '6.0';
  readonly code: string;
  /** Certain: what is still unknown cannot make it worse. Null where it can, or where nothing holds. */
  readonly grade: Grade | null;
  /** The worst grade that holds already; null where none does. */
  readonly atLeast: Grade | null;
  /** Every grade that is still possible, mildest first; `atLeast` is one. Empty: no grade's criteria hold. */
  readonly candidates: readonly Grade[];
  /** The alternatives that hold, worst grade first. */
  readonly holds: readonly { readonly grade: Grade; readonly alternative: Alternative }[];
  /** Facets whose answer could change the grade, those of the worst grade first. */
  readonly settles: readonly FacetId[];
  /** Pairs ticked present that cannot both be. */
  readonly conflicts: readonly (readonly [FacetId, FacetId])[];
}

/**
 * `measured`: the grade of the term from a laboratory value or a vital sign. It then answers for the facets about what
 * was measured, which need no tick; facts it asked for come from `factsFromTicks`.
 */
export function gradeFromFacets(
  term: DictionaryTerm,
  ticks: Ticks,
  measured: NumberGrade | null = null,
): FacetGrade {
  const byNumber = measured && isGradable(measured) ? measured : null;
  const facets = term.grades.flatMap((grade) => term.criteria[grade].flat());
  const known = answersOf(facets, ticks);
  const analytes = byNumber ? criteriaOfTerm(term.version, term.term).flatMap((rules) => rules.analytes) : [];
  // "weightLoss" is about the weight: a quantity begins with the key of its analyte.
  const measures = (facet: Facet): boolean =>
    facet.kind === 'number' && analytes.some((analyte) => facet.quantity.startsWith(analyte));
  const answer = (facet: Facet): Held => (measures(facet) ? answeredByNumber(facet, ticks) : known(facet));
  const judged = term.grades.toReversed().map((grade) => ({
    grade,
    alternatives: term.criteria[grade].map((alternative) => ({
      alternative,
      held: all(parts(alternative).map(answer)),
    })),
  }));
  const holds = judged.flatMap(({ grade, alternatives }) =>
    alternatives.flatMap(({ alternative, held }) => (held === 'met' ? [{ grade, alternative }] : [])),
  );
  const numeric = gradesOf(byNumber);
  const atLeast = worst([holds[0]?.grade, numeric.atLeast]);
  const isOpen = (grade: Grade): boolean => grade > (atLeast ?? 0);
  const open = judged
    .filter(({ grade }) => isOpen(grade))
    .flatMap(({ grade, alternatives }) =>
      alternatives.flatMap(({ alternative, held }) =>
        held === 'indeterminate' ? [{ grade, alternative }] : [],
      ),
    );
  const candidates = new Set<Grade>([
    ...(atLeast === null ? [] : [atLeast]),
    ...open.map(({ grade }) => grade),
    ...numeric.possible.filter(isOpen),
  ]);
  const settles = open.flatMap(({ alternative }) =>
    parts(alternative).flatMap((facet) => (answer(facet) === 'indeterminate' ? [facet.id] : [])),
  );
  return {
    version: term.version,
    code: term.code,
    grade: candidates.size === 1 && atLeast !== null ? atLeast : null,
    atLeast,
    candidates: [...candidates].toSorted((a, b) => a - b),
    holds,
    settles: [...new Set(settles)],
    conflicts: conflictsOf(facets, ticks),
  };
}

/** What an alternative hangs on: what says only what is not there counts where nothing else is asked. */
function parts(alternative: Alternative): Alternative {
  const deciding = alternative.filter(({ limiting }) => !limiting);
  return deciding.length > 0 ? deciding : alternative;
}

/** A stronger facet present answers yes for the weaker, a weaker one absent no for the stronger; yes goes before no. */
function answersOf(facets: readonly Facet[], ticks: Ticks): (facet: Facet) => Held {
  const ticked = (tick: 'present' | 'absent'): readonly Facet[] =>
    facets.filter(({ id }) => ticks[id] === tick);
  const [present, absent] = [ticked('present'), ticked('absent')];
  // A special kind speaks for the general also where the term does not use it, and the general for its kinds.
  const presentIds = Object.keys(ticks).filter((id) => ticks[id] === 'present');
  const absentIds = Object.keys(ticks).filter((id) => ticks[id] === 'absent');
  return (facet) => {
    const isFinding = facet.kind === 'finding';
    if (present.some((other) => implies(other, facet))) return 'met';
    if (isFinding && presentIds.some((id) => isKindOf(id, facet.id))) return 'met';
    if (absent.some((other) => implies(facet, other))) return 'not-met';
    return isFinding && absentIds.some((id) => isKindOf(facet.id, id)) ? 'not-met' : 'indeterminate';
  };
}

/** A number that cannot be graded answers nothing. */
const isGradable = ({ grade, candidates }: NumberGrade): boolean => grade !== null || candidates.length > 0;

/** A number that was graded speaks for itself; a tick beside it still counts. */
const answeredByNumber = (facet: Facet, ticks: Ticks): Held =>
  ticks[facet.id] === 'present' ? 'met' : 'not-met';

function gradesOf(byNumber: NumberGrade | null): {
  readonly atLeast: Grade | null;
  readonly possible: readonly Grade[];
} {
  if (!byNumber) return { atLeast: null, possible: [] };
  const candidates = byNumber.candidates.length > 0 ? byNumber.candidates : [byNumber.grade ?? 0];
  const lowest = Math.min(byNumber.lowerReading ?? 5, ...candidates);
  return {
    atLeast: GRADES.find((grade) => grade === lowest) ?? null,
    possible: GRADES.filter((grade) => candidates.some((candidate) => candidate === grade)),
  };
}

const worst = (grades: readonly (Grade | null | undefined)[]): Grade | null =>
  GRADES.findLast((grade) => grades.includes(grade)) ?? null;

function conflictsOf(facets: readonly Facet[], ticks: Ticks): readonly (readonly [FacetId, FacetId])[] {
  const present = [...new Map(facets.map((facet) => [facet.id, facet])).values()].filter(
    ({ id }) => ticks[id] === 'present',
  );
  return present.flatMap((one, index) =>
    present.slice(index + 1).flatMap((other) => (excludes(one, other) ? [[one.id, other.id] as const] : [])),
  );
}

/** Every facet of a term that nobody ticked as absent: for a form that was gone through to its end. */
export function untickedAsAbsent(term: DictionaryTerm, ticks: Ticks): Ticks {
  const ids = term.grades.flatMap((grade) => term.criteria[grade].flat().map(({ id }) => id));
  return { ...Object.fromEntries(ids.map((id) => [id, 'absent' as const])), ...definite(ticks) };
}

const definite = (ticks: Ticks): Ticks =>
  Object.fromEntries(Object.entries(ticks).filter(([, tick]) => tick !== 'unknown'));
