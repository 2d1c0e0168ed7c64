/**
 * The scales of ITP-PAQ on 0–100, higher is better, from the table that the licence holder loaded. "Not applicable" (work
 * of those without a job, reproductive health of men) is not a missing answer.
 */
import { text } from '../number/index.ts';
import { ZERO, fraction, over, plus, rounded } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { ITP_PAQ_SCALES } from './itp-paq-table.ts';
import type { ItpPaqItem, ItpPaqScale, ItpPaqTable } from './itp-paq-table.ts';
import type { ItemAnswer } from './questionnaire.ts';
import type { MissingRule } from './sf36-score.ts';

export interface ItpPaqScore {
  readonly scale: ItpPaqScale;
  /** 0 to 100 as decimal text, rounded to 5 places; null with a reason. */
  readonly score: string | null;
  readonly reason: 'not-applicable' | 'too-few-answers' | null;
  readonly answered: number;
  /** Items that apply to the subject: those said not to apply are left out. */
  readonly applicable: number;
}

/** 0–100 of one answer; null where it is missing or no code of the item. */
function recoded(item: ItpPaqItem, answer: ItemAnswer | undefined): Fraction | null {
  const { minimum, maximum, reversed } = item;
  if (!answer?.code || !/^-?\d{1,4}$/.test(answer.code)) return null;
  const code = Number(answer.code);
  if (code < minimum || code > maximum) return null;
  return fraction((reversed ? maximum - code : code - minimum) * 100, maximum - minimum);
}

function scoreScale(
  scale: ItpPaqScale,
  items: readonly ItpPaqItem[],
  answers: ReadonlyMap<string, ItemAnswer>,
  missing: MissingRule,
): ItpPaqScore {
  const applying = items.filter(({ itemCode }) => answers.get(itemCode)?.notApplicable !== true);
  const values = applying.flatMap((item) => recoded(item, answers.get(item.itemCode)) ?? []);
  const counts = { scale, answered: values.length, applicable: applying.length };
  if (applying.length === 0) return { ...counts, score: null, reason: 'not-applicable' };
  const needed = missing === 'any' ? 1 : Math.ceil(applying.length / 2);
  if (values.length < needed) return { ...counts, score: null, reason: 'too-few-answers' };
  const mean = over(values.reduce(plus, ZERO), fraction(values.length));
  return { ...counts, score: text(rounded(mean, 5)), reason: null };
}

/** Every scale of the table, in the order of the instrument. Check the table with `checkItpPaqTable` first. */
export function scoreItpPaq(
  answers: ReadonlyMap<string, ItemAnswer>,
  table: ItpPaqTable,
  missing: MissingRule = 'half',
): readonly ItpPaqScore[] {
  const scales = Object.keys(ITP_PAQ_SCALES) as ItpPaqScale[];
  return scales.flatMap((scale) => {
    const items = table.items.filter((item) => item.scale === scale);
    return items.length === 0 ? [] : [scoreScale(scale, items, answers, missing)];
  });
}
