/** Registering never throws, and says so only where two versions meet. */
import { expect, onTestFinished, test, vi } from 'vitest';
import type { TrialError } from '../events/error.ts';
import { define, type WidgetClass } from './define.ts';

const widget = (version: string): WidgetClass =>
  class extends HTMLElement {
    static readonly version = version;
  };

function listen() {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const errors: TrialError['detail'][] = [];
  const hear = (event: TrialError): void => void errors.push(event.detail);
  document.addEventListener('trial-error', hear);
  onTestFinished(() => {
    document.removeEventListener('trial-error', hear);
    warn.mockRestore();
  });
  return { warn, errors };
}

test('the same version twice is silent', () => {
  const { warn, errors } = listen();
  define('test-same', widget('1.0.0'));
  define('test-same', widget('1.0.0'));
  expect([warn.mock.calls, errors]).toEqual([[], []]);
});

test('another version is told of, and the first stays in use', () => {
  const { warn, errors } = listen();
  const first = widget('1.0.0');
  define('test-other', first);
  define('test-other', widget('1.1.0'));
  expect(customElements.get('test-other')).toBe(first);
  expect(warn).toHaveBeenCalledOnce();
  expect(errors).toEqual([
    { reason: 'other-version', tag: 'test-other', inUse: '1.0.0', turnedAway: '1.1.0' },
  ]);
});

test('one class may have two tags', () => {
  const shared = widget('1.0.0');
  define('test-one', shared);
  define('test-two', shared);
  expect(document.createElement('test-two')).toBeInstanceOf(shared);
});
