/** The open badge where it will stand: other directions and zoom; both readings, and the course of the counts. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { RESPONSE_BADGE_EXAMPLES } from '@trialside/widgets/response-badge/response-badge.examples.ts';
import { alone, badgeIn } from './example-story.ts';

const meta: Meta = { title: 'Widgets/Response badge/Settings', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

const WAIT = { timeout: 10_000 };
const lost = RESPONSE_BADGE_EXAMPLES.find(({ name }) => name === 'response-lost')!;

const panel = async (canvas: HTMLElement, selector: string): Promise<HTMLElement> => {
  const find = (): HTMLElement | null => badgeIn(canvas).shadowRoot!.querySelector(`.panel ${selector}`);
  await waitFor(() => expect(find()).not.toBeNull(), WAIT);
  return find()!;
};

/** The study's reading beside that of the field, each with its baseline, and the picture told in words. */
export const TwoReadings: Story = {
  tags: ['req:REC-05'],
  render: () => alone(lost, true),
  play: async ({ canvasElement }) => {
    const readings = await panel(canvasElement, '.readings');
    for (const part of ['This study', 'IWG 2009', 'Response, confirmed', 'Last count before infusion']) {
      await expect(readings.textContent).toContain(part);
    }
    const picture = await panel(canvasElement, '.spark');
    await expect(picture.getAttribute('aria-label')?.replaceAll('\u00A0', ' ')).toMatch(
      /D\+28 120 ×10⁹\/L, D\+60 88 ×10⁹\/L, D\+90 18 ×10⁹\/L$/,
    );
    // Three counts, and a line through none that nobody has counted.
    await expect(picture.querySelectorAll('.solid')).toHaveLength(3);
  },
};

export const RightToLeft: Story = {
  tags: ['req:I-11'],
  globals: { direction: 'rtl' },
  render: () => alone(lost, true),
  play: async ({ canvasElement }) => {
    const readings = await panel(canvasElement, '.readings');
    await expect(getComputedStyle(readings).direction).toBe('ltr');
  },
};

export const Zoom400: Story = {
  name: 'At 400 % zoom',
  tags: ['req:I-11'],
  render: () => html`<div class="story-zoom" data-zoom="4">${alone(lost)}</div>`,
  play: async ({ canvasElement }) => {
    const badge = badgeIn(canvasElement);
    await waitFor(() => expect(badge.state).toBe('ready'), WAIT);
    const button = badge.shadowRoot!.querySelector('button')!;
    // Small things can still be met with a finger (WCAG 2.5.8).
    await expect(button.getBoundingClientRect().height / 4).toBeGreaterThanOrEqual(23.9);
  },
};
