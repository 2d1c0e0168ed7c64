/** The building blocks of a protocol file: texts, decimals, days, and options of which a file may name only some. */
import { z } from 'zod';
import { decimal } from '../../number/index.ts';

export const text: z.ZodType<string> = z.string().trim().min(1);
export const localized: z.ZodType<{ en: string; 'zh-CN': string }> = z.strictObject({
  en: text,
  'zh-CN': text,
});
/** A day from infusion. */
export const day: z.ZodType<number> = z.int();
/** A number of days. */
export const days: z.ZodType<number> = z.int().min(0);

// What is no number is refused at once: the checks that follow compare numbers.
const decimalText = (holds: (digits: bigint) => boolean, message: string): z.ZodType<string> =>
  z.string().refine(
    (value) => {
      const read = decimal(value);
      return read !== null && holds(read.digits);
    },
    { error: message, abort: true },
  );

export const anyDecimal: z.ZodType<string> = decimalText(() => true, 'must be a decimal number');
export const positive: z.ZodType<string> = decimalText(
  (digits) => digits > 0n,
  'must be a decimal number above 0',
);
/** A placebo is a dose of 0. */
export const notNegative: z.ZodType<string> = decimalText(
  (digits) => digits >= 0n,
  'must be a decimal number, 0 or more',
);

/** A list without repetition. */
export const listOf = <T>(item: z.ZodType<T>): z.ZodType<readonly T[]> =>
  z.array(item).refine((values) => new Set(values).size === values.length, 'names something twice');

/** Every member of the options has its check: a new option without one does not compile. */
export type Shape<Options> = { readonly [Key in keyof Options]-?: z.ZodType<Options[Key]> };

/** An object that must be complete and names nothing else. */
export const exactly = <Options extends object>(shape: Shape<Options>): z.ZodType<Options> =>
  z.strictObject(shape as unknown as z.ZodRawShape) as unknown as z.ZodType<Options>;

/** An options object whose missing members take the defaults. A member that no rule knows is refused. */
export const withDefaults = <Options extends object>(
  shape: Shape<Options>,
  defaults: Options,
): z.ZodType<Options> =>
  z
    .strictObject(shape as unknown as z.ZodRawShape)
    .partial()
    .transform((given) => ({ ...defaults, ...given })) as unknown as z.ZodType<Options>;

/** A table whose missing rows take the defaults, and which may have rows of its own. */
export const tableWithDefaults = (
  cell: z.ZodType<string>,
  defaults: Readonly<Record<string, string>>,
): z.ZodType<Readonly<Record<string, string>>> =>
  z.record(text, cell).transform((given) => ({ ...defaults, ...given }));

export const role: z.ZodType<'primary' | 'secondary' | 'exploratory'> = z.enum([
  'primary',
  'secondary',
  'exploratory',
]);
