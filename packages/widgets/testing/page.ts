/** Helpers for tests in the browser: put widgets on the page, wait for them, read what they show. */
import { onTestFinished, vi } from 'vitest';
import type { Client } from '@trialside/client';
import '../src/define.ts';
import type { DataState } from '../src/element/data-states.ts';
import type { TrialProvider } from '../src/provider/provider.ts';
import type { TrialResponseBadge } from '../src/response-badge/response-badge.ts';

/** Waits for what is to come: long enough for a machine that does ten other things, short of the end of a test. */
export const soon = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 30_000 });

/** Puts an element on the page until the test is over. */
export function put<E extends Element>(element: E): E {
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

export function provider(
  options: Partial<Pick<TrialProvider, 'gateway' | 'client' | 'locale' | 'cut' | 'words'>>,
): TrialProvider {
  return Object.assign(document.createElement('trial-provider'), {
    study: 'TS-SLE-ITP-01',
    getToken: () => 'good',
    ...options,
  });
}

export function badge(subject?: string): TrialResponseBadge {
  const element = document.createElement('trial-response-badge');
  if (subject) element.subject = subject;
  return element;
}

/** A provider with a client of the test and one badge in it, on the page. */
export function putConnected(
  client: Client,
  subject = 'BJ01-001',
): { provider: TrialProvider; badge: TrialResponseBadge } {
  const outer = provider({ client });
  const inner = badge(subject);
  outer.append(inner);
  put(outer);
  return { provider: outer, badge: inner };
}

export const buttonOf = (element: TrialResponseBadge): HTMLButtonElement =>
  element.shadowRoot!.querySelector('button')!;

export const panelOf = (element: TrialResponseBadge): HTMLElement | null =>
  element.shadowRoot!.querySelector('.panel');

/** The closed badge from left to right, with plain spaces. */
export function faceOf(element: TrialResponseBadge): string {
  const button = buttonOf(element);
  return [button.dataset['code'], button.textContent].filter(Boolean).join(' ').replaceAll('\u00A0', ' ');
}

export const hasState = (element: TrialResponseBadge, state: DataState): Promise<void> =>
  soon(async () => {
    await element.updateComplete;
    if (element.state !== state)
      throw new Error(`the badge is ${element.state}, not ${state}: ${faceOf(element)}`);
  });

export const shows = (element: TrialResponseBadge, face: string): Promise<void> =>
  soon(async () => {
    await element.updateComplete;
    if (faceOf(element) !== face) throw new Error(`the badge shows ${faceOf(element)}, not ${face}`);
  });
