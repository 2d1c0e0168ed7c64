/** The cohort made of the examples: lanes and every view in both languages, as cards, and where the gateway cannot be reached. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import {
  PROTOCOL,
  RESPONSE_BADGE_EXAMPLES,
} from '@trialside/widgets/response-badge/response-badge.examples.ts';
import type { ViewKey } from '@trialside/widgets/cohort-timeline/view-keys.ts';
import { cohortAnswer } from '@trialside/widgets/testing/cohort-answer';
import { exampleCohort } from '@trialside/widgets/testing/cohort-examples';
import { scriptedClient } from '@trialside/widgets/testing/scripted-client';
import '@trialside/widgets/define';

const meta: Meta = { title: 'Widgets/Timeline of the cohort', tags: ['status:draft', 'risk:medium'] };

export default meta;

type Story = StoryObj;

const cohort = (locale: string, says: string): Story => ({
  render: () =>
    html`<trial-cohort-timeline lang=${locale} .course=${exampleCohort()}></trial-cohort-timeline>`,
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

/** Each example as one subject, asked on the last day that any of them knows of. */
const answer = cohortAnswer(
  RESPONSE_BADGE_EXAMPLES.map(({ record }, n) => {
    const code = `BJ01-${String(n + 1).padStart(3, '0')}`;
    const doseLevel = PROTOCOL.doseLevels[n % 3]?.code ?? null;
    const on = RESPONSE_BADGE_EXAMPLES.map((one) => one.record.cut.on)
      .toSorted()
      .at(-1)!;
    return { ...record, cut: { knownAt: 1, on }, subject: { ...record.subject, id: code, code, doseLevel } };
  }),
  PROTOCOL,
);

/** What a view shows of an answer of the gateway: its heading, a picture, and a table that says the same. */
const view = (name: ViewKey, says: string, locale = 'en'): Story => ({
  tags: ['req:I-10', 'req:I-11'],
  render: () => {
    const client = scriptedClient();
    client.answer(answer);
    return html`<trial-provider .client=${client} locale=${locale}
      ><trial-cohort-timeline view=${name}></trial-cohort-timeline
    ></trial-provider>`;
  },
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('trial-cohort-timeline')!.shadowRoot!;
    await waitFor(() => expect(root.querySelector('h3')?.textContent).toContain(says), { timeout: 8000 });
    await waitFor(() => expect(root.querySelectorAll('.view tbody tr').length).toBeGreaterThan(0));
  },
});

export const ResponseRate: Story = view('rate', 'Overall response rate');
export const ResponseRateChinese: Story = view('rate', '总缓解率', 'zh-CN');
export const DurationOfResponse: Story = view('duration', 'Duration of response');
export const DurationOfResponseChinese: Story = view('duration', '缓解持续时间', 'zh-CN');
export const BestChange: Story = view('best', 'best change from baseline');
export const BestChangeChinese: Story = view('best', '最佳变化', 'zh-CN');
export const Courses: Story = view('course', 'Platelets');
export const CoursesChinese: Story = view('course', '血小板', 'zh-CN');
export const RemissionOverTime: Story = view('states', 'DORIS');
export const RemissionOverTimeChinese: Story = view('states', 'DORIS', 'zh-CN');
export const AdverseEvents: Story = view('events', 'Adverse events');
export const AdverseEventsChinese: Story = view('events', '不良事件', 'zh-CN');
export const ReductionOfTherapy: Story = view('therapy', 'Combination therapy');
export const ReductionOfTherapyChinese: Story = view('therapy', '联合治疗', 'zh-CN');

export const Cards: Story = {
  tags: ['req:I-11'],
  render: () =>
    html`<div style="inline-size: 360px">
      <trial-cohort-timeline .course=${exampleCohort()}></trial-cohort-timeline>
    </div>`,
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('trial-cohort-timeline')!.shadowRoot!;
    await waitFor(() => expect(root.querySelectorAll('.card').length).toBeGreaterThan(5), { timeout: 8000 });
  },
};

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
