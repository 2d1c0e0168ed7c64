/** Changes every number and comparator of the CTCAE tables by the least amount: the lines written by hand must notice. */
import { expect, it } from 'vitest';
import { CRITERIA } from './index.ts';
import type { CtcaeOptions, CtcaeVersion } from './index.ts';
import { LINES, MILDER, graded } from './every-edge.fixture.ts';
import type { Line } from './every-edge.fixture.ts';

/** The tables with a value in one place replaced; put back when the question is answered. */
function changed<T extends object, K extends keyof T>(
  holder: T,
  key: K,
  value: T[K],
  ask: () => boolean,
): boolean {
  const before = holder[key];
  (holder as { -readonly [P in keyof T]: T[P] })[key] = value;
  try {
    return ask();
  } finally {
    (holder as { -readonly [P in keyof T]: T[P] })[key] = before;
  }
}

/** The number with its last digit one more, and one less. */
function nudged(number: string): readonly string[] {
  const digits = BigInt(number.replace('.', ''));
  const scale = number.includes('.') ? number.length - number.indexOf('.') - 1 : 0;
  return [digits + 1n, digits - 1n].map((other) => {
    const text = String(other < 0n ? -other : other).padStart(scale + 1, '0');
    const whole = `${text.slice(0, text.length - scale)}${scale > 0 ? `.${text.slice(-scale)}` : ''}`;
    return other < 0n ? `-${whole}` : whole;
  });
}

const OTHER_SIDE = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '=': '=' } as const;

type Part = (typeof CRITERIA)['5.0'][number]['steps'][number]['when'][number][number];

/** A part and the comparison it prints, where that is another one. */
const withPrinted = (part: Part): readonly Part[] =>
  'printed' in part && part.printed ? [part, part.printed] : [part];

it('notices every number and every comparator of both versions that is changed by the least amount', () => {
  const terms = new Map<Part, Set<string>>();
  for (const { term, steps } of [...CRITERIA['5.0'], ...CRITERIA['6.0']]) {
    for (const part of steps.flatMap(({ when }) => when.flat()).flatMap(withPrinted)) {
      terms.set(part, (terms.get(part) ?? new Set()).add(term));
    }
  }
  const missed: string[] = [];
  let changes = 0;
  for (const [part, names] of terms) {
    const holds = (
      lines: Readonly<Record<CtcaeVersion, readonly Line[]>>,
      gaps: CtcaeOptions['gaps'],
    ): boolean =>
      (['5.0', '6.0'] as const).every((version) =>
        lines[version]
          .filter(([name]) => names.has(name))
          .every((line) =>
            line[3].split(' ').every((pair) => {
              const [value = '', grade] = pair.split(':');
              return String(graded(version, line, value, gaps)) === grade;
            }),
          ),
      );
    const noticed = (): boolean => !holds(LINES, 'worse') || !holds(MILDER, 'milder');
    const check = (what: string, isNoticed: boolean): void => {
      changes += 1;
      if (!isNoticed) missed.push(`${[...names].join(', ')}: ${JSON.stringify(part)}: ${what}`);
    };
    // A new object each time: what was read of a printed limit is remembered with it.
    if (part.kind === 'limit') {
      for (const [unit, number] of Object.entries(part.limit)) {
        for (const other of nudged(number))
          check(
            `${number} ${unit} → ${other}`,
            changed(part, 'limit', { ...part.limit, [unit]: other }, noticed),
          );
      }
    }
    if (part.kind === 'multiple' && part.plus) {
      for (const [unit, number] of Object.entries(part.plus)) {
        for (const other of nudged(number))
          check(
            `plus ${number} ${unit} → ${other}`,
            changed(part, 'plus', { ...part.plus, [unit]: other }, noticed),
          );
      }
    }
    if (part.kind === 'multiple') {
      for (const other of nudged(part.times)) check(`× ${other}`, changed(part, 'times', other, noticed));
    }
    if (part.kind === 'limit' || part.kind === 'multiple') {
      check(`${part.is} → ${OTHER_SIDE[part.is]}`, changed(part, 'is', OTHER_SIDE[part.is], noticed));
    }
  }
  expect(missed).toEqual([]);
  expect(changes).toBeGreaterThan(1000);
});
