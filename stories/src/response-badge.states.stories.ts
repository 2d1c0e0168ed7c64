/** Every data state of the response badge, closed and open. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { STATE_EXAMPLES, type StateExample } from '@trialside/widgets/testing/states';
import { badgeIn, connected, titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/Response badge/States', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

const named = (name: string): StateExample => STATE_EXAMPLES.find((example) => example.name === name)!;

/** Waits until the badge is in the state that the example is of. */
function story(name: string, open = false): Story {
  const { data, state, requirements } = named(name);
  return {
    name: `${titleOf(name)}${open ? ', open' : ''}`,
    tags: requirements.map((id) => `req:${id}`),
    render: () => connected(data, open),
    play: async ({ canvasElement }) => {
      const badge = badgeIn(canvasElement);
      await waitFor(() => expect(badge.state).toBe(state), { timeout: 8000 });
      if (open)
        await waitFor(() => expect(badge.shadowRoot!.querySelector('.panel')).not.toBeNull(), {
          timeout: 8000,
        });
    },
  };
}

export const AllStates: Story = {
  tags: ['req:I-14'],
  render: () =>
    html`<table class="story-table">
      <caption>
        The nine data states
      </caption>
      <tbody>
        ${STATE_EXAMPLES.map(
          ({ name, data }) =>
            html`<tr>
              <th scope="row">${titleOf(name)}</th>
              <td>${connected(data)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
};

export const Idle: Story = story('idle');
export const Loading: Story = story('loading');
export const Ready: Story = story('ready');
export const EmptyNoSubject: Story = story('empty-no-subject');
export const EmptyNoEndpoint: Story = story('empty-no-endpoint');
export const Partial: Story = story('partial');
export const Stale: Story = story('stale');
export const OfflineWithValue: Story = story('offline-with-value');
export const OfflineWithoutValue: Story = story('offline-without-value');
export const ForbiddenRole: Story = story('forbidden-role');
export const ForbiddenSignedOut: Story = story('forbidden-signed-out');
export const Error: Story = story('error');

export const ReadyOpen: Story = story('ready', true);
export const PartialOpen: Story = story('partial', true);
export const StaleOpen: Story = story('stale', true);
export const OfflineWithValueOpen: Story = story('offline-with-value', true);
export const EmptyOpen: Story = story('empty-no-subject', true);
export const ForbiddenOpen: Story = story('forbidden-role', true);
export const ErrorOpen: Story = story('error', true);
