/**
 * Laboratory results: units, analytes, strict reading, exact conversion, markers against baseline.
 * This material contains codes from LOINC (https://loinc.org). LOINC is copyright (c) Regenstrief Institute, Inc. and
 * the LOINC Committee, and is available at no cost under the licence at https://loinc.org/license.
 */
export * from './units.ts';
export * from './analytes.ts';
export * from './find-analyte.ts';
export * from './notations.ts';
export * from './convert.ts';
export * from './result-value.ts';
export * from './plausible.ts';
export * from './range-flag.ts';
export * from './markers.ts';
export * from './corrected-calcium.ts';
export * from './orientation.ts';
export * from './unit-symbols.ts';
export * from './texts.ts';
