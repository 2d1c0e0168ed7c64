/** Clinical cases of the form of adverse events: each example of the list with what a doctor expects of it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { aeExample, formIn, shown, textOf, withRecord } from './ae-story.ts';
import { titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/AE form/Clinical cases', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

/** Holds the example to the expectation written by hand. */
function story(name: string): Story {
  const example = aeExample(name);
  return {
    name: `${titleOf(name)} (rules ${example.section})`,
    tags: example.requirements.map((id) => `req:${id}`),
    render: () => withRecord(example),
    play: async ({ canvasElement }) => {
      const form = formIn(canvasElement);
      await shown(form, '.follows');
      for (const said of document.documentElement.lang === 'en' ? example.says : [])
        await waitFor(() => expect(textOf(form)).toContain(said), { timeout: 12_000 });
      await expect(form.value).toMatchObject(example.entered);
    },
  };
}

export const NeutropeniaFromTheLaboratory: Story = story('neutropenia-from-the-laboratory');
export const GradeThatTheResultsDoNotGive: Story = story('grade-that-the-results-do-not-give');
export const ResultThatCannotBeGraded: Story = story('result-that-cannot-be-graded');
export const CrsWithTocilizumab: Story = story('crs-with-tocilizumab');
export const SeriousInfectionWithPartialDates: Story = story('serious-infection-with-partial-dates');
export const Grade5AndDeathDenied: Story = story('grade-5-and-death-denied');
export const TheSameEventTwice: Story = story('the-same-event-twice');
export const BeforeTheInfusion: Story = story('before-the-infusion');

/** Nothing chosen yet: what the laboratory shows is offered first. */
export const FindingsOffered: Story = {
  tags: ['req:REC-05'],
  render: () => withRecord({ ...aeExample('neutropenia-from-the-laboratory'), entered: {} }),
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await shown(form, '#find');
    await waitFor(() => expect(form.state).toBe('ready'), { timeout: 12_000 });
    form.focus();
    await waitFor(() => expect(textOf(form)).toContain('1.2 ×10⁹/L'), { timeout: 12_000 });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(form.value).toMatchObject({ grade: 2, ongoing: 'yes' }), { timeout: 12_000 });
  },
};

export const ReadOnly: Story = {
  render: () => withRecord(aeExample('serious-infection-with-partial-dates'), true),
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await shown(form, '.follows');
    await expect(form.shadowRoot!.querySelectorAll('input:not([disabled]), select, textarea')).toHaveLength(
      0,
    );
  },
};

export const Narrow: Story = {
  render: () => html`<div class="story-narrow">${withRecord(aeExample('crs-with-tocilizumab'))}</div>`,
  play: async ({ canvasElement }) => void (await shown(formIn(canvasElement), '.follows')),
};

export const Chinese: Story = {
  globals: { locale: 'zh-CN' },
  render: () => withRecord(aeExample('grade-5-and-death-denied')),
  play: async ({ canvasElement }) => {
    const form = formIn(canvasElement);
    await waitFor(() => expect(textOf(form)).toContain('不可能： 5 级即死亡'), { timeout: 12_000 });
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  render: () => withRecord(aeExample('neutropenia-from-the-laboratory')),
  play: async ({ canvasElement }) => void (await shown(formIn(canvasElement), '.evidence')),
};
