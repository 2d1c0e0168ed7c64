/** How an example becomes a story: the same list that the tests read, drawn as a page of a host would hold it. */
import { html, type TemplateResult } from 'lit';
import type { TrialResponseBadge } from '@trialside/widgets';
import type { GatewayData, ResponseDetail } from '@trialside/client';
import type { ResponseBadgeExample } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { PROTOCOL } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { scriptedClient } from '@trialside/widgets/testing/scripted-client';

/** A badge that works alone: the rules run in the page. */
export const alone = ({ record }: ResponseBadgeExample, open = false): TemplateResult =>
  html`<trial-response-badge .record=${record} .protocol=${PROTOCOL} ?open=${open}></trial-response-badge>`;

/** A badge inside a provider whose client says one thing. */
export function connected(data: GatewayData<ResponseDetail> | null, open = false): TemplateResult {
  const client = scriptedClient();
  const subject = data ? 'BJ01-001' : '';
  if (data) client.say(subject, data);
  return html`<trial-provider .client=${client}>
    <trial-response-badge subject=${subject} ?open=${open}></trial-response-badge>
  </trial-provider>`;
}

/** "response-lost" as a title: "Response lost". */
export const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const badgeIn = (canvas: HTMLElement): TrialResponseBadge =>
  canvas.querySelector<TrialResponseBadge>('trial-response-badge')!;
