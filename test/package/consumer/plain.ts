/** A page that brings its own build and no framework. */
import { define, TrialResponseBadge, type TrialChanged, type SledaiValue } from '@trialside/widgets';
import { TrialProvider } from '@trialside/widgets/provider';
import '@trialside/widgets/define';
import '@trialside/widgets/response-badge/define';
import { discoverTrialside } from '@trialside/widgets/trialside.js';
import protocol from '@trialside/widgets/protocols/sle-itp-cart.json' with { type: 'json' };

define('ward-badge', class extends TrialResponseBadge {});
discoverTrialside(document);
const provider: TrialProvider = document.createElement('trial-provider');
provider.getToken = async () => 'token';
const badge = document.querySelector('trial-response-badge')!;
badge.addEventListener('trial-changed', (event: TrialChanged) => event.detail.change?.toFixed());
const answer: 'CR' | 'PR' | 'NR' | 'NE' | 'indeterminate' | 'pending' | 'lost' | undefined =
  badge.value?.state;
const form = document.querySelector('trial-sledai-calculator')!;
const entry: SledaiValue = form.value;
const isDirty: boolean = form.dirty;
// @ts-expect-error -- a subject is a code
badge.subject = 4;
// @ts-expect-error -- the state is read, never set
badge.state = 'ready';
void [protocol.id, answer, entry, isDirty];
