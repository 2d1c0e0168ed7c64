/**
 * Where a reader of the change log stands: the number of the last change it knows, and the beginning of that change's hash.
 * The hash tells a log that was put back to an older state, and went on differently, from the one that was read.
 */

export interface Position {
  readonly change: number;
  /** The first eight hexadecimal digits of the change's hash; null where only the number is known. */
  readonly mark: string | null;
}

export const MARK_LENGTH = 8;

export const positionText = (change: number, hash: string): string =>
  `${change}-${hash.slice(0, MARK_LENGTH)}`;

/** Null where the text is no position. */
export function parsePosition(text: string): Position | null {
  const [, change, mark = null] = /^(\d{1,15})(?:-([\da-f]{8}))?$/.exec(text) ?? [];
  return change === undefined ? null : { change: Number(change), mark };
}
