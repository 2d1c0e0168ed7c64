/** Saving a SLEDAI form: conflicts side by side, refusals in the language of the person, and answers that never came. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { GatewayData } from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';
import { madeUpSledaiSubject, type MadeUpSledaiSubject } from '@trialside/widgets/testing/sledai-subject';
import { calculatorIn, clientIn, connectedTo, shown } from './sledai-story.ts';

const meta: Meta = { title: 'Widgets/SLEDAI calculator/Saving', tags: ['status:draft', 'risk:high'] };

export default meta;

type Story = StoryObj;

const WAIT = { timeout: 10_000 };

const ready = (made: MadeUpSledaiSubject, knownAt = 128): GatewayData<SubjectRecord> => {
  const record = madeUpSledaiSubject(made);
  const cut = { ...record.cut, knownAt };
  return {
    state: 'ready',
    held: { value: { ...record, cut }, subjectId: record.subject.id, cut, synthetic: true },
  };
};
const RECORDED: MadeUpSledaiSubject = { recorded: { present: ['rash'], pga: '0.8', version: 1 } };

const says = (canvas: HTMLElement, part: string): Promise<void> =>
  waitFor(() => expect(calculatorIn(canvas).shadowRoot!.textContent).toContain(part), WAIT);
const press = async (canvas: HTMLElement, selector: string): Promise<void> =>
  (await shown(calculatorIn(canvas), selector)).click();

/** Somebody else has corrected the assessment meanwhile: each difference stands there with both answers. */
export const ConflictSideBySide: Story = {
  tags: ['req:I-14', 'req:T-12'],
  render: () => connectedTo(ready(RECORDED)),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await shown(calculator, 'select[name=reason-code]');
    await press(canvasElement, 'input[name=rash][value=not-assessed]');
    const theirs = { recorded: { present: ['fever'], pga: '0.8', version: 2 } } as const;
    clientIn(canvasElement).say('BJ01-001', ready(theirs, 129));
    await shown(calculator, '.conflict');
    await says(canvasElement, 'nothing is overwritten without you');
    await press(canvasElement, '[data-act=theirs]');
    await waitFor(() => expect(calculator.value.items.rash).toBe('absent'), WAIT);
    await expect(calculator.value.items.fever).toBe('present');
  },
};

/** What the gateway refuses is said by the name of the field, in Chinese here. */
export const RefusedInChinese: Story = {
  tags: ['req:I-10'],
  globals: { locale: 'zh-CN' },
  render: () => connectedTo(ready({})),
  play: async ({ canvasElement }) => {
    clientIn(canvasElement).acknowledge({
      saved: {
        __typename: 'ValidationError',
        fields: [
          { path: ['pga', 'fields', 'value'], reason: 'number-out-of-range', what: '0 – 3', message: '' },
          { path: ['sledai', 'fields', 'assessed'], reason: 'date-in-future', what: '', message: '' },
        ],
      },
    });
    await press(canvasElement, 'input[name=rash][value=present]');
    await press(canvasElement, '[data-act=rest]');
    await press(canvasElement, '[data-act=save]');
    await says(canvasElement, '医师总体评估（PGA）：');
    await says(canvasElement, '评估日期：');
  },
};

/** No answer came; then the record shows that the entry did arrive. What was typed since is a correction of it. */
export const ArrivedWithoutAnswer: Story = {
  tags: ['req:I-14', 'req:T-10'],
  render: () => connectedTo(ready({})),
  play: async ({ canvasElement }) => {
    const calculator = calculatorIn(canvasElement);
    await press(canvasElement, 'input[name=rash][value=present]');
    await press(canvasElement, '[data-act=rest]');
    for (const name of ['haemolyticAnaemia', 'gastrointestinalActivity']) {
      await press(canvasElement, `input[name=${name}][value=absent]`);
    }
    await press(canvasElement, '[data-act=save]');
    await says(canvasElement, 'Nothing is lost');
    await press(canvasElement, 'input[name=fever][value=present]');
    await says(canvasElement, 'An earlier save has had no answer');
    const arrived = { recorded: { present: ['rash'], pga: null, version: 1 } } as const;
    clientIn(canvasElement).say('BJ01-001', ready(arrived, 129));
    await says(canvasElement, 'Your earlier save did arrive');
    await shown(calculator, 'select[name=reason-code]');
    await expect(calculator.dirty).toBe(true);
  },
};

/** Recorded and read back: the totals stand, and it can be signed where the page offers a proof. */
export const Recorded: Story = {
  tags: ['req:REC-05'],
  render: () => connectedTo(ready(RECORDED)),
  play: async ({ canvasElement }) => {
    await says(canvasElement, 'As it stands');
    await says(canvasElement, 'version 1');
    await expect(calculatorIn(canvasElement).dirty).toBe(false);
  },
};
