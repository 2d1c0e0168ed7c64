/** The rule of this folder by name and version, one for each version of CTCAE. A change of meaning is a new version. */
import type { RuleRef } from '../verdict/index.ts';
import type { CtcaeVersion } from './types.ts';

export const CTCAE_RULES: Readonly<Record<CtcaeVersion, RuleRef>> = {
  '5.0': { id: 'ctcae-5.0-by-number', version: '1' },
  '6.0': { id: 'ctcae-6.0-by-number', version: '1' },
};
