/** JSON that is sent and compared does not depend on what a page has done to its prototypes (T-04). */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { toJson } from './json.ts';

const PROTOTYPES = [Array.prototype, Object.prototype, String.prototype, Date.prototype] as unknown as {
  toJSON?: unknown;
}[];
const dateToJson = PROTOTYPES[3]!.toJSON;

afterEach(() => {
  for (const prototype of PROTOTYPES) delete prototype.toJSON;
  PROTOTYPES[3]!.toJSON = dateToJson;
});

test('plain data is written as JSON.stringify writes it on a clean page', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const clean = JSON.stringify(value);
      expect(toJson(value)).toBe(clean);
    }),
  );
});

test('lists with different things in them stay different under a toJSON of Prototype.js', () => {
  for (const prototype of PROTOTYPES)
    prototype.toJSON = function (this: unknown) {
      return String(this);
    };
  const key = (subject: string): unknown[] => ['query', { subject, ids: ['a', 'b'], at: undefined }];
  expect(JSON.stringify(key('S-1'))).toBe(JSON.stringify(key('S-2')));
  expect(toJson(key('S-1'))).toBe('["query",{"subject":"S-1","ids":["a","b"]}]');
  expect(toJson(key('S-2'))).not.toBe(toJson(key('S-1')));
});
