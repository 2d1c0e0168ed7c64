/**
 * Where a key takes the cursor: along a row, between rows, or from finding to finding. Keys with Ctrl, Alt or Meta belong
 * to the page and to assistive technology, and so does every key while the picture is not focused.
 */
import type { Fact } from '@trialside/rules/timeline';
import type { Row } from '../rows.ts';

export type Move =
  | { readonly to: 'fact'; readonly key: string }
  | { readonly to: 'zoom'; readonly factor: number }
  | { readonly to: 'pan'; readonly days: number }
  | { readonly to: 'choose'; readonly step: 1 | -1 }
  | { readonly to: 'whole' | 'pin' | 'leave' | 'table' | 'help' };

const MONTH = 30;

/** Grade 3 and above, serious, a missed visit, a target met: what a reviewer looks for. */
export function isFinding({ what, flags }: Fact): boolean {
  if (flags.includes('serious') || flags.includes('dose-limiting')) return true;
  if (what.type === 'event') return (what.grade ?? 0) >= 3;
  if (what.type === 'toxicity') return what.atMost >= 3;
  if (what.type === 'visit') return what.timing === 'missed';
  return what.type === 'target' && what.held === 'met';
}

/** Findings of a row: what is one by itself, and a response that is another than the one before it. */
const findingsIn = ({ facts }: Row): readonly Fact[] =>
  facts.filter(({ what }, n) => {
    const before = facts[n - 1]?.what;
    const isOther =
      before?.type === 'response' && what.type === 'response' && before.outcome !== what.outcome;
    return isOther || isFinding(facts[n]!);
  });

const byStart = (a: Fact, b: Fact): number => (a.start?.first ?? -Infinity) - (b.start?.first ?? -Infinity);
const at = (fact: Fact | undefined): Move | null => (fact ? { to: 'fact', key: fact.key } : null);

/** Null where the key means nothing here. With Shift the arrows choose days. */
export function moveOf(
  key: string,
  all: readonly Row[],
  cursor: string | null,
  isShift = false,
): Move | null {
  if (isShift && (key === 'ArrowRight' || key === 'ArrowLeft'))
    return { to: 'choose', step: key === 'ArrowRight' ? 1 : -1 };
  // A heading has nothing to stop at.
  const rows = all.filter(({ facts }) => facts.length > 0);
  const row = rows.find(({ facts }) => facts.some((fact) => fact.key === cursor)) ?? null;
  const along = row ? row.facts.toSorted(byStart) : [];
  const here = along.findIndex((fact) => fact.key === cursor);
  switch (key) {
    case 'ArrowRight':
      return row ? at(along[here + 1]) : at(rows[0]?.facts[0]);
    case 'ArrowLeft':
      return at(along[here - 1]);
    case 'ArrowDown':
    case 'ArrowUp':
      return acrossRows(key === 'ArrowDown' ? 1 : -1, rows, row, along[here]);
    case 'Home':
      return at(along[0]);
    case 'End':
      return at(along.at(-1));
    case 'PageDown':
      return { to: 'pan', days: MONTH };
    case 'PageUp':
      return { to: 'pan', days: -MONTH };
    case ']':
    case '[':
      return toFinding(key === ']' ? 1 : -1, rows, along[here]);
    case '+':
    case '=':
      return { to: 'zoom', factor: 0.5 };
    case '-':
      return { to: 'zoom', factor: 2 };
    case '0':
      return { to: 'whole' };
    case 'Enter':
    case ' ':
      return { to: 'pin' };
    case 'Escape':
      return { to: 'leave' };
    case 't':
      return { to: 'table' };
    case '?':
      return { to: 'help' };
    default:
      return null;
  }
}

/** The fact of the next row that lies closest in time. */
function acrossRows(
  step: 1 | -1,
  rows: readonly Row[],
  row: Row | null,
  from: Fact | undefined,
): Move | null {
  const next = rows[row ? rows.indexOf(row) + step : step === 1 ? 0 : rows.length - 1];
  if (!next) return null;
  const day = from?.start?.first ?? -Infinity;
  const distance = ({ start }: Fact): number => Math.abs((start?.first ?? -1e6) - day);
  return at(from ? next.facts.toSorted((a, b) => distance(a) - distance(b))[0] : next.facts[0]);
}

function toFinding(step: 1 | -1, rows: readonly Row[], from: Fact | undefined): Move | null {
  const findings = rows.flatMap(findingsIn).toSorted(byStart);
  const here = findings.findIndex((fact) => fact.key === from?.key);
  if (here >= 0) return at(findings[here + step]);
  const day = from?.start?.first ?? -Infinity;
  return step === 1
    ? at(findings.find((fact) => byStart(fact, from ?? fact) >= 0 && (fact.start?.first ?? -Infinity) >= day))
    : at(findings.findLast((fact) => (fact.start?.first ?? -Infinity) <= day));
}
