/** Everything the form needs once there is something to judge, in one file loaded later. */
export { momentIn, siteTime } from '../element/site-time.ts';
export { follow } from '../sledai-calculator/connected.ts';
export { assess, astctView, kindOf, NO_ASSESSMENT } from './astct.ts';
export { favouritesOf, findingsOf, judge } from './judge.ts';
export { criteriaView } from './criteria-view.ts';
export { gradeChanges } from './grade-changes.ts';
export { LATE_ACTS, takeLate, UNDER } from './late-acts.ts';
export { versionsView } from './versions.ts';
export { checksOf, consequences, evidence, shownUnit } from './judged-template.ts';
export { moreStyles } from './more-styles.ts';
export { questions } from './questions.ts';
export { remarks } from './remarks.ts';
export { Saving } from './saving.ts';
export { printing, savingTemplate } from './saving-template.ts';
export { printEntry, saveEntry, signEntry, voidEntry } from './save-entry.ts';
export { whoOf } from './conflict-authors.ts';
