/** Forms and lists where the reader chose the colours: each state is told by more than colour, and nothing that is drawn is lost. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { aeDay, madeUpAeSubject } from '@trialside/widgets/testing/ae-subject';
import { PROTOCOL } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { aeExample, shown as aeShown, widgetIn, withRecord as aeWithRecord } from './ae-story.ts';
import { lost, system } from './forced-colours.ts';
import { calculatorIn, shown, sledaiExample, withRecord } from './sledai-story.ts';

const meta: Meta = {
  title: 'Widgets/Forced colours',
  tags: ['status:draft', 'risk:high', 'req:I-11'],
  parameters: { forcedColours: true },
};

export default meta;

type Story = StoryObj;

const WAIT = { timeout: 12_000 };

/** The answer that is chosen has a thick border in the colour of what is selected, and its control says so as well. */
export const SledaiCalculator: Story = {
  render: () => withRecord(sledaiExample('items-still-open')),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, '.verdict');
    const face = (chosen: boolean): CSSStyleDeclaration => {
      const inputs = calculator.shadowRoot!.querySelectorAll<HTMLInputElement>('.answers input');
      return getComputedStyle([...inputs].find(({ checked }) => checked === chosen)!.nextElementSibling!);
    };
    await waitFor(() => expect(face(true).borderTopWidth).toBe('3px'), WAIT);
    await expect(face(true).borderTopColor).toBe(system('Highlight'));
    await expect(face(false).borderTopWidth).toBe('1px');
    await waitFor(() => expect(lost(calculator.shadowRoot!)).toEqual([]), WAIT);
  },
};

/** The chosen answer and grade are outlined; marks that are a patch of colour elsewhere have a border. */
export const AeForm: Story = {
  render: () => aeWithRecord(aeExample('crs-with-tocilizumab')),
  play: async ({ canvasElement }) => {
    const form = widgetIn(canvasElement);
    await aeShown(form, '.options :checked + span');
    const face = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(form.shadowRoot!.querySelector(selector)!);
    await waitFor(() => expect(face('.options :checked + span').outlineWidth).toBe('3px'), WAIT);
    await expect(face('.options :checked + span').outlineColor).toBe(system('Highlight'));
    await expect(face('.options :not(:checked) + span').outlineStyle).toBe('none');
    await expect(lost(form.shadowRoot!)).toEqual([]);
  },
};

const events = [
  { id: 'crs', term: 'CRS', grade: 3, gradeScale: 'astct', start: aeDay(2), end: aeDay(6), serious: 'yes' },
  { id: 'nausea', term: 'Nausea', grade: 1, start: aeDay(-3), end: aeDay(-1), serious: 'no' },
] as const;

/** A serious event has a bar at its row, which is a shadow elsewhere, and the word. */
export const AeList: Story = {
  render: () =>
    html`<trial-ae-list .record=${madeUpAeSubject({ events })} .protocol=${PROTOCOL}></trial-ae-list>`,
  play: async ({ canvasElement }) => {
    const list = widgetIn(canvasElement);
    await aeShown(list, 'tbody tr[data-serious]');
    const first = (row: string): CSSStyleDeclaration =>
      getComputedStyle(list.shadowRoot!.querySelector(`tbody tr[data-id=${row}] td`)!);
    await waitFor(() => expect(first('crs').borderLeftWidth).toBe('3px'), WAIT);
    await expect(first('crs').borderLeftColor).toBe(system('CanvasText'));
    await expect(first('nausea').borderLeftWidth).toBe('0px');
    await expect(list.shadowRoot!.querySelector('tbody tr[data-id=crs]')!.textContent).toMatch(
      /yes|serious/i,
    );
  },
};
