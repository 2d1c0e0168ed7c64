/**
 * What one script tag brings: the provider and the badge at once, and every other widget when its tag is first seen. A tag
 * in a closed root, or in one attached later, is found by `discoverTrialside(root)` of this module.
 */
import { autoload } from './element/autoload.ts';
import { TrialError } from './events/error.ts';
import './provider/provider.define.ts';
import './response-badge/response-badge.define.ts';

const { discover } = autoload(
  document,
  {
    'trial-ae-form': () => import('./ae-form/ae-form.define.ts'),
    'trial-ae-list': () => import('./ae-list/ae-list.define.ts'),
    'trial-cohort-timeline': () => import('./cohort-timeline/cohort-timeline.define.ts'),
    'trial-endpoint-timeline': () => import('./endpoint-timeline/endpoint-timeline.define.ts'),
    'trial-sledai-calculator': () => import('./sledai-calculator/sledai-calculator.define.ts'),
  },
  (tag) => document.dispatchEvent(new TrialError({ reason: 'file-missing', tag })),
);

export const discoverTrialside: (root: ParentNode) => void = discover;
