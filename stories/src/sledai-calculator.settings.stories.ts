/** The calculator where it will stand: other directions, zoom, narrow columns, other hands; and the edges of its bands. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { DescriptorKey } from '@trialside/rules/sledai';
import { allAnswered } from '@trialside/widgets/sledai-calculator/sledai-calculator.examples.ts';
import { calculatorIn, shown, sledaiExample, withRecord } from './sledai-story.ts';
import { fits } from './settings.ts';

const meta: Meta = { title: 'Widgets/SLEDAI calculator/Settings', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

const example = sledaiExample('items-still-open');

/** Nothing stands out of its place, at the width of a window of 1280 under this zoom. */
const zoomed = (zoom: 2 | 4): Story => ({
  tags: ['req:I-11'],
  render: () => html`<div class="story-zoom" data-zoom=${zoom}>${withRecord(example)}</div>`,
  play: async ({ canvasElement }) => {
    await shown(calculatorIn(canvasElement), '.verdict');
    await expect(fits(calculatorIn(canvasElement))).toEqual([]);
  },
});

export const Zoom200: Story = { ...zoomed(2), name: 'At 200 % zoom' };
export const Zoom400: Story = { ...zoomed(4), name: 'At 400 % zoom' };

/** On a page from right to left the widget keeps the direction of its language: 6–14 never reads 14–6. */
export const RightToLeft: Story = {
  tags: ['req:I-11'],
  globals: { direction: 'rtl' },
  render: () => withRecord(example),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await expect((await shown(calculator, '.number')).textContent?.trim()).toBe('6–14');
    await expect(getComputedStyle(calculator).direction).toBe('ltr');
  },
};

/** A monitor sees every answer with its evidence and can change none. */
export const AsAMonitor: Story = {
  tags: ['req:ACC-05'],
  render: () => withRecord(sledaiExample('suggested-by-the-laboratory'), true),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, '.verdict');
    const inputs = [...calculator.shadowRoot!.querySelectorAll<HTMLInputElement>('input')];
    await expect(inputs.every(({ disabled }) => disabled)).toBe(true);
    await expect(calculator.shadowRoot!.textContent).toContain('present');
  },
};

/** Bands of the study: 0–4, 5–9, 10–14, 15 and more (domain.md 1). */
const BANDS: readonly (readonly [total: number, band: string, present: readonly DescriptorKey[]])[] = [
  [0, 'essentially no activity', []],
  [4, 'essentially no activity', ['arthritis']],
  [5, 'light activity', ['arthritis', 'fever']],
  [9, 'light activity', ['seizure', 'fever']],
  [10, 'moderate activity', ['seizure', 'rash']],
  [14, 'moderate activity', ['seizure', 'arthritis', 'rash']],
  [15, 'heavy activity', ['seizure', 'arthritis', 'rash', 'fever']],
];

export const EdgesOfTheBands: Story = {
  tags: ['req:REC-05'],
  render: () => withRecord(sledaiExample('remission')),
  play: async ({ canvasElement, step }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, '.verdict');
    for (const [total, band, present] of BANDS) {
      await step(`${total} is ${band}`, async () => {
        calculator.value = { ...calculator.value, items: allAnswered(...present) };
        await waitFor(async () => {
          const number = calculator.shadowRoot!.querySelector('.number')?.textContent?.trim();
          await expect(number).toBe(String(total));
        });
        await expect(calculator.shadowRoot!.querySelector('.band')?.textContent).toContain(band);
      });
    }
  },
};

/** PGA of 0.49 and 0.5 beside DORIS, prednisone of 5 beside it too: what decides is exact (domain.md 2.1). */
export const EdgesOfRemission: Story = {
  tags: ['req:REC-05'],
  render: () => withRecord(sledaiExample('remission')),
  play: async ({ canvasElement, step }) => {
    const calculator = calculatorIn(canvasElement);
    const outcomes = (): string[] =>
      [...calculator.shadowRoot!.querySelectorAll<HTMLElement>('.verdict')].map(
        ({ dataset }) => dataset['held'] ?? '',
      );
    await shown(calculator, '.verdict');
    for (const [pga, wanted] of [
      ['0.49', ['met', 'met']],
      ['0.5', ['met', 'not-met']],
      ['1', ['met', 'not-met']],
      ['1.01', ['not-met', 'not-met']],
    ] as const) {
      await step(`PGA ${pga}`, async () => {
        calculator.value = { ...calculator.value, pgaScore0to3: pga };
        // LLDAS first, then DORIS.
        await waitFor(() => expect(outcomes()).toEqual(wanted));
      });
    }
  },
};
