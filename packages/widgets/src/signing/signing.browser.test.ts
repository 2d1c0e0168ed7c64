/** T-11, SIG-01: the signing dialogue: what is signed is seen before it can be, and what became of it is told as it is. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EARLIER_SIGNATURE, signing, signingClient, type OpenSigning } from '../../testing/signing.ts';

const WAIT = { timeout: 10_000 };

async function open(...given: Parameters<typeof signing>): Promise<OpenSigning> {
  const opened = await signing(...given);
  onTestFinished(() => opened.host.remove());
  return opened;
}
const ready = ({ button }: OpenSigning): Promise<void> =>
  vi.waitFor(() => expect(button().disabled).toBe(false), WAIT);
const textOf = ({ dialog }: OpenSigning): string => dialog.textContent.replaceAll(/\s+/g, ' ');

describe('what is signed is seen first', () => {
  test('the button waits a fixed time from when sentence and button are in sight (T-11)', async () => {
    const from = performance.now();
    const opened = await open(signingClient());
    expect(opened.button().disabled).toBe(true);
    await ready(opened);
    expect(performance.now() - from).toBeGreaterThan(990);
    expect(textOf(opened)).toContain('I have made this assessment myself');
    for (const part of ['SLEDAI of BJ01-001', 'version 2', '5 · light activity']) {
      expect(textOf(opened)).toContain(part);
    }
  });

  test('something laid over it, though presses go through it, takes the button away until it is gone (T-11)', async () => {
    const opened = await open(signingClient());
    await ready(opened);
    const lure = document.createElement('div');
    lure.popover = 'manual';
    lure.textContent = 'Win a prize';
    lure.style.cssText =
      'position:fixed;inset:0;width:100vw;height:100vh;margin:0;pointer-events:none;background:#fff';
    document.body.append(lure);
    onTestFinished(() => lure.remove());
    lure.showPopover();
    await vi.waitFor(() => expect(opened.button().disabled).toBe(true), WAIT);
    expect(textOf(opened)).toContain('out of sight or covered');
    lure.hidePopover();
    await ready(opened);
  });

  test('another meaning is another sentence, and waits again (T-11)', async () => {
    const opened = await open(signingClient());
    await ready(opened);
    await userEvent.selectOptions(opened.dialog.querySelector('select')!, 'REVIEWED');
    expect(opened.button().disabled).toBe(true);
    await ready(opened);
  });

  test('where a part is out of the window it waits, and says so (T-11)', async () => {
    await page.viewport(360, 180);
    onTestFinished(() => page.viewport(1000, 700));
    const opened = await open(signingClient());
    await vi.waitFor(() => expect(textOf(opened)).toContain('out of sight or covered'), WAIT);
    await page.viewport(1000, 700);
    await ready(opened);
  });
});

describe('signing', () => {
  test('sends the sentence that was read, with a fresh proof, and tells name, meaning and both times (SIG-01)', async () => {
    const client = signingClient();
    const asked: string[] = [];
    const opened = await open(client, {
      reauthenticate: ({ nonce }) => {
        asked.push(nonce);
        return Promise.resolve('proof-of-now');
      },
    });
    await ready(opened);
    opened.button().click();
    await vi.waitFor(() => expect(opened.done).toHaveLength(1), WAIT);
    expect(opened.done[0]).toBe(
      'Lin Wenjing, authored, 2026-11-26 10:41 (Asia/Shanghai), 2026-11-26 02:41 UTC',
    );
    expect(asked).toHaveLength(1);
    expect(client.written).toMatchObject([
      {
        input: {
          id: 'sledai-28',
          knownAt: 130,
          meaning: 'AUTHORED',
          language: 'EN',
          attestationVersion: 'authored@1',
          proof: 'proof-of-now',
        },
      },
    ]);
    // The browser tells of the closing a moment later.
    await vi.waitFor(() => expect(opened.dialog.isConnected).toBe(false), WAIT);
    expect(opened.host.shadowRoot!.activeElement?.textContent).toBe('Sign…');
  });

  test('what was acknowledged stands above the button, is stored with the signature, and is told with earlier ones', async () => {
    const client = signingClient([EARLIER_SIGNATURE]);
    const opened = await open(client, {
      reauthenticate: () => Promise.resolve('proof'),
      acknowledgements: ['ctcae-by-summary'],
    });
    await ready(opened);
    await vi.waitFor(
      () =>
        expect(textOf(opened).split('Graded by summaries, without the official CTCAE text')).toHaveLength(3),
      WAIT,
    );
    opened.button().click();
    await vi.waitFor(() => expect(opened.done).toHaveLength(1), WAIT);
    expect(client.written).toMatchObject([{ input: { acknowledgements: ['ctcae-by-summary'] } }]);
  });

  test('without a proof, and without an answer, it says what is known and claims nothing', async () => {
    const client = signingClient([EARLIER_SIGNATURE]);
    let proves = false;
    const opened = await open(client, {
      reauthenticate: () => (proves ? Promise.resolve('proof') : Promise.reject(new Error('closed'))),
    });
    await vi.waitFor(() => expect(textOf(opened)).toContain('He Shaoqi, reviewed'), WAIT);
    expect(textOf(opened)).toContain('superseded by a later change');
    await ready(opened);
    opened.button().click();
    await vi.waitFor(() => expect(textOf(opened)).toContain('Who you are was not proved'), WAIT);
    expect(client.written).toEqual([]);
    proves = true;
    client.acknowledge(null);
    opened.button().click();
    await vi.waitFor(() => expect(textOf(opened)).toContain('Whether it is signed is not known'), WAIT);
    client.acknowledge({
      saved: {
        __typename: 'ValidationError',
        fields: [{ path: [], reason: 'already-signed', what: '', message: '' }],
      },
    });
    await ready(opened);
    opened.button().click();
    await vi.waitFor(() => expect(textOf(opened)).toContain('It is signed already'), WAIT);
    expect(opened.done).toEqual([]);
  });

  test('Escape and Cancel sign nothing and give the focus back', async () => {
    const client = signingClient();
    const opened = await open(client);
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(opened.dialog.isConnected).toBe(false), WAIT);
    expect(client.written).toEqual([]);
    expect(opened.host.shadowRoot!.activeElement?.textContent).toBe('Sign…');
  });

  test('Chinese says all of it', async () => {
    const opened = await open(signingClient([EARLIER_SIGNATURE]), { language: 'zh-CN' });
    await vi.waitFor(() => expect(textOf(opened)).toContain('He Shaoqi，已审阅'), WAIT);
    expect(opened.dialog.lang).toBe('zh-CN');
  });
});
