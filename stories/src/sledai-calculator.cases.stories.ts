/** Clinical cases of the SLEDAI calculator: each example of the list with what a doctor expects of it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { calculatorIn, shown, sledaiExample, withRecord } from './sledai-story.ts';
import { titleOf } from './example-story.ts';

const meta: Meta = { title: 'Widgets/SLEDAI calculator/Clinical cases', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

/** Holds the example to the expectation written by hand. */
function story(name: string): Story {
  const example = sledaiExample(name);
  const { total, band } = example.expect;
  return {
    name: `${titleOf(name)} (rules ${example.section})`,
    tags: example.requirements.map((id) => `req:${id}`),
    render: () => withRecord(example),
    play: async ({ canvasElement }) => {
      const calculator = calculatorIn(canvasElement);
      await shown(calculator, '.verdict');
      await expect((await shown(calculator, '.number')).textContent?.trim()).toBe(total);
      if (document.documentElement.lang === 'en') {
        await expect((await shown(calculator, '.band')).textContent).toContain(band);
      }
      await expect(calculator.value.items).toEqual(example.entered.items);
    },
  };
}

export const SuggestedByTheLaboratory: Story = story('suggested-by-the-laboratory');
export const PericarditisAndArthritis: Story = story('pericarditis-and-arthritis');
export const RashAndAlopecia: Story = story('rash-and-alopecia');
export const StableProteinuria: Story = story('stable-proteinuria');
export const ItemsStillOpen: Story = story('items-still-open');
export const Remission: Story = story('remission');
export const PgaAtTheLimitOfRemission: Story = story('pga-at-the-limit-of-remission');
export const PrednisoneJustAboveLowActivity: Story = story('prednisone-just-above-low-activity');
export const SerologyAlone: Story = story('serology-alone');
export const ThrombocytopeniaAloneAndOld: Story = story('thrombocytopenia-alone-and-old');
export const ThrombocytopeniaNewlyBack: Story = story('thrombocytopenia-newly-back');
export const ToleranceNotRecorded: Story = story('tolerance-not-recorded');
export const ToleranceAnswered: Story = story('tolerance-answered');
export const NotWellTolerated: Story = story('not-well-tolerated');

/** Nothing answered yet: what the laboratory suggests waits to be accepted. */
export const SuggestionsWaiting: Story = {
  tags: ['req:REC-05'],
  render: () => withRecord({ ...sledaiExample('suggested-by-the-laboratory'), entered: {} }),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    (await shown(calculator, '[data-act=accept]')).click();
    await expect(calculator.value.items).toEqual({
      thrombocytopenia: 'present',
      leukopenia: 'absent',
      low_complement: 'present',
      increased_dna_binding: 'present',
    });
    // Whoever answers against the data is asked why.
    (await shown(calculator, 'input[name=leukopenia][value=present]')).click();
    await shown(calculator, 'select[data-reject=leukopenia]');
  },
};

/** "The rest is absent" leaves open what the data suggest is there. */
export const RestAbsentLeavesSuggestions: Story = {
  tags: ['req:REC-05'],
  render: () => withRecord({ ...sledaiExample('suggested-by-the-laboratory'), entered: {} }),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, '[data-act=accept]');
    (await shown(calculator, '[data-act=rest]')).click();
    await waitFor(() => expect(calculator.value.final).toBe(false), { timeout: 8000 });
    await expect(Object.keys(calculator.value.items)).not.toContain('thrombocytopenia');
    await expect(calculator.value.items.arthritis).toBe('absent');
  },
};

export const ReadOnly: Story = {
  tags: ['req:ACC-05'],
  render: () => withRecord(sledaiExample('thrombocytopenia-newly-back'), true),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, '.verdict');
    await expect(calculator.shadowRoot!.querySelectorAll('input[type=radio]')).toHaveLength(0);
  },
};

export const Narrow: Story = {
  tags: ['req:I-11'],
  render: () =>
    html`<div class="story-narrow">${withRecord(sledaiExample('suggested-by-the-laboratory'))}</div>`,
  play: async ({ canvasElement }) => {
    await shown(calculatorIn(canvasElement), '.verdict');
  },
};

export const Chinese: Story = {
  tags: ['req:I-10'],
  globals: { locale: 'zh-CN' },
  render: () => withRecord(sledaiExample('items-still-open')),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, '.title');
    await waitFor(() => expect(calculator.shadowRoot!.textContent).toContain('评分'), { timeout: 8000 });
    await expect((await shown(calculator, '.number')).textContent?.trim()).toBe('6–14');
  },
};

export const Dark: Story = {
  tags: ['req:I-12'],
  globals: { theme: 'dark' },
  render: () => withRecord(sledaiExample('thrombocytopenia-newly-back')),
  play: async ({ canvasElement }) => {
    await shown(calculatorIn(canvasElement), '.verdict');
  },
};
