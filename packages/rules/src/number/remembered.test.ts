import { describe, expect, test } from 'vitest';
import { remembered } from './remembered.ts';

describe('a remembered answer', () => {
  const counted = (most: number) => {
    const asked: string[] = [];
    const read = remembered((text) => {
      asked.push(text);
      return text === '' ? null : { text };
    }, most);
    return { asked, read };
  };

  test('is worked out once for each text, and is the same object again; nothing is an answer too', () => {
    const { asked, read } = counted(10);
    expect(read('a')).toEqual({ text: 'a' });
    expect(read('a')).toBe(read('a'));
    expect(read('b')).toEqual({ text: 'b' });
    expect([read(''), read('')]).toEqual([null, null]);
    expect(asked).toEqual(['a', 'b', '']);
  });

  test('is forgotten with all the others when the memory is full', () => {
    const { asked, read } = counted(2);
    for (const text of ['a', 'b', 'a', 'b', 'c', 'c', 'a']) read(text);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
