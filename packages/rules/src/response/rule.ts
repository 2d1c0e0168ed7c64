/** The rules of this folder by name and version, as every verdict carries them. A change of meaning is a new version. */
import type { RuleRef } from '../verdict/index.ts';

/** The rule of the study text. */
export const PLATELET_RESPONSE_RULE: RuleRef = { id: 'platelet-response', version: '1.0.0' };

/** The readings of "durable", none of them defined by the study text. */
export const DURABLE_RESPONSE_RULE: RuleRef = { id: 'platelet-response-durable', version: '1.0.0' };

/** Suggestion of corticosteroid dependence, after Rodeghiero 2009. */
export const STEROID_DEPENDENCE_RULE: RuleRef = { id: 'corticosteroid-dependence', version: '1.0.0' };
