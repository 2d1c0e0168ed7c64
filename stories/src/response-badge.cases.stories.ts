/** Clinical cases of the response badge: each example of the list, closed and open, with what a doctor expects of it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import {
  RESPONSE_BADGE_EXAMPLES,
  type ResponseBadgeExample,
} from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { alone, badgeIn, titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/Response badge/Clinical cases', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

const named = (name: string): ResponseBadgeExample =>
  RESPONSE_BADGE_EXAMPLES.find((example) => example.name === name)!;

/** Opens the example and holds it to the expectation written by hand. */
function story(name: string): Story {
  const example = named(name);
  return {
    name: `${titleOf(name)} (rules ${example.section})`,
    tags: example.requirements.map((id) => `req:${id}`),
    render: () => alone(example, true),
    play: async ({ canvasElement }) => {
      const badge = badgeIn(canvasElement);
      await waitFor(() => expect(badge.state).toBe('ready'), { timeout: 8000 });
      await expect(badge.value?.state).toBe(example.expect.state);
      await waitFor(() => expect(badge.shadowRoot!.querySelector('.panel footer')).not.toBeNull(), {
        timeout: 8000,
      });
    },
  };
}

export const AllCases: Story = {
  tags: ['req:REC-05'],
  render: () =>
    html`<table class="story-table">
      <caption>
        Clinical cases
      </caption>
      <tbody>
        ${RESPONSE_BADGE_EXAMPLES.map(
          (example) =>
            html`<tr>
              <th scope="row">${titleOf(example.name)}</th>
              <td>${alone(example)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
};

export const CompleteResponse: Story = story('complete-response');
export const PartialResponse: Story = story('partial-response');
export const NoResponse: Story = story('no-response');
export const NotEvaluable: Story = story('not-evaluable-after-transfusion');
export const BleedingNotRecorded: Story = story('bleeding-not-recorded');
export const PendingBeforeInfusion: Story = story('pending-before-infusion');
export const PendingNoCountYet: Story = story('pending-no-count-yet');
export const ResponseLost: Story = story('response-lost');
export const Boundary29: Story = story('boundary-29');
export const Boundary30: Story = story('boundary-30');
export const Boundary99: Story = story('boundary-99');
export const Boundary100: Story = story('boundary-100');
export const DoubledExactly: Story = story('doubled-exactly');
export const NotQuiteDoubled: Story = story('not-quite-doubled');
export const CompleteResponseWithBleeding: Story = story('complete-response-with-bleeding');
export const BleedingRulesOutPartialResponse: Story = story('bleeding-rules-out-partial-response');
export const BaselineUnknown: Story = story('baseline-unknown');
export const BaselineAlreadyNormal: Story = story('baseline-already-normal');
export const RescueSinceLatestCount: Story = story('rescue-since-latest-count');
export const ReportedPerMicrolitre: Story = story('reported-per-microlitre');
export const ReportedBelowALimit: Story = story('reported-below-a-limit');

/** The same panel in Chinese and on a dark page, so that the accessibility gate sees them too. */
export const ChineseOpen: Story = {
  ...story('response-lost'),
  name: 'Response lost, in Chinese',
  tags: ['req:I-10'],
  globals: { locale: 'zh-CN' },
};
export const DarkOpen: Story = {
  ...story('partial-response'),
  name: 'Partial response, on a dark page',
  tags: ['req:I-12'],
  globals: { theme: 'dark' },
};
