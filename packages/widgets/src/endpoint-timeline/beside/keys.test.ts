/** Where each key takes the cursor, one by one (keys of the picture). TL-09. */
import { describe, expect, test } from 'vitest';
import type { Fact, What } from '@trialside/rules/timeline';
import type { Row } from '../rows.ts';
import { moveOf } from './keys.ts';

const fact = (key: string, day: number | null, what: Partial<What>, flags: Fact['flags'] = []): Fact => ({
  key,
  lane: 'events',
  row: '',
  start: day === null ? null : { first: day, last: day },
  end: { kind: 'point' },
  what: what as What,
  flags,
  verdict: null,
  sources: [],
});

const response = (key: string, day: number, outcome: string): Fact =>
  fact(key, day, { type: 'response', outcome, candidates: [] });
const event = (key: string, day: number, grade: number): Fact =>
  fact(key, day, { type: 'event', term: key, grade, severity: null });
const visit = (key: string, day: number, timing: string): Fact =>
  fact(key, day, { type: 'visit', visit: key, timing, reason: null });

const row = (key: string, facts: readonly Fact[]): Row =>
  ({ key, lane: 'events', row: '', kind: 'bars', top: 0, height: 10, facts, was: [] }) as Row;

const ROWS: readonly Row[] = [
  row('heading', []),
  row('events', [event('mild', 2, 1), event('severe', 4, 3), event('late', 40, 2)]),
  row('response', [
    response('a', 7, 'NR'),
    response('b', 14, 'NR'),
    response('c', 28, 'CR'),
    response('d', 60, 'CR'),
  ]),
  row('visits', [visit('held', 28, 'on-time'), visit('missed', 90, 'missed')]),
];

const to = (key: string, cursor: string | null, isShift = false): unknown => {
  const move = moveOf(key, ROWS, cursor, isShift);
  return move && 'key' in move ? move.key : move;
};

describe('a key', () => {
  test.each([
    ['ArrowRight', null, 'mild'],
    ['ArrowRight', 'mild', 'severe'],
    ['ArrowRight', 'late', null],
    ['ArrowLeft', 'severe', 'mild'],
    ['ArrowLeft', 'mild', null],
    // The fact of the next row that lies closest in time.
    ['ArrowDown', 'late', 'c'],
    ['ArrowUp', 'c', 'late'],
    ['ArrowUp', 'mild', null],
    ['Home', 'late', 'mild'],
    ['End', 'mild', 'late'],
    // Findings: grade 3, a response that is another than before, a missed visit; not the first response, nor the same again.
    [']', null, 'severe'],
    [']', 'severe', 'c'],
    [']', 'c', 'missed'],
    [']', 'missed', null],
    ['[', 'missed', 'c'],
    ['[', 'c', 'severe'],
    ['PageDown', 'mild', { to: 'pan', days: 30 }],
    ['PageUp', 'mild', { to: 'pan', days: -30 }],
    ['+', 'mild', { to: 'zoom', factor: 0.5 }],
    ['=', 'mild', { to: 'zoom', factor: 0.5 }],
    ['-', 'mild', { to: 'zoom', factor: 2 }],
    ['0', 'mild', { to: 'whole' }],
    ['Enter', 'mild', { to: 'pin' }],
    [' ', 'mild', { to: 'pin' }],
    ['Escape', 'mild', { to: 'leave' }],
    ['t', 'mild', { to: 'table' }],
    ['?', 'mild', { to: 'help' }],
    ['x', 'mild', null],
    ['Tab', 'mild', null],
  ] as const)('%s from %s: %o', (key, cursor, expected) => {
    expect(to(key, cursor)).toEqual(expected);
  });

  test.each([
    ['ArrowRight', 1],
    ['ArrowLeft', -1],
  ] as const)('%s with Shift chooses days', (key, step) => {
    expect(to(key, 'mild', true)).toEqual({ to: 'choose', step });
  });
});
