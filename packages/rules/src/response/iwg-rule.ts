/** The name of the variant of Rodeghiero 2009, apart from the others: a page that shows the study rule alone does without. */
import type { RuleRef } from '../verdict/index.ts';

/** The variant of Rodeghiero 2009 (Blood 113:2386), shown beside the rule of the study text. */
export const IWG_2009_RULE: RuleRef = { id: 'platelet-response-iwg-2009', version: '1.0.0' };
