/** What keeps a form around the calculator from being submitted. */
import { readPga } from '@trialside/rules/sledai';
import type { DecimalField } from '../element/decimal/decimal-field.ts';
import type { Problem } from '../element/form-control.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import { openDescriptors, type SledaiDraft } from './draft.ts';

/** A PGA that cannot be read always does; open items only where all of them are required. */
export function problemOf(
  draft: SledaiDraft,
  { entry, value }: DecimalField,
  isRequired: boolean,
  words: SledaiWords | null,
  root: ShadowRoot | null,
): Problem | null {
  const at = (selector: string): HTMLElement | null => root?.querySelector<HTMLElement>(selector) ?? null;
  const refusals = words?.number.refusals;
  if ((entry && value === null) || (value !== null && 'reason' in readPga(value, '0-3'))) {
    return { flag: 'badInput', message: words?.pgaUnsettled ?? '!', anchor: at('#pga') };
  }
  if (!isRequired) return null;
  if (value === null) return { flag: 'valueMissing', message: refusals?.empty ?? '!', anchor: at('#pga') };
  const open = openDescriptors(draft);
  return open[0]
    ? {
        flag: 'valueMissing',
        message: words?.saveOpen(open.length) ?? '!',
        anchor: at(`input[name="${open[0]}"]`),
      }
    : null;
}
