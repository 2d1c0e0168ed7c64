/** The swimmer plot of a cohort made of the examples: in both languages, and where the gateway cannot be reached. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { evaluateSubject } from '@trialside/rules/evaluate';
import { cohortLane } from '@trialside/rules/timeline';
import type { CohortCourse } from '@trialside/client';
import {
  PROTOCOL,
  RESPONSE_BADGE_EXAMPLES,
} from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { scriptedClient } from '@trialside/widgets/testing/scripted-client';
import '@trialside/widgets/define';

const meta: Meta = { title: 'Widgets/Timeline of the cohort', tags: ['status:draft', 'risk:medium'] };

export default meta;

type Story = StoryObj;

/** Each example as one subject of the first dose level. */
const course = (): CohortCourse => ({
  cut: { knownAt: 1, on: '2026-09-01' },
  synthetic: true,
  doseLevels: PROTOCOL.doseLevels.map(({ code, name }) => ({ code, name })),
  lanes: RESPONSE_BADGE_EXAMPLES.map(({ record }, n) => {
    const lane = cohortLane(record, evaluateSubject(record, PROTOCOL), PROTOCOL);
    const code = `BJ01-${String(n + 1).padStart(3, '0')}`;
    return {
      ...lane,
      subjectId: code,
      subjectCode: code,
      doseLevel: PROTOCOL.doseLevels[n % 3]?.code ?? null,
    };
  }),
  rate: null,
});

const cohort = (locale: string, says: string): Story => ({
  render: () => html`<trial-cohort-timeline lang=${locale} .course=${course()}></trial-cohort-timeline>`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('trial-cohort-timeline')!.shadowRoot!;
    await waitFor(() => expect(root.querySelector('figcaption')?.textContent).toContain(says), {
      timeout: 8000,
    });
    await waitFor(() => expect(root.querySelectorAll('.name').length).toBeGreaterThan(5));
  },
});

export const English: Story = cohort('en', `Cohort: ${RESPONSE_BADGE_EXAMPLES.length} subjects`);
export const Chinese: Story = cohort('zh-CN', `队列：${RESPONSE_BADGE_EXAMPLES.length} 例受试者`);

export const Offline: Story = {
  render: () =>
    html`<trial-provider .client=${scriptedClient()}
      ><trial-cohort-timeline></trial-cohort-timeline
    ></trial-provider>`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('trial-cohort-timeline')!.shadowRoot!;
    await waitFor(() => expect(root.textContent).toContain('The gateway cannot be reached'), {
      timeout: 8000,
    });
  },
};
