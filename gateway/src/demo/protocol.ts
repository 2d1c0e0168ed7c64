/** The protocol of the demo study, from its file. */
import type { Protocol } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import file from '@trialside/rules/protocols/sle-itp-cart.json' with { type: 'json' };

const parsed = parseProtocol(file);
if (!parsed.ok) throw new Error(`the demo protocol is wrong: ${JSON.stringify(parsed.problems)}`);

export const demoProtocol: Protocol = parsed.protocol;
