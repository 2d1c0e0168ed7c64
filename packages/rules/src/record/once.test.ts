/** A record is read once for each rule: the same objects give the same answer, others are asked anew. */
import { expect, it } from 'vitest';
import { once } from './once.ts';

it('asks once for the same objects, and again for each other one', () => {
  const asked: string[] = [];
  const joined = once((a: { name: string }, b: { name: string }) => {
    asked.push(a.name + b.name);
    return a.name + b.name;
  });
  const [x, y, alsoX] = [{ name: 'x' }, { name: 'y' }, { name: 'x' }];
  expect([joined(x, y), joined(x, y), joined(y, x), joined(alsoX, y)]).toEqual(['xy', 'xy', 'yx', 'xy']);
  expect(asked).toEqual(['xy', 'yx', 'xy']);
});

it('remembers an answer of null, and passes on no argument that was not asked for', () => {
  let calls = 0;
  const none = once((_item: object) => {
    calls += 1;
    return null;
  });
  const item = {};
  expect([item, item].map(none)).toEqual([null, null]);
  expect(calls).toBe(1);
});
