/** Finds the first byte of a stream that is not UTF-8, so that a file in another encoding is refused and not misread. */
import { isUtf8 } from 'node:buffer';

export interface Utf8Check {
  /** Offset in the stream of the first byte that cannot be UTF-8; null while all is well. */
  push(chunk: Buffer): number | null;
  /** The same at the end of the stream, where a character may be cut off. */
  end(): number | null;
}

export function utf8Check(): Utf8Check {
  let rest = Buffer.alloc(0);
  let offset = 0;
  return {
    push(chunk) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const whole = bytes.length - unfinished(bytes);
      const head = bytes.subarray(0, whole);
      if (!isUtf8(head)) return offset + firstInvalid(head);
      offset += whole;
      rest = Buffer.from(bytes.subarray(whole));
      return null;
    },
    end: () => (rest.length > 0 ? offset : null),
  };
}

/** How many bytes a character takes by its first one; 0 where no character begins so. */
function lengthFrom(first: number): number {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  if (first >= 0xf0 && first <= 0xf4) return 4;
  return 0;
}

/** Bytes at the end that may be the beginning of a character whose rest is still to come: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return lengthFrom(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Offset of the first character that is wrong, in bytes that are known to hold one. */
function firstInvalid(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthFrom(bytes[at]!);
    if (length === 0 || at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}
