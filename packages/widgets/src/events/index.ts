/** The events of all widgets. */
export * from './changed.ts';
export * from './error.ts';
export * from './open.ts';
export * from './recorded.ts';
export * from './submit.ts';
