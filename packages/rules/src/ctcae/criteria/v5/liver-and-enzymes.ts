/** CTCAE 5.0, liver values and other enzymes. */
import { liver, multiplesOfUln } from '../builders.ts';
import { aboveUln, ask, step, term } from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

export const LIVER_AND_ENZYMES: readonly TermCriteria[] = [
  term(
    '10001551',
    'Alanine aminotransferase increased',
    'alt',
    'high',
    liver(['1', '3.0', '5.0', '20.0'], ['1.5', '3.0', '5.0', '20.0'], 'from'),
  ),
  term(
    '10003481',
    'Aspartate aminotransferase increased',
    'ast',
    'high',
    liver(['1', '3.0', '5.0', '20.0'], ['1.5', '3.0', '5.0', '20.0'], 'from'),
  ),
  term(
    '10001675',
    'Alkaline phosphatase increased',
    'alp',
    'high',
    liver(['1', '2.5', '5.0', '20.0'], ['2.0', '2.5', '5.0', '20.0'], 'from'),
  ),
  term(
    '10056910',
    'GGT increased',
    'ggt',
    'high',
    liver(['1', '2.5', '5.0', '20.0'], ['2.0', '2.5', '5.0', '20.0'], 'from'),
  ),
  term(
    '10005364',
    'Blood bilirubin increased',
    'bilirubin',
    'high',
    liver(['1', '1.5', '3.0', '10.0'], ['1.0', '1.5', '3.0', '10.0'], 'over'),
  ),
  term('10005630', 'Blood lactate dehydrogenase increased', 'ldh', 'high', multiplesOfUln('1')),
  term('10011268', 'CPK increased', 'ck', 'high', multiplesOfUln('1', '2.5', '5', '10')),
  term('10024574', 'Lipase increased', 'lipase', 'high', [
    step(4, [aboveUln('5.0'), ask('symptomatic')]),
    step(3, [aboveUln('2.0'), ask('symptomatic')], [aboveUln('5.0')]),
    step(2, [aboveUln('1.5')]),
    step(1, [aboveUln()]),
  ]),
  term('10040139', 'Serum amylase increased', 'amylase', 'high', [
    step(4, [aboveUln('5.0'), ask('symptomatic')]),
    step(3, [aboveUln('2.0'), ask('symptomatic')], [aboveUln('5.0')]),
    step(2, [aboveUln('1.5')]),
    step(1, [aboveUln()]),
  ]),
];
