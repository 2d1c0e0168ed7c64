/** How laboratories write the unit of a platelet count, and what one such unit is in ×10⁹/L. */

/** Powers of ten that words stand for: "K" is thousands, "GI" thousand millions. */
const WORDS: Readonly<Record<string, number>> = { k: 3, thou: 3, g: 9, gi: 9, gpt: 9 };

/** Powers of ten of how many such volumes make a litre; any other volume below is a microlitre. */
const VOLUMES: Readonly<Record<string, number>> = { l: 0, ml: 3, nl: 9 };

const UNIT =
  /^(?:[x×*]?10(?:\^|\*\*?|e\+?)?0?([3469])|(k|thou|gi?|gpt)|1|#|cells)?\/(l|ml|nl|ul|mcl|mm\^?3|cumm)$/;

/**
 * The power of ten that turns a count in this unit into ×10⁹/L: 0 for 10^9/L and K/uL, −3 for /uL and /mm3. Null for a
 * unit that is not known to be one of platelets; it is never guessed from the size of the number.
 */
export function plateletUnitExponent(unit: string | null): 0 | 1 | -3 | null {
  // G/L counts platelets; g/L weighs something else. It is the one unit whose case matters.
  if (unit === null || /^\s*g\s*\//.test(unit)) return null;
  const plain = unit
    .replace(/[⁰¹²³⁴-⁹]/g, '^$&')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\((\d)\)/g, '^$1')
    .replace(/\s/g, '')
    .replace('μ', 'u');
  const [, power, word, volume] = UNIT.exec(plain) ?? [];
  if (volume === undefined) return null;
  const exponent = Number(power ?? WORDS[word ?? ''] ?? 0) + (VOLUMES[volume] ?? 6) - 9;
  return exponent === 0 || exponent === 1 || exponent === -3 ? exponent : null;
}
