/**
 * Every criterion of the reference data (admiral's reading of CTCAE 5.0 and 6.0, both unit systems) against ours, on
 * every limit, just below and just above it, with every operand known and missing. Each difference must be a listed one.
 * Runs where the reference data lies beside the checkout.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANALYTES, readUnit } from '../labs/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import { decimalText, exact } from '../number/fraction-text.ts';
import { compareFractions, minus, over, plus, times } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import {
  ADMIRAL_DIFFERENCES,
  DEFAULT_CTCAE_OPTIONS,
  criteriaOfTerm,
  gradeLab,
  numericTerms,
} from './index.ts';
import type { AdmiralDifference, BaselineFlag, CtcaeVersion } from './index.ts';

const REFERENCE = new URL('../../../../../shared/reference/', import.meta.url);
const present = existsSync(REFERENCE);
if (!present) console.log('skipped: no reference data beside the checkout');

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, REFERENCE), 'utf8')) as T;

type Expression = number | string | { readonly times?: Expression[]; readonly plus?: Expression[] };
type Condition = Readonly<Record<string, unknown>>;
interface Row {
  readonly code?: string;
  readonly term: string;
  readonly unit: string | null;
  readonly uses: readonly string[];
  readonly rules: readonly { readonly when: Condition; readonly grade: number | null }[];
}
interface Context {
  readonly value: string;
  readonly lln: string | null;
  readonly uln: string | null;
  readonly baseline: string | null;
  readonly baselineFlag: BaselineFlag | null;
  readonly isBaselineVisit: boolean;
}

/** The interpreter of the reference rules: first that holds decides; a comparison with something missing does not. */
function reference(row: Row, context: Context): number | null {
  const fraction = (text: string | null): Fraction | null => (text === null ? null : exact(text));
  const [value, baseline] = [exact(context.value), fraction(context.baseline)];
  const operands: Readonly<Record<string, Fraction | null>> = {
    value,
    lln: fraction(context.lln),
    uln: fraction(context.uln),
    baseline,
    percentChangeFromBaseline: baseline && times(over(minus(value, baseline), baseline), exact('100')),
  };
  const number = (expression: Expression): Fraction | null => {
    if (typeof expression === 'number') return exact(String(expression));
    if (typeof expression === 'string') return operands[expression] ?? null;
    const [a, b] = (expression.times ?? expression.plus ?? []).map(number);
    return a && b ? (expression.times ? times(a, b) : plus(a, b)) : null;
  };
  const order: Readonly<Record<string, (sign: number) => boolean>> = {
    lt: (sign) => sign < 0,
    le: (sign) => sign <= 0,
    gt: (sign) => sign > 0,
    ge: (sign) => sign >= 0,
  };
  const holds = (condition: Condition): boolean => {
    const [name, argument] = Object.entries(condition)[0] ?? ['nothing', null];
    switch (name) {
      case 'otherwise':
        return true;
      case 'any':
        return (argument as Condition[]).some(holds);
      case 'all':
        return (argument as Condition[]).every(holds);
      case 'not':
        return !holds(argument as Condition);
      case 'missing':
        return !operands[argument as string];
      case 'present':
        return Boolean(operands[argument as string]);
      case 'baselineFlagIs':
        return context.baselineFlag === argument;
      default: {
        const [a, b] = (argument as Expression[]).map(number);
        const compare = order[name];
        if (!compare) throw new Error(`unknown condition ${name}`);
        return a && b ? compare(compareFractions(a, b)) : false;
      }
    }
  };
  return row.rules.find(({ when }) => holds(when))?.grade ?? null;
}

function numbersIn(condition: unknown): number[] {
  if (typeof condition === 'number') return [condition];
  return condition && typeof condition === 'object' ? Object.values(condition).flatMap(numbersIn) : [];
}

/** Everything a grade may turn on: the printed numbers and their multiples of each operand, and a little either way. */
function* contexts(row: Row): Generator<Context> {
  const printed = [...new Set(row.rules.flatMap(({ when }) => numbersIn(when)))].filter(
    (number) => number > 0,
  );
  const largest = Math.max(...printed, 10);
  const limits = (name: string): (string | null)[] =>
    row.uses.includes(name)
      ? [...new Set([null, String(largest * 2), '40', ...printed.slice(0, 1).map(String)])]
      : [null];
  // A fall by a percentage leaves the rest of the baseline.
  const shares = row.uses.includes('percentChangeFromBaseline') ? [0.75, 0.5, 0.25] : [];
  const usesBaseline = row.uses.includes('baseline') || row.uses.includes('percentChangeFromBaseline');
  const baselines = usesBaseline ? [null, '30', '50', String(largest)] : [null];
  const flags: (BaselineFlag | null)[] = row.uses.includes('baselineFlag')
    ? [null, 'low', 'normal', 'high']
    : [null];
  for (const lln of limits('lln')) {
    for (const uln of limits('uln')) {
      for (const baseline of baselines) {
        const values = new Set<string>();
        for (const factor of [...printed, 1, ...shares]) {
          for (const base of [lln, uln, baseline, '1']) {
            if (base !== null) around(times(exact(String(factor)), exact(base)), values);
          }
          if (uln !== null) around(plus(exact(uln), exact(String(factor))), values);
        }
        for (const baselineFlag of flags) {
          for (const value of values)
            yield { value, lln, uln, baseline, baselineFlag, isBaselineVisit: false };
          if (baseline !== null) {
            yield { value: baseline, lln, uln, baseline, baselineFlag, isBaselineVisit: true };
          }
        }
      }
    }
  }
  yield { value: '0', lln: null, uln: null, baseline: null, baselineFlag: null, isBaselineVisit: false };
}

function around(center: Fraction, values: Set<string>): void {
  for (const shift of ['-0.001', '0', '0.001']) {
    const value = plus(center, exact(shift));
    const text = decimalText(value);
    if (value.numerator > 0n && text !== null) values.add(text);
  }
}

interface Compared {
  readonly version: CtcaeVersion;
  readonly term: string;
  readonly analyte: AnalyteKey;
  readonly unit: string;
  readonly fasting: boolean | null;
}

function compared(version: CtcaeVersion, row: Row): Compared {
  const [, term = '', kind] = /^(.*?)(?: \((Ionized|Fasting)\))?$/.exec(row.term) ?? [];
  const [first] = criteriaOfTerm(version, term);
  const analyte = kind === 'Ionized' ? 'ionizedCalcium' : first?.analytes[0];
  if (!analyte) throw new Error(`no criteria for ${version} ${row.term}`);
  const unit = row.unit ?? ANALYTES[analyte].usualUnit;
  return { version, term, analyte, unit, fasting: term === 'Hyperglycemia' ? kind === 'Fasting' : null };
}

function ours({ version, term, analyte, unit, fasting }: Compared, context: Context): number | null {
  const { value, lln, uln, baseline, baselineFlag, isBaselineVisit } = context;
  return gradeLab(
    {
      term,
      analyte,
      value,
      unit,
      low: lln,
      high: uln,
      baseline: baseline === null && baselineFlag === null ? null : { value: baseline, flag: baselineFlag },
      isBaselineVisit,
      facts: fasting === null ? {} : { fasting: fasting ? 'yes' : 'no' },
      confirmed: value !== '0',
    },
    { ...DEFAULT_CTCAE_OPTIONS, version },
  ).grade;
}

/** Whether a listed difference explains one that was found. */
function covers(
  listed: AdmiralDifference,
  { version, term, analyte, unit }: Compared,
  context: Context,
): boolean {
  const { when } = listed;
  const value = exact(context.value);
  const equals = (text: string): boolean => compareFractions(value, exact(text)) === 0;
  const printedUnit = readUnit(unit, analyte);
  const conditions: readonly (boolean | undefined)[] = [
    listed.versions.includes(version),
    listed.terms.length === 0 || listed.terms.includes(term),
    when.absentThere && false,
    when.baselineFlag && context.baselineFlag === when.baselineFlag,
    when.isBaselineVisit !== undefined ? context.isBaselineVisit === when.isBaselineVisit : undefined,
    when.missing && context[when.missing] === null,
    when.present?.every((operand) => context[operand] !== null),
    when.analyte && analyte === when.analyte,
    when.unit !== undefined ? printedUnit === when.unit : undefined,
    when.valueAboveZero !== undefined ? when.valueAboveZero === value.numerator > 0n : undefined,
    when.valueIs && printedUnit !== null && equals(when.valueIs[printedUnit] ?? '-1'),
    when.valueAt &&
      context[when.valueAt.of] !== null &&
      compareFractions(value, times(exact(when.valueAt.times), exact(context[when.valueAt.of] ?? '0'))) === 0,
    when.valueBetween?.some(
      ([low, high]) => compareFractions(value, exact(low)) > 0 && compareFractions(value, exact(high)) < 0,
    ),
  ];
  return conditions.every((condition) => condition === undefined || condition);
}

/** Criteria of multiples only are the same in both unit systems: once is enough. */
function distinct(rows: readonly Row[]): readonly Row[] {
  return [
    ...new Map(rows.map((row) => [`${row.term} ${row.unit} ${JSON.stringify(row.rules)}`, row])).values(),
  ];
}

const VERSIONS: readonly CtcaeVersion[] = ['5.0', '6.0'];
const fileOf = (version: CtcaeVersion, kind: string): string => `ctcae-v${version[0]}${kind}.json`;

describe.skipIf(!present)('against the reference criteria', () => {
  const used = new Set<AdmiralDifference>();

  it.each(VERSIONS)('%s: every difference is a listed one', { timeout: 60_000 }, (version) => {
    const unexplained: string[] = [];
    let count = 0;
    for (const row of distinct(read<{ criteria: Row[] }>(fileOf(version, '-lab-criteria')).criteria)) {
      const about = compared(version, row);
      for (const context of contexts(row)) {
        count += 1;
        const [mine, theirs] = [ours(about, context), reference(row, context)];
        if (mine === theirs) continue;
        const explanations = ADMIRAL_DIFFERENCES.filter(
          (listed) =>
            covers(listed, about, context) &&
            (listed.here === undefined || listed.here === mine) &&
            (listed.there === undefined || listed.there === theirs),
        );
        for (const explanation of explanations) used.add(explanation);
        if (explanations.length !== 1) {
          unexplained.push(
            `${row.term} ${about.unit} ${JSON.stringify(context)}: ours ${mine}, reference ${theirs}, explained by ${explanations.length}`,
          );
        }
      }
    }
    expect(unexplained.slice(0, 10)).toEqual([]);
    expect(count).toBeGreaterThan(5000);
  });

  it('every listed difference was met', () => {
    const idle = ADMIRAL_DIFFERENCES.filter((listed) => !used.has(listed) && !listed.when.absentThere);
    expect(idle.map(({ id, versions }) => `${id} ${versions.join()}`)).toEqual([]);
  });

  it.each(VERSIONS)(
    '%s: every reference term is ours; what is only ours is listed or not of the laboratory',
    (version) => {
      const rows = read<{ criteria: Row[] }>(fileOf(version, '-lab-criteria')).criteria;
      const theirs = new Set(rows.map(({ term }) => term.replace(/ \(.*\)$/, '')));
      const mine = numericTerms(version).map(({ term }) => term);
      expect([...theirs].filter((term) => !mine.includes(term))).toEqual([]);
      const listed = ADMIRAL_DIFFERENCES.filter(
        ({ when, versions }) => when.absentThere && versions.includes(version),
      ).flatMap(({ terms }) => terms);
      const laboratory = mine.filter((term) =>
        criteriaOfTerm(version, term).some(({ analytes }) =>
          analytes.some((analyte) => ANALYTES[analyte].specimen !== 'body'),
        ),
      );
      expect(laboratory.filter((term) => !theirs.has(term)).toSorted()).toEqual(listed.toSorted());
    },
  );

  it.each(VERSIONS)('%s: codes and names are those of the dictionary', (version) => {
    const dictionary = read<{ code: string; term: string }[]>(fileOf(version, ''));
    const names = new Map(dictionary.map(({ code, term }) => [term, code]));
    for (const { code, term } of numericTerms(version)) expect(names.get(term), term).toBe(code);
  });
});
