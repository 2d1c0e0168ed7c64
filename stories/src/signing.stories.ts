/** The signing dialogue: what is signed, with which meaning, and everything that can come of it. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import {
  EARLIER_SIGNATURE,
  signing,
  signingClient,
  type OpenSigning,
} from '@trialside/widgets/testing/signing';

const meta: Meta = {
  title: 'Widgets/Signing',
  tags: ['status:draft', 'risk:high'],
  render: () => html`<p>A form that is signed.</p>`,
};

export default meta;

type Story = StoryObj;

const WAIT = { timeout: 10_000 };
const ready = ({ button }: OpenSigning): Promise<void> =>
  waitFor(() => expect(button().disabled).toBe(false), WAIT);
const says = ({ dialog }: OpenSigning, part: string): Promise<void> =>
  waitFor(() => expect(dialog.textContent.replaceAll(/\s+/g, ' ')).toContain(part), WAIT);

/** Sentence, meaning and what is signed stand there; the button follows once they were in sight for a second. */
export const Ready: Story = {
  tags: ['req:T-11', 'req:SIG-01'],
  play: async ({ canvasElement }) => {
    const opened = await signing(signingClient(), {}, canvasElement);
    await expect(opened.button().disabled).toBe(true);
    await ready(opened);
    await says(opened, 'I have made this assessment myself');
  },
};

export const SignedBeforeAndSuperseded: Story = {
  tags: ['req:SIG-01'],
  play: async ({ canvasElement }) => {
    const opened = await signing(signingClient([EARLIER_SIGNATURE]), {}, canvasElement);
    await says(opened, 'He Shaoqi, reviewed, 2026-11-26 10:41 (Asia/Shanghai), 2026-11-26 02:41 UTC');
    await says(opened, 'superseded by a later change');
  },
};

/** The identity provider did not say who it is: nothing is sent. */
export const NotProved: Story = {
  tags: ['req:T-11'],
  play: async ({ canvasElement }) => {
    const reauthenticate = () => Promise.reject(new Error('closed'));
    const opened = await signing(signingClient(), { reauthenticate }, canvasElement);
    await ready(opened);
    opened.button().click();
    await says(opened, 'Nothing is signed');
  },
};

/** No answer: it may be signed, and the dialogue does not say that it is not. */
export const NoAnswer: Story = {
  tags: ['req:T-10'],
  play: async ({ canvasElement }) => {
    const client = signingClient();
    client.acknowledge(null);
    const opened = await signing(client, {}, canvasElement);
    await ready(opened);
    opened.button().click();
    await says(opened, 'Whether it is signed is not known yet');
  },
};

export const ChineseDark: Story = {
  tags: ['req:I-10', 'req:SIG-01'],
  globals: { locale: 'zh-CN', theme: 'dark' },
  play: async ({ canvasElement }) => {
    const opened = await signing(signingClient([EARLIER_SIGNATURE]), { language: 'zh-CN' }, canvasElement);
    await ready(opened);
    await says(opened, '验证身份并签名');
  },
};
