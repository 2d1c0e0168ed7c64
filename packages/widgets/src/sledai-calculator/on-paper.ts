/** On paper everything is open. A style alone opens it only from Chromium 131, Firefox 143 and Safari 18.4 on. */
import type { ReactiveElement } from 'lit';

export function openOnPaper(host: ReactiveElement): void {
  let opened: HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const one of opened) one.open = true;
  };
  const close = (): void => {
    for (const one of opened) one.open = false;
    opened = [];
  };
  host.addController({
    hostConnected() {
      addEventListener('beforeprint', open);
      addEventListener('afterprint', close);
    },
    hostDisconnected() {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    },
  });
}
