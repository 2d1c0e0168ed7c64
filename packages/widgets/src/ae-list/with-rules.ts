/** Everything the list needs once there is a record, in one file loaded later. */
export { siteTime } from '../element/site-time.ts';
export { follow } from '../sledai-calculator/connected.ts';
export { remarks } from '../ae-form/remarks.ts';
export { questions } from '../ae-form/questions.ts';
export { countsOf, eventRows, passes } from './rows.ts';
export { SignedEvents } from './signed.ts';
