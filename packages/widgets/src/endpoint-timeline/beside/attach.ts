/** Gives the place to focus its keys, mouse and fingers. */
import { overs } from './over.ts';
import { pointing } from './pointing.ts';
import { mend, unreadableColours } from './theme-check.ts';
import { steering, type Steered, type Steering } from './steering.ts';

export interface Hands extends Steering {
  readonly over: ReturnType<typeof overs>;
  /** Colours of the host that cannot be told from the page; ours stand in their place. */
  readonly unreadable: readonly string[];
}

/** Once for each element; it hears as long as it is on the page. */
export function attach(plot: HTMLElement, steered: Steered): Hands {
  const pointer = pointing(steered);
  const steer = steering(steered);
  plot.addEventListener('keydown', steer.keyed);
  plot.addEventListener('pointerdown', pointer.down);
  plot.addEventListener('pointermove', pointer.move);
  plot.addEventListener('pointerup', pointer.up);
  plot.addEventListener('pointercancel', pointer.cancel);
  plot.addEventListener('wheel', pointer.wheel, { passive: false });
  const root = steered.root();
  const unreadable = root ? unreadableColours(root) : [];
  if (root && unreadable.length > 0) mend(root, unreadable);
  return { ...steer, over: overs(), unreadable };
}
