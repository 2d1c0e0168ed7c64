/** Everything the calculator needs as soon as there is a subject, in one file loaded later. */
export { plausibilityWarnings } from '@trialside/rules/number';
export { siteTime } from '../element/site-time.ts';
export { follow } from './connected.ts';
export { occasionOf } from './existing.ts';
export { Judging } from './judging.ts';
export { meet } from './meet.ts';
export { moreStyles } from './more-styles.ts';
export { remarks } from './remarks.ts';
export { saveEntry } from './save-entry.ts';
export { goFrom, savingAct, savingInput } from './saving-acts.ts';
export { SignatureList } from './signature-list.ts';
export { Saving } from './saving.ts';
export { printTemplate, savingTemplate } from './saving-template.ts';
export { canPrint, savingView } from './saving-view.ts';
export { suggested } from './suggested-template.ts';
export { verdicts } from './verdicts-template.ts';
