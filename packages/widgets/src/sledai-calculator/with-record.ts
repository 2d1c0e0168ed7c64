/** Everything the calculator needs as soon as there is a subject, in one file loaded later. */
export { follow } from './connected.ts';
export { visitOn } from './existing.ts';
export { judge } from './judge.ts';
export { judgementView } from './judgement-view.ts';
export { loadJudgementWords } from '../locales/judgement-words.ts';
