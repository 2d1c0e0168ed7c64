/** Who is no longer listened to, and who still is. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { failureGuard, type FailureGuard } from './failures.ts';

/** A request and its answer, as far as the guard looks at them. */
function asked(
  guard: FailureGuard,
  status: number,
  from: string,
  headers: Record<string, string> = {},
): number {
  const response = Object.assign(new EventEmitter(), { statusCode: status });
  const request = { headers, socket: { remoteAddress: from } } as unknown as IncomingMessage;
  const waitMs = guard(request, response as unknown as ServerResponse);
  response.emit('close');
  return waitMs;
}
const times = (n: number, ask: () => number): number[] => Array.from({ length: n }, ask);

test('300 refused tokens in a minute shut an address out, and nobody else', () => {
  let now = 0;
  const guard = failureGuard([], () => now);
  expect(times(300, () => asked(guard, 401, '10.0.0.1')).filter(Boolean)).toEqual([]);
  expect(asked(guard, 200, '10.0.0.1')).toBeGreaterThan(0);
  expect(asked(guard, 200, '10.0.0.2')).toBe(0);
  now = 1000;
  expect(asked(guard, 200, '10.0.0.1')).toBe(0);
});

test('refused questions shut out who asked them, not the others behind the same address', () => {
  const guard = failureGuard([], () => 0);
  times(300, () => asked(guard, 400, '10.0.0.1', { authorization: 'Bearer a' }));
  expect(asked(guard, 200, '10.0.0.1', { authorization: 'Bearer a' })).toBeGreaterThan(0);
  expect(asked(guard, 200, '10.0.0.1', { authorization: 'Bearer b' })).toBe(0);
  expect(asked(guard, 200, '10.0.0.1')).toBe(0);
});

test('who was let in before is not shut out for what others send from the same address', () => {
  const guard = failureGuard([], () => 0);
  expect(asked(guard, 200, '10.0.0.1', { authorization: 'Bearer good' })).toBe(0);
  let n = 0;
  times(301, () => asked(guard, 401, '10.0.0.1', { authorization: `Bearer forged ${(n += 1)}` }));
  expect(asked(guard, 200, '10.0.0.1', { authorization: 'Bearer good' })).toBe(0);
  expect(asked(guard, 200, '10.0.0.1', { authorization: 'Bearer new' })).toBeGreaterThan(0);
});

test('good answers and faults of ours count against nobody', () => {
  const guard = failureGuard([], () => 0);
  times(1000, () => asked(guard, 200, '10.0.0.1') + asked(guard, 503, '10.0.0.1'));
  expect(asked(guard, 200, '10.0.0.1')).toBe(0);
});

test('T-18 an address in a header counts only from a proxy that is named', () => {
  const spoofed = failureGuard([], () => 0);
  let n = 0;
  times(300, () => asked(spoofed, 401, '10.0.0.1', { 'x-forwarded-for': `192.0.2.${(n += 1) % 250}` }));
  expect(asked(spoofed, 200, '10.0.0.1', { 'x-forwarded-for': '192.0.2.251' })).toBeGreaterThan(0);
  const proxied = failureGuard(['10.0.0.9'], () => 0);
  // The caller may write what it likes in front of what the proxy adds.
  times(300, () => asked(proxied, 401, '10.0.0.9', { 'x-forwarded-for': '1.2.3.4, 192.0.2.7' }));
  expect(asked(proxied, 200, '10.0.0.9', { 'x-forwarded-for': '192.0.2.7' })).toBeGreaterThan(0);
  expect(asked(proxied, 200, '10.0.0.9', { 'x-forwarded-for': '192.0.2.8' })).toBe(0);
});
