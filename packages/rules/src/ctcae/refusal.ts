/** Values that are not graded at all: missing, unreadable, without a unit, or too strange to be true. */
import { implausible } from '../labs/index.ts';
import type { Implausible } from '../labs/index.ts';
import type { TermCriteria } from './criteria/shape.ts';
import type { LabGradeInput, Operands } from './operands.ts';
import type { CtcaeOptions } from './options.ts';
import type { GradeReason } from './types.ts';

/** A confirmable one is lifted by `LabGradeInput.confirmed`. */
export type Refusal =
  | { readonly reason: GradeReason }
  | { readonly reason: Implausible; readonly confirmable: true };

/** Why a value is not graded before any limit is looked at; null where it may be. */
export function refusalOf(
  input: LabGradeInput,
  { result, value, unit, analyte }: Operands,
  criteria: TermCriteria,
  options: CtcaeOptions,
): Refusal | null {
  switch (result.kind) {
    case 'missing':
      return { reason: 'value-missing' };
    case 'word':
    case 'titre':
      return { reason: 'result-is-text' };
    case 'unreadable':
      return { reason: 'result-unreadable' };
    case 'number':
    case 'bound':
      break;
  }
  if (!unit && !input.unit?.trim()) return { reason: 'unit-missing' };
  if (!unit && criteria.needsUnit) return { reason: 'unit-not-known' };
  const upperBound = result.kind === 'bound' && result.comparator.startsWith('<');
  const end = upperBound ? value?.high : value?.low;
  if (!end) return { reason: 'result-unreadable' };
  const strange = implausible(analyte, end.at, unit, {
    upperBound,
    ...(options.zeroIsOrdinary.includes(analyte) && { zeroIsOrdinary: true }),
  });
  if (strange === 'implausible-negative') return { reason: strange };
  return strange && !input.confirmed ? { reason: strange, confirmable: true } : null;
}
