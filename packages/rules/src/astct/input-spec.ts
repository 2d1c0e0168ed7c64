/**
 * Reads the inputs of a toxicity assessment by their table of keys. A missing key is unknown; a key or a code that is
 * not in the table is refused with its reason, because a grade from a misread answer would be a silent guess.
 */
import { compare, dec, decimal } from '../number/index.ts';
import type { Decimal } from '../number/index.ts';

/** What one input may hold. `decimal` is canonical decimal text; both limits are inclusive. */
export type InputSpec =
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'choice'; readonly codes: readonly string[] }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimal'; readonly min: string; readonly max: string; readonly unit: string };

export type InputTable = Readonly<Record<string, InputSpec>>;

type ParsedInput<S> = S extends { readonly kind: 'yes-no' }
  ? 'yes' | 'no'
  : S extends { readonly kind: 'choice'; readonly codes: readonly (infer Code)[] }
    ? Code
    : S extends { readonly kind: 'whole' }
      ? number
      : Decimal;

/** The answers of one assessment by key; null where nothing was answered. */
export type ParsedInputs<T extends InputTable> = { readonly [K in keyof T]: ParsedInput<T[K]> | null };

export type InputProblemReason =
  | 'unknown-input-key'
  | 'unknown-input-code'
  | 'input-not-a-number'
  | 'input-out-of-range';

/** One refused answer; `reason` is a key of the locales. */
export interface InputProblem {
  readonly key: string;
  readonly value: string;
  readonly reason: InputProblemReason;
}

export type InputsResult<T extends InputTable> =
  | { readonly ok: true; readonly inputs: ParsedInputs<T> }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** The value of one answer, or why it is refused. */
function readInput(
  spec: InputSpec,
  value: string,
): { value: string | number | Decimal } | InputProblemReason {
  if (spec.kind === 'yes-no') {
    return value === 'yes' || value === 'no' ? { value } : 'unknown-input-code';
  }
  if (spec.kind === 'choice') return spec.codes.includes(value) ? { value } : 'unknown-input-code';
  if (spec.kind === 'whole') {
    if (!/^\d{1,3}$/.test(value)) return 'input-not-a-number';
    const whole = Number(value);
    return whole >= spec.min && whole <= spec.max ? { value: whole } : 'input-out-of-range';
  }
  const number = decimal(value);
  if (!number) return 'input-not-a-number';
  const inside = compare(number, dec(spec.min)) >= 0 && compare(number, dec(spec.max)) <= 0;
  return inside ? { value: number } : 'input-out-of-range';
}

/** Reads all answers, or names every one that cannot be read. */
export function parseInputs<T extends InputTable>(
  table: T,
  answers: Readonly<Record<string, string>>,
): InputsResult<T> {
  const problems: InputProblem[] = [];
  const inputs: Record<string, string | number | Decimal | null> = {};
  for (const key of Object.keys(table)) inputs[key] = null;
  for (const [key, value] of Object.entries(answers)) {
    const spec = Object.hasOwn(table, key) ? table[key] : undefined;
    const read = spec ? readInput(spec, value) : 'unknown-input-key';
    if (typeof read === 'string') problems.push({ key, value, reason: read });
    else inputs[key] = read.value;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, inputs: inputs as ParsedInputs<T> };
}
