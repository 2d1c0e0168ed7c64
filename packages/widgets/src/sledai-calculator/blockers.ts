/** What stands in the way of saving an entry, the first thing first. */
import type { DescriptorKey } from '@trialside/rules/sledai';
import type { Difference } from './entry.ts';
import type { SledaiDraft } from './draft.ts';
import type { Why } from './save.ts';
import type { SledaiView } from './view.ts';

export type Blocker =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pga' }
  | { readonly kind: 'date' }
  | { readonly kind: 'rejection'; readonly key: DescriptorKey; readonly name: string }
  | { readonly kind: 'open'; readonly count: number }
  /** An earlier entry, for another visit or date, has had no answer. */
  | { readonly kind: 'elsewhere'; readonly date: string }
  | { readonly kind: 'reason' };

export interface Attempt {
  readonly draft: SledaiDraft;
  /** What is recorded already: its answers are somebody's, and explained or not by them. */
  readonly clean: SledaiDraft;
  /** What was sent and has had no answer. */
  readonly sent: readonly SledaiDraft[];
  readonly view: SledaiView;
  readonly hasPgaProblem: boolean;
  readonly differences: readonly Difference[];
  /** Open items were looked at and are to be recorded as not assessed. */
  readonly openConfirmed: boolean;
  readonly elsewhereConfirmed: boolean;
  readonly isAmendment: boolean;
  readonly reason: Why;
}

/** Null where the entry can be sent. */
export function blockerOf(attempt: Attempt): Blocker | null {
  const { draft, clean, sent, view, differences, isAmendment, reason } = attempt;
  if (differences.length > 0) return { kind: 'conflict' };
  if (attempt.hasPgaProblem) return { kind: 'pga' };
  if (Object.keys(draft.answers).length === 0 && draft.pga === '') return { kind: 'nothing' };
  const isDateKept = isAmendment && draft.assessed === clean.assessed;
  if (!isDateKept && !/^\d{4}-\d\d-\d\d$/.test(draft.assessed)) return { kind: 'date' };
  const elsewhere = sent.findLast((one) => !isSamePlace(one, draft));
  if (elsewhere && !attempt.elsewhereConfirmed) return { kind: 'elsewhere', date: elsewhere.assessed };
  const unexplained = view.groups
    .flatMap(({ rows }) => rows)
    .find(
      ({ key, differs, rejection, finding }) =>
        differs && rejection === null && !(isAmendment && finding === clean.answers[key]),
    );
  if (unexplained) return { kind: 'rejection', key: unexplained.key, name: unexplained.name };
  if (view.openCount > 0 && !attempt.openConfirmed) return { kind: 'open', count: view.openCount };
  // How much a reason must say the gateway knows, in every script: 笔误 is one, "..." is none.
  if (isAmendment && (reason.code === '' || reason.text.trim() === '')) return { kind: 'reason' };
  return null;
}

const isSamePlace = (a: SledaiDraft, b: SledaiDraft): boolean =>
  a.visitId === b.visitId && (a.visitId !== null || a.assessed === b.assessed);
