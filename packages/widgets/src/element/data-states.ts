/** The names of the nine states the data of any widget can be in. */

export const DATA_STATES = [
  'idle',
  'loading',
  'ready',
  'empty',
  'partial',
  'stale',
  'offline',
  'forbidden',
  'error',
] as const;

export type DataState = (typeof DATA_STATES)[number];
