/** Tags of Trialside as the templates of Svelte 5 check them. */
import type {} from '@trialside/widgets/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';
export const props: SvelteHTMLElements['trial-response-badge'] = {
  subject: 'S',
  class: 'card',
  'ontrial-changed': (event) => void event.detail.change,
};
// @ts-expect-error -- a number is no code
export const wrong: SvelteHTMLElements['trial-response-badge'] = { subject: 4 };
