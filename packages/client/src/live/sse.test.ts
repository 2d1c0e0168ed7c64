/** The stream may be cut anywhere: what is read never depends on where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventReader } from './sse.ts';

const STREAM =
  ':\n\nid: 4\n\nevent: next\nid: 5-c0\ndata: {"a":\ndata: "ü"}\n\nevent:complete\r\ndata:\r\n\r\n: beat\n\ndata: plain\n\n';
const EVENTS = [
  { type: 'message', data: '', id: '4' },
  { type: 'next', data: '{"a":\n"ü"}', id: '5-c0' },
  { type: 'complete', data: '', id: '5-c0' },
  { type: 'message', data: 'plain', id: '5-c0' },
];

describe('server-sent events', () => {
  test('reads events, joins data lines and passes over comments', () => {
    expect(eventReader()(STREAM)).toEqual(EVENTS);
  });

  test('reads the same wherever the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: STREAM.length }), { maxLength: 8 }), (cuts) => {
        const read = eventReader();
        const places = [0, ...cuts.toSorted((a, b) => a - b), STREAM.length];
        const pieces = places.slice(1).map((to, index) => STREAM.slice(places[index], to));
        expect(pieces.flatMap(read)).toEqual(EVENTS);
      }),
    );
  });

  test('keeps an unfinished event until it is finished', () => {
    const read = eventReader();
    expect(read('event: next\ndata: 1')).toEqual([]);
    expect(read('2\n')).toEqual([]);
    expect(read('\n')).toEqual([{ type: 'next', data: '12', id: null }]);
  });
});
