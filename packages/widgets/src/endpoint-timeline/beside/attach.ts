/** Gives the place to focus its keys, mouse and fingers. */
import { overs } from './over.ts';
import { pointing } from './pointing.ts';
import { steering, type Steered, type Steering } from './steering.ts';

export interface Hands extends Steering {
  readonly over: ReturnType<typeof overs>;
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
  return { ...steer, over: overs() };
}
