/** T-11: what is over a part of the page is found, or said to be unknown, also where the browser does not tell of it itself. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { signing, signingClient } from '../../testing/signing.ts';
import { sightOf } from './sight.ts';

const WAIT = { timeout: 10_000 };

/** Shown until the test ends; `style` as in an attribute. */
function shown<E extends Element>(element: E, parent: Element = document.body, style = ''): E {
  element.setAttribute('style', style);
  parent.append(element);
  onTestFinished(() => element.remove());
  return element;
}

const made = (style = '', parent?: Element, tag = 'div'): HTMLElement =>
  shown(document.createElement(tag), parent, style);

/** A sentence in a shadow root in a modal dialogue, as a widget shows it. */
function sentence(host: HTMLElement = made()): HTMLElement {
  const root = host.attachShadow({ mode: 'open' });
  const dialog = document.createElement('dialog');
  const text = document.createElement('p');
  text.textContent = 'I have made this assessment myself. '.repeat(12);
  dialog.append(text);
  root.append(dialog);
  dialog.showModal();
  return text;
}

const OVER = 'position:fixed;inset:0;width:auto;height:auto;margin:0;border:0;pointer-events:none;opacity:0';
const needsPopovers = (skip: (condition: boolean, reason: string) => void): void =>
  skip(!('showPopover' in HTMLElement.prototype), 'this browser has no popovers');

test('the dialogue signs in a frame of another origin only where the browser tells of covers itself', async () => {
  // What a page sees of its frame when the page around it comes from elsewhere. First of all tests: WebKit goes on with the
  // frame that it has seen once.
  const own = Object.getOwnPropertyDescriptor(window, 'frameElement')!;
  Object.defineProperty(window, 'frameElement', { configurable: true, value: null });
  onTestFinished(() => void Object.defineProperty(window, 'frameElement', own));
  const opened = await signing(signingClient());
  onTestFinished(() => opened.host.remove());
  const said = (): string => opened.dialog.querySelector('#signing-seen')!.textContent;
  if ('isVisible' in IntersectionObserverEntry.prototype) {
    await vi.waitFor(() => expect(opened.button().disabled).toBe(false), WAIT);
  } else {
    await vi.waitFor(() => expect(said()).toContain('this browser cannot tell'), WAIT);
    expect(opened.button().disabled).toBe(true);
  }
});

describe('a part of the page is in sight', () => {
  test('as it stands there, and wherever its box was moved', () => {
    const text = sentence(made('transform:translate(20px,4px)'));
    expect(sightOf(text)).toBe('clear');
    text.style.translate = '4px 8px';
    text.style.borderRadius = '4px';
    expect(sightOf(text)).toBe('clear');
  });

  test('in a popover that shows it, and beside a popover that does not touch it', ({ skip }) => {
    needsPopovers(skip);
    const around = made('inset:0;width:auto;height:auto');
    around.popover = 'manual';
    around.showPopover();
    const text = sentence(made('', around));
    const beside = made('inset:auto 0 0 auto;width:40px;height:20px;margin:0');
    beside.popover = 'manual';
    beside.showPopover();
    expect(sightOf(text)).toBe('clear');
  });

  test('when what lay over it is gone', ({ skip }) => {
    needsPopovers(skip);
    const text = sentence();
    const over = made(OVER);
    over.popover = 'manual';
    over.showPopover();
    expect(sightOf(text)).toBe('covered');
    over.hidePopover();
    expect(sightOf(text)).toBe('clear');
  });
});

describe('a part of the page is covered', () => {
  test('by a popover that lets presses through, also one in a shadow root', ({ skip }) => {
    needsPopovers(skip);
    const text = sentence();
    const over = document.createElement('div');
    made().attachShadow({ mode: 'open' }).append(over);
    over.style.cssText = OVER;
    over.popover = 'manual';
    over.showPopover();
    expect(sightOf(text)).toBe('covered');
  });

  test('by another dialogue', () => {
    const text = sentence();
    expect(sightOf(text)).toBe('clear');
    sentence();
    expect(sightOf(text)).toBe('covered');
  });

  test('by a small thing in its middle', () => {
    const text = sentence();
    const spot = document.createElement('i');
    const box = text.getBoundingClientRect();
    spot.style.cssText = `position:fixed;width:34px;height:18px;left:${box.x + 215}px;top:${box.y + box.height / 2 - 9}px`;
    text.after(spot);
    expect(sightOf(text)).toBe('covered');
  });

  test.each([
    'opacity:0.05',
    'filter:blur(3px)',
    'visibility:hidden',
    'display:none',
    'transform:scale(0.2)',
    'scale:0.2',
    'rotate:90deg',
    'clip-path:inset(40%)',
    'mask-image:linear-gradient(#000,transparent)',
    'mix-blend-mode:difference',
  ])('by %s, on itself or on the dialogue', (style) => {
    const text = sentence();
    for (const element of [text, text.parentElement!]) {
      element.setAttribute('style', style);
      expect(sightOf(text)).toBe('covered');
      element.removeAttribute('style');
    }
    expect(sightOf(text)).toBe('clear');
  });

  test('by an effect on the whole page', () => {
    const text = sentence();
    document.documentElement.style.opacity = '0.1';
    onTestFinished(() => {
      document.documentElement.style.opacity = '';
    });
    expect(sightOf(text)).toBe('covered');
  });

  test('where it is scrolled out of its dialogue, or out of the window', async () => {
    const text = sentence();
    text.parentElement!.style.cssText = 'height:30px;padding:0;overflow:auto';
    expect(sightOf(text)).toBe('covered');
    text.parentElement!.style.cssText = '';
    await page.viewport(500, 60);
    onTestFinished(() => page.viewport(1000, 700));
    await vi.waitFor(() => expect(sightOf(text)).toBe('covered'), WAIT);
  });

  test('by what the page around its frame lays over the frame', async () => {
    // A test runs in a frame of the page of the test runner, which may still be laying it out.
    const text = sentence();
    await expect.poll(() => sightOf(text), WAIT).toBe('clear');
    const over = made('position:fixed;inset:0;z-index:9999', window.parent.document.body);
    expect(sightOf(text)).toBe('covered');
    over.remove();
    const frame = window.frameElement as HTMLElement;
    frame.style.opacity = '0';
    onTestFinished(() => {
      frame.style.opacity = '';
    });
    expect(sightOf(text)).toBe('covered');
  });
});

test('in a frame of another origin nobody can tell, and it is said', async () => {
  // A sandboxed frame has an origin of its own; the function comes into it as text.
  const module = await (await fetch(new URL('sight.ts', import.meta.url))).text();
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-scripts');
  frame.srcdoc = `<dialog><p>I have made this assessment myself.</p></dialog><script type="module">${module}
    document.querySelector('dialog').showModal();
    const text = document.querySelector('p');
    // Until it has a size, the frame shows nothing.
    const timer = setInterval(() => {
      const first = sightOf(text);
      if (first === 'covered') return;
      clearInterval(timer);
      text.style.opacity = '0';
      parent.postMessage([first, sightOf(text)], '*');
    }, 20);
  </script>`;
  const found = new Promise<unknown>((done) => {
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow) done(data);
    });
  });
  shown(frame, document.body, 'width:600px;height:300px');
  expect(await found).toEqual(['unknown', 'covered']);
});
