/** Every data state of the form and the list of adverse events, and the list with its filters. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { AE_STATE_EXAMPLES } from '@trialside/widgets/testing/ae-states';
import { aeDay, madeUpAeSubject } from '@trialside/widgets/testing/ae-subject';
import { PROTOCOL } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { connectedTo, shown, textOf, widgetIn } from './ae-story.ts';
import { titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/AE form and list/States', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

/** Waits until the widget is in the state that the example is of, and says so. */
function story(name: string, tag: 'trial-ae-form' | 'trial-ae-list'): Story {
  const { data, state, says, hasBody, requirements } = AE_STATE_EXAMPLES.find(
    (example) => example.name === name,
  )!;
  return {
    name: `${tag === 'trial-ae-form' ? 'Form' : 'List'}: ${titleOf(name)}`,
    tags: requirements.map((id) => `req:${id}`),
    render: () => connectedTo(data, tag),
    play: async ({ canvasElement }) => {
      const widget = widgetIn(canvasElement);
      await waitFor(() => expect(widget.state).toBe(state), { timeout: 12_000 });
      await shown(widget, '[role=group]');
      await waitFor(() => expect(textOf(widget)).toContain(says), { timeout: 12_000 });
      if (tag === 'trial-ae-form')
        await waitFor(() => expect(widget.shadowRoot!.querySelector('#find') !== null).toBe(hasBody), {
          timeout: 12_000,
        });
    },
  };
}

export const FormIdle: Story = story('idle', 'trial-ae-form');
export const FormLoading: Story = story('loading', 'trial-ae-form');
export const FormReady: Story = story('ready', 'trial-ae-form');
export const FormEmpty: Story = story('empty', 'trial-ae-form');
export const FormPartial: Story = story('partial', 'trial-ae-form');
export const FormStale: Story = story('stale', 'trial-ae-form');
export const FormOfflineWithRecord: Story = story('offline-with-record', 'trial-ae-form');
export const FormOfflineWithoutRecord: Story = story('offline-without-record', 'trial-ae-form');
export const FormForbiddenRole: Story = story('forbidden-role', 'trial-ae-form');
export const FormForbiddenSignedOut: Story = story('forbidden-signed-out', 'trial-ae-form');
export const FormError: Story = story('error', 'trial-ae-form');
export const ListIdle: Story = story('idle', 'trial-ae-list');
export const ListLoading: Story = story('loading', 'trial-ae-list');
export const ListReady: Story = story('ready', 'trial-ae-list');
export const ListEmpty: Story = story('empty', 'trial-ae-list');
export const ListPartial: Story = story('partial', 'trial-ae-list');
export const ListStale: Story = story('stale', 'trial-ae-list');
export const ListOfflineWithRecord: Story = story('offline-with-record', 'trial-ae-list');
export const ListOfflineWithoutRecord: Story = story('offline-without-record', 'trial-ae-list');
export const ListForbiddenRole: Story = story('forbidden-role', 'trial-ae-list');
export const ListForbiddenSignedOut: Story = story('forbidden-signed-out', 'trial-ae-list');
export const ListError: Story = story('error', 'trial-ae-list');

const events = [
  {
    id: 'crs',
    term: 'CRS',
    ctcae: { version: '5.0', code: '10052015', term: 'Cytokine release syndrome' },
    grade: 3,
    gradeScale: 'astct',
    start: aeDay(2),
    end: aeDay(6),
    ongoing: 'no',
    serious: 'yes',
    outcome: 'RECOVERED/RESOLVED',
  },
  { id: 'nausea', term: 'Nausea', grade: 1, start: aeDay(-3), end: aeDay(-1), serious: 'no' },
  { id: 'rash', term: 'Rash', start: '2026-06', ongoing: 'yes' },
] as const;

/** Serious events alone; an event of which it is not known stays in sight. */
export const ListFiltered: Story = {
  tags: ['req:REC-05'],
  render: () =>
    html`<trial-ae-list .record=${madeUpAeSubject({ events })} .protocol=${PROTOCOL}></trial-ae-list>`,
  play: async ({ canvasElement }) => {
    const list = widgetIn(canvasElement);
    await shown(list, 'tbody tr');
    const rows = (): (string | undefined)[] =>
      [...list.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].map(({ dataset }) => dataset['id']);
    await expect(rows()).toEqual(['crs', 'rash', 'nausea']);
    (await shown(list, 'input[name=serious]')).click();
    await waitFor(() => expect(rows()).toEqual(['crs', 'rash']), { timeout: 12_000 });
  },
};
