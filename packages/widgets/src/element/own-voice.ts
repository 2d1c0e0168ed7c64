/** A live region of a widget's own, for what it says to screen readers where no provider speaks for it. */
import { createAnnouncer, type Announcer } from './announcer.ts';

export interface Voice {
  readonly say: (sentence: string) => void;
  stop(): void;
}

export function ownVoice(root: ShadowRoot): Voice {
  let region: HTMLElement | null = null;
  const announcer: Announcer = createAnnouncer(
    (text) => {
      region ??= addRegion(root);
      region.textContent = text;
    },
    // What one form says is never so much that it had to be counted.
    (count) => Promise.resolve(String(count)),
  );
  return announcer;
}

function addRegion(root: ShadowRoot): HTMLElement {
  const region = root.ownerDocument.createElement('div');
  region.setAttribute('role', 'status');
  region.className = 'unseen';
  root.append(region);
  return region;
}
