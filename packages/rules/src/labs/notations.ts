/**
 * How laboratories write their units. A notation that is not listed is unknown: nothing is guessed from its letters.
 * Letter case does not matter, but for one: `G/L` is giga per litre for a cell count, which `g/L` never is; for a mass
 * either is grams per litre.
 */
import { remembered } from '../number/remembered.ts';
import { ANALYTES } from './analytes.ts';
import type { AnalyteKey } from './analytes.ts';
import { UNITS } from './units.ts';
import type { Unit } from './units.ts';

/** Notations by unit in the tidied form of `tidied`; the same notation may stand under several units. */
const NOTATIONS: readonly (readonly [Unit, string])[] = [
  ['10*9/L', '10^9/l gi/l giga/l g/l bil/l'],
  ['10*12/L', '10^12/l ti/l tera/l t/l'],
  ['10*6/L', '10^6/l'],
  ['/L', '/l'],
  ['10*6/uL', '10^6/ul mill/ul mil/ul million/ul m/ul'],
  ['10*4/uL', '10^4/ul 万/ul'],
  ['10*3/uL', '10^3/ul thou/ul thous/ul thousand/ul th/ul k/ul'],
  ['/uL', '/ul'],
  ['10*6/mL', '10^6/ml'],
  ['10*3/mL', '10^3/ml'],
  ['/mL', '/ml'],
  ['/nL', '/nl'],
  ['g/L', 'g/l gm/l'],
  ['g/dL', 'g/dl gm/dl gms/dl g% g/100ml'],
  ['mg/mL', 'mg/ml'],
  ['mg/dL', 'mg/dl mg% mg/100ml'],
  ['mg/L', 'mg/l'],
  ['ug/mL', 'ug/ml'],
  ['ug/dL', 'ug/dl'],
  ['ug/L', 'ug/l'],
  ['ng/mL', 'ng/ml'],
  ['ng/dL', 'ng/dl'],
  ['ng/L', 'ng/l'],
  ['pg/mL', 'pg/ml'],
  ['mol/L', 'mol/l'],
  ['mmol/L', 'mmol/l'],
  ['umol/L', 'umol/l'],
  ['nmol/L', 'nmol/l'],
  ['pmol/L', 'pmol/l'],
  ['meq/L', 'meq/l mval/l'],
  ['U/L', 'u/l'],
  ['U/mL', 'u/ml'],
  ['kU/L', 'ku/l'],
  ['mU/L', 'mu/l'],
  ['mU/mL', 'mu/ml'],
  ['uU/mL', 'uu/ml'],
  ['ukat/L', 'ukat/l'],
  ['nkat/L', 'nkat/l'],
  ['[IU]/L', 'iu/l ui/l ie/l'],
  ['[IU]/mL', 'iu/ml ui/ml ie/ml'],
  ['k[IU]/L', 'kiu/l'],
  ['m[IU]/L', 'miu/l'],
  ['m[IU]/mL', 'miu/ml'],
  ['u[IU]/mL', 'uiu/ml'],
  ['1', '1 nounits nounit ratio inr ph phunits'],
  ['%', '% percent'],
  ['{fraction}', 'fraction l/l 1'],
  ['{titer}', 'titer titre 1 nounits'],
  ['s', 's sec secs second seconds 秒'],
  ['ms', 'ms msec msecs 毫秒'],
  ['Cel', 'c °c degc cel celsius'],
  ['[degF]', 'f °f degf fahrenheit'],
  ['mm[Hg]', 'mmhg'],
  ['kPa', 'kpa'],
  ['kg', 'kg'],
  ['g', 'g'],
  ['[lb_av]', 'lb lbs lb_av pound pounds'],
  ['mL/min', 'ml/min'],
  ['mL/s', 'ml/s ml/sec'],
  ['mL/min/{1.73_m2}', 'ml/min/1.73m2 ml/min/1.73m^2 ml/min/1.73_m2 ml/min/1.73sqm ml/min/1.73'],
  ['mL/s/{1.73_m2}', 'ml/s/1.73m2 ml/s/1.73m^2 ml/sec/1.73m2 ml/s/1.73_m2'],
  ['g/(24.h)', 'g/24h g/24hr g/24hrs g/24.h g/day g/d'],
  ['mg/(24.h)', 'mg/24h mg/24hr mg/24hrs mg/24.h mg/day mg/d'],
  ['g/g', 'g/g mg/mg'],
  ['mg/g', 'mg/g'],
  ['mg/mmol', 'mg/mmol'],
  ['g/mol', 'g/mol'],
  ['g/mmol', 'g/mmol'],
  ['/[HPF]', '/hpf'],
];

const UNITS_BY_NOTATION: ReadonlyMap<string, readonly Unit[]> = (() => {
  const byNotation = new Map<string, Unit[]>();
  for (const [name, notations] of NOTATIONS) {
    for (const notation of notations.split(' ')) {
      byNotation.set(notation, [...(byNotation.get(notation) ?? []), name]);
    }
  }
  return byNotation;
})();

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** What is the same unit in other letters: exponents, micro signs, Chinese words, spaces, "cells", brackets. */
const TIDYING: readonly (readonly [RegExp, string])[] = [
  [/[µμ]/g, 'u'],
  [/[×✕]/g, 'x'],
  [/\s+/g, ''],
  [/升/g, 'l'],
  [/[个個]/g, ''],
  [/[[\]{}()]/g, ''],
  [/^(?:cells?|#|counts?)\//, '/'],
  [/^1\//, '/'],
  [/lit(?:er|re)s?/, 'l'],
  [/mcl|mm\^?3|cumm|cmm/g, 'ul'],
  [/^mc(?=g|mol|iu|u\/|kat)/, 'u'],
  [/^[x*](?=10)/, ''],
  [/^10(?:\*\*|\*|\^|e\+?)?(1[02]|[34569])\//, '10^$1/'],
];

function tidied(notation: string): string {
  const plain = notation
    .replace(
      /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g,
      (digits) => `^${digits.replace(/./g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))}`,
    )
    .normalize('NFKC')
    .toLowerCase();
  return TIDYING.reduce((result, [from, to]) => result.replace(from, to), plain);
}

/**
 * The unit a laboratory meant, for this analyte; null where it is not known or does not fit the analyte.
 * Analytes without a unit (INR, pH, titres) take a missing notation as none. Without an analyte a notation that could
 * mean two units is null.
 */
export function readUnit(notation: string | null, analyte?: AnalyteKey): Unit | null {
  let read = READERS.get(analyte);
  if (!read) READERS.set(analyte, (read = remembered((text) => unitOf(text, analyte), 64)));
  return read(notation ?? '');
}

/** A laboratory writes the same few notations under every result of a test. */
const READERS = new Map<AnalyteKey | undefined, (notation: string) => Unit | null>();

function unitOf(notation: string, analyte: AnalyteKey | undefined): Unit | null {
  const wanted = analyte && ANALYTES[analyte].kinds;
  if (notation.trim() === '') {
    if (wanted?.includes('number')) return '1';
    return wanted?.includes('titre') ? '{titer}' : null;
  }
  const all = UNITS_BY_NOTATION.get(tidied(notation)) ?? [];
  const gramsPer = /^\s*g\s*\//.test(notation);
  const fitting = all.filter(
    (name) => (!wanted || wanted.includes(UNITS[name].kind)) && !(gramsPer && UNITS[name].kind === 'count'),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
