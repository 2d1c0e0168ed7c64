/** What the term field offers: what the subject's numbers show, what fits the typed words, classes to browse, free text. */
import type { ChosenTerm } from './chosen-term.ts';
import type { GradableFinding } from '@trialside/rules/evaluate';
import type { Terms } from './terms.ts';

export type TermOption =
  | { readonly kind: 'finding'; readonly finding: GradableFinding }
  | { readonly kind: 'term'; readonly chosen: ChosenTerm; readonly note: string }
  | { readonly kind: 'class'; readonly name: string; readonly own: string }
  | { readonly kind: 'free'; readonly text: string };

export interface TermGroup {
  readonly key: 'findings' | 'recent' | 'favourites' | 'terms' | 'classes' | 'free';
  readonly options: readonly TermOption[];
}

export interface TermSource {
  readonly terms: Terms | null;
  readonly findings: readonly GradableFinding[];
  /** Terms of the subject's own events, and those the protocol follows, by code. */
  readonly recent: readonly string[];
  readonly favourites: readonly string[];
}

/** ICANS is graded by ASTCT alone: CTCAE 5.0 has no term for it. */
export const ICANS: ChosenTerm = {
  version: '5.0',
  code: null,
  term: 'Immune effector cell-associated neurotoxicity syndrome',
  bodySystem: 'Nervous system disorders',
};
/** Graded by its own checklist; CTCAE 5.0 has no term for it either. */
const IEC_HS: ChosenTerm = {
  ...ICANS,
  term: 'Immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome',
  bodySystem: 'Immune system disorders',
};
const GUIDED = [
  [IEC_HS, /^(iec|immune effector|hlh|h(a?)emophag|hyperinf)/i],
  [ICANS, /^(ican|immune effector|neurotox)/i],
] as const;

const SHOWN = 12;

/** Groups in the order they are shown; those without an option are left out. */
export function termGroups(
  query: string,
  { terms, findings, recent, favourites }: TermSource,
): readonly TermGroup[] {
  const text = query.trim();
  const group = (key: TermGroup['key'], options: readonly TermOption[]): readonly TermGroup[] =>
    options.length > 0 ? [{ key, options }] : [];
  const offered = findings.filter(({ episode }) => episode !== null);
  const byCode = (codes: readonly string[]): readonly TermOption[] =>
    codes.flatMap((code) => {
      const chosen = terms?.byCode(code);
      return chosen ? [{ kind: 'term', chosen, note: '' } as const] : [];
    });
  if (text === '') {
    const own = new Set(recent);
    const found = new Set(offered.map(({ term }) => term.code));
    return [
      ...group(
        'findings',
        offered.map((finding) => ({ kind: 'finding', finding })),
      ),
      ...group('recent', byCode(recent)),
      ...group('favourites', [
        ...byCode(favourites.filter((code) => !own.has(code) && !found.has(code))),
        { kind: 'term', chosen: ICANS, note: 'ASTCT' },
      ]),
      ...group(
        'classes',
        (terms?.classes() ?? []).map(({ name, own: local }) => ({ kind: 'class', name, own: local })),
      ),
    ];
  }
  const hits = terms?.search(text, [...recent, ...favourites], SHOWN) ?? [];
  const codes = new Set(hits.map(({ chosen }) => chosen.code));
  return [
    ...group(
      'findings',
      offered.filter(({ term }) => codes.has(term.code)).map((finding) => ({ kind: 'finding', finding })),
    ),
    ...group('terms', [
      ...GUIDED.flatMap(([chosen, words]) =>
        words.test(text) ? [{ kind: 'term', chosen, note: 'ASTCT' } as const] : [],
      ),
      ...hits.map(({ chosen, note }) => ({ kind: 'term', chosen, note }) as const),
    ]),
    ...group('free', [{ kind: 'free', text }]),
  ];
}
