/** Gives the place to focus its keys, mouse and fingers. */
import { overs } from './over.ts';
import { pointing } from './pointing.ts';
import { mend, unreadableColours } from './theme-check.ts';
import { styles } from './styles.ts';
import { steering, type Steered, type Steering } from './steering.ts';

export interface Hands extends Steering {
  readonly over: ReturnType<typeof overs>;
  /** Colours of the host that cannot be told from the page; ours stand in their place. */
  readonly unreadable: readonly string[];
}

/**
 * Once for each place to focus; it hears as long as it is on the page. `early` are keys pressed before there was anybody
 * to hear them: none is lost.
 */
export function attach(plot: HTMLElement, steered: Steered, early: KeyboardEvent[]): Hands {
  const root = steered.root()!;
  const { styleSheet } = styles;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
  const pointer = pointing(steered);
  const steer = steering(steered);
  plot.addEventListener('keydown', steer.keyed);
  plot.addEventListener('pointerdown', pointer.down);
  plot.addEventListener('pointermove', pointer.move);
  plot.addEventListener('pointerup', pointer.up);
  plot.addEventListener('pointercancel', pointer.cancel);
  plot.addEventListener('wheel', pointer.wheel, { passive: false });
  const unreadable = unreadableColours(root);
  if (unreadable.length > 0) mend(root, unreadable);
  for (const event of early.splice(0)) steer.keyed(event);
  return { ...steer, over: overs(), unreadable };
}
