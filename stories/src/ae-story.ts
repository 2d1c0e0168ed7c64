/** How an example of the adverse events becomes a story: the list that the tests read, as a page of a host would hold it. */
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { SubjectRecord } from '@trialside/rules/record';
import type { GatewayData } from '@trialside/client';
import type { TrialAeForm, TrialAeList } from '@trialside/widgets';
import { AE_EXAMPLES, type AeExample } from '@trialside/widgets/ae-form/ae-form.examples.ts';
import { PROTOCOL } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { scriptedClient } from '@trialside/widgets/testing/scripted-client';

export const aeExample = (name: string): AeExample => AE_EXAMPLES.find((example) => example.name === name)!;

/** With a record of the page: the rules run in it. */
export const withRecord = ({ record, entered }: AeExample, readOnly = false): TemplateResult =>
  html`<trial-ae-form
    .record=${record}
    .protocol=${PROTOCOL}
    .value=${entered}
    ?readonly=${readOnly}
  ></trial-ae-form>`;

/** Inside a provider whose client says one thing. */
export function connectedTo(
  data: GatewayData<SubjectRecord> | null,
  tag: 'trial-ae-form' | 'trial-ae-list',
): TemplateResult {
  const client = scriptedClient();
  client.answer({ study: { protocolDocument: PROTOCOL } });
  const subject = data ? 'BJ01-001' : '';
  if (data) client.say(subject, data);
  const widget =
    tag === 'trial-ae-form'
      ? html`<trial-ae-form subject=${subject}></trial-ae-form>`
      : html`<trial-ae-list subject=${subject}></trial-ae-list>`;
  return html`<trial-provider .client=${client}>${widget}</trial-provider>`;
}

export const widgetIn = (canvas: HTMLElement): TrialAeForm | TrialAeList =>
  canvas.querySelector<TrialAeForm | TrialAeList>('trial-ae-form, trial-ae-list')!;

export const formIn = (canvas: HTMLElement): TrialAeForm =>
  canvas.querySelector<TrialAeForm>('trial-ae-form')!;

/** What a widget says, on one line. */
export const textOf = (widget: HTMLElement): string =>
  (widget.shadowRoot!.textContent ?? '').replaceAll(/\s+/g, ' ');

/** Finds what the widget shows; waits for it. */
export async function shown(widget: HTMLElement, selector: string): Promise<HTMLElement> {
  await waitFor(() => expect(widget.shadowRoot!.querySelector(selector)).not.toBeNull(), { timeout: 12_000 });
  return widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
}
