/** How a locale writes numbers: what stands before the fraction, and what between groups of digits. */

export interface NumberSeparators {
  readonly decimal: string;
  readonly group: string;
  /** Digits in the groups left of the last three: 2 where lakh and crore are used (1,23,456). */
  readonly grouping: 2 | 3;
}

/** The separators of a BCP 47 locale, from the runtime's own data. Throws a RangeError for a malformed locale. */
export function separatorsOf(locale: string): NumberSeparators {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345_678.5);
  const valueOf = (type: Intl.NumberFormatPartTypes): string =>
    parts.find((part) => part.type === type)?.value ?? '';
  // Digits outside the basic plane take two code units each, so they are counted as code points.
  const groups = parts.filter(({ type }) => type === 'integer').map(({ value }) => Array.from(value).length);
  return { decimal: valueOf('decimal'), group: valueOf('group'), grouping: groups.at(-2) === 2 ? 2 : 3 };
}
