/** Everything the rules offer. Import a subject's folder (`@trialside/rules/response`) to load only that. */
export * from './number/index.ts';
export * from './record/index.ts';
export * from './verdict/index.ts';
export * from './protocol/index.ts';
export * from './calendar/index.ts';
export * from './stats/index.ts';
export * from './response/index.ts';
export * from './sledai/index.ts';
export * from './remission/index.ts';
export * from './therapy/index.ts';
export * from './labs/index.ts';
export * from './ctcae/index.ts';
export * from './astct/index.ts';
export * from './adverse-events/index.ts';
export * from './dose/index.ts';
export * from './pro/index.ts';
export * from './evaluate/index.ts';
