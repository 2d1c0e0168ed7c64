/** The timeline of a subject: courses of the examples, in both languages and in each state a page can be in. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { TrialEndpointTimeline } from '@trialside/widgets';
import {
  PROTOCOL,
  RESPONSE_BADGE_EXAMPLES,
} from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { scriptedClient } from '@trialside/widgets/testing/scripted-client';
import '@trialside/widgets/define';
import { titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/Timeline of a subject', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

const timelineIn = (canvas: HTMLElement): TrialEndpointTimeline =>
  canvas.querySelector<TrialEndpointTimeline>('trial-endpoint-timeline')!;

/** A record of the list of examples, and what its summary must say. */
const course = (name: string, says: string, locale = 'en'): Story => {
  const { record, requirements } = RESPONSE_BADGE_EXAMPLES.find((example) => example.name === name)!;
  return {
    name: `${titleOf(name)}${locale === 'en' ? '' : ' (Chinese)'}`,
    tags: requirements.map((id) => `req:${id}`),
    render: () =>
      html`<trial-endpoint-timeline
        lang=${locale}
        .record=${record}
        .protocol=${PROTOCOL}
      ></trial-endpoint-timeline>`,
    play: async ({ canvasElement }) => {
      const root = timelineIn(canvasElement).shadowRoot!;
      await waitFor(() => expect(root.querySelector('.summary')?.textContent).toContain(says), {
        timeout: 8000,
      });
      await waitFor(() => expect(root.querySelector('.picture path')).not.toBeNull());
    },
  };
};

export const CompleteResponse: Story = course('complete-response', 'Complete response since D+28');
export const CompleteResponseChinese: Story = course('complete-response', '自 D+28 起完全缓解', 'zh-CN');
export const ResponseLost: Story = course('response-lost', 'No response since D+90');
export const AfterTransfusion: Story = course('not-evaluable-after-transfusion', 'Infused on');
export const BleedingNotRecorded: Story = course('bleeding-not-recorded', 'Not decidable yet since D+28');
export const BeforeInfusion: Story = course('pending-before-infusion', 'Not infused by this date');

export const Offline: Story = {
  render: () => {
    const client = scriptedClient();
    client.say('BJ01-001', { state: 'offline', held: null, confirmedAt: null } as never);
    return html`<trial-provider .client=${client}>
      <trial-endpoint-timeline subject="BJ01-001"></trial-endpoint-timeline>
    </trial-provider>`;
  },
  play: async ({ canvasElement }) => {
    const root = timelineIn(canvasElement).shadowRoot!;
    await waitFor(() => expect(root.textContent).toContain('The gateway cannot be reached'), {
      timeout: 8000,
    });
  },
};

const LOST = RESPONSE_BADGE_EXAMPLES.find(({ name }) => name === 'response-lost')!;

/** From the first finding to its explanation, its row in the table and back, without a mouse. */
export const KeyboardOnly: Story = {
  tags: ['req:TL-09', 'req:TL-07'],
  render: () =>
    html`<trial-endpoint-timeline .record=${LOST.record} .protocol=${PROTOCOL}></trial-endpoint-timeline>`,
  play: async ({ canvasElement }) => {
    const root = timelineIn(canvasElement).shadowRoot!;
    await waitFor(() => expect(root.querySelector('.readout > *')).not.toBeNull(), { timeout: 8000 });
    root.querySelector<HTMLElement>('.plot')!.focus();
    await userEvent.keyboard(']');
    await waitFor(() => expect(root.querySelector('#here')).not.toBeNull());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(root.querySelector('.detail')).not.toBeNull());
    await userEvent.keyboard('t');
    await waitFor(() => expect(root.activeElement?.closest('tr')).not.toBeNull());
    await userEvent.keyboard('t');
    await waitFor(() => expect(root.activeElement?.className).toBe('plot'));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(root.querySelector('.detail')).toBeNull());
  },
};

/** 360 pixels, as on a phone or at 400 %: every lane is a card with a sentence. */
export const Narrow: Story = {
  tags: ['req:TL-02'],
  render: () =>
    html`<section class="narrow">
      <trial-endpoint-timeline .record=${LOST.record} .protocol=${PROTOCOL}></trial-endpoint-timeline>
    </section>`,
  play: async ({ canvasElement }) => {
    const element = timelineIn(canvasElement);
    element.style.width = '360px';
    await waitFor(() => expect(element.shadowRoot!.querySelectorAll('.card').length).toBeGreaterThan(3), {
      timeout: 8000,
    });
  },
};

/** What became known since an earlier cut: new facts marked, old values ghosted. */
export const ChangedSince: Story = {
  tags: ['req:TL-05'],
  render: () => {
    const earlier = { ...LOST.record, labResults: LOST.record.labResults.slice(0, -1) };
    return html`<trial-endpoint-timeline
      .record=${LOST.record}
      .earlier=${earlier}
      .protocol=${PROTOCOL}
    ></trial-endpoint-timeline>`;
  },
  play: async ({ canvasElement }) => {
    const root = timelineIn(canvasElement).shadowRoot!;
    await waitFor(() => expect(root.querySelector('.since summary')?.textContent).toMatch(/\d new/), {
      timeout: 8000,
    });
    await expect(root.querySelector('.picture .added')).not.toBeNull();
  },
};
