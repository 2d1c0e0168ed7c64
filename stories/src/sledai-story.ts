/** How an example of the SLEDAI calculator becomes a story: the list that the tests read, as a page of a host would hold it. */
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { SubjectRecord } from '@trialside/rules/record';
import type { GatewayData } from '@trialside/client';
import type { TrialProvider, TrialSledaiCalculator } from '@trialside/widgets';
import { PROTOCOL } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import {
  SLEDAI_EXAMPLES,
  type SledaiExample,
} from '@trialside/widgets/sledai-calculator/sledai-calculator.examples.ts';
import { scriptedClient, type ScriptedClient } from '@trialside/widgets/testing/scripted-client';

export const sledaiExample = (name: string): SledaiExample =>
  SLEDAI_EXAMPLES.find((example) => example.name === name)!;

/** With a record of the page: the rules run in it. */
export function withRecord({ record, entered }: SledaiExample, readOnly = false): TemplateResult {
  const visitId = record.visits.at(-1)!.id;
  return html`<trial-sledai-calculator
    .record=${record}
    .protocol=${PROTOCOL}
    .value=${{ ...entered, assessed: record.cut.on, visitId }}
    ?readonly=${readOnly}
  ></trial-sledai-calculator>`;
}

/** Inside a provider whose client says one thing. */
export function connectedTo(data: GatewayData<SubjectRecord> | null): TemplateResult {
  const client = scriptedClient();
  client.answer({ study: { protocolDocument: PROTOCOL, subject: { signatures: [] } } });
  const subject = data ? 'BJ01-001' : '';
  if (data) client.say(subject, data);
  return html`<trial-provider .client=${client}>
    <trial-sledai-calculator subject=${subject}></trial-sledai-calculator>
  </trial-provider>`;
}

/** The client that a story gave its provider. */
export const clientIn = (canvas: HTMLElement): ScriptedClient =>
  canvas.querySelector<TrialProvider>('trial-provider')!.client as ScriptedClient;

export const calculatorIn = (canvas: HTMLElement): TrialSledaiCalculator =>
  canvas.querySelector<TrialSledaiCalculator>('trial-sledai-calculator')!;

/** Finds what the form shows; waits for it. */
export async function shown(calculator: TrialSledaiCalculator, selector: string): Promise<HTMLElement> {
  await waitFor(() => expect(calculator.shadowRoot!.querySelector(selector)).not.toBeNull(), {
    timeout: 8000,
  });
  return calculator.shadowRoot!.querySelector<HTMLElement>(selector)!;
}
