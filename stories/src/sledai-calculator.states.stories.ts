/** Every data state of the SLEDAI calculator. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { SLEDAI_STATE_EXAMPLES } from '@trialside/widgets/testing/sledai-states';
import { calculatorIn, connectedTo, shown } from './sledai-story.ts';
import { titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/SLEDAI calculator/States', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

/** Waits until the form is in the state that the example is of, and says so. */
function story(name: string): Story {
  const { data, state, says, takesEntries, requirements } = SLEDAI_STATE_EXAMPLES.find(
    (example) => example.name === name,
  )!;
  return {
    name: titleOf(name),
    tags: requirements.map((id) => `req:${id}`),
    render: () => connectedTo(data),
    play: async ({ canvasElement }) => {
      const calculator = calculatorIn(canvasElement);
      await waitFor(() => expect(calculator.state).toBe(state), { timeout: 8000 });
      const form = await shown(calculator, '[role=group]');
      await waitFor(() => expect(form.textContent).toContain(says), { timeout: 8000 });
      await waitFor(() => expect(form.querySelector('#pga') !== null).toBe(takesEntries), { timeout: 8000 });
    },
  };
}

export const Idle: Story = story('idle');
export const Loading: Story = story('loading');
export const Ready: Story = story('ready');
export const Empty: Story = story('empty');
export const Partial: Story = story('partial');
export const Stale: Story = story('stale');
export const OfflineWithRecord: Story = story('offline-with-record');
export const OfflineWithoutRecord: Story = story('offline-without-record');
export const ForbiddenRole: Story = story('forbidden-role');
export const ForbiddenSignedOut: Story = story('forbidden-signed-out');
export const Error: Story = story('error');
