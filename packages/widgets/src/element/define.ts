/** Registers a widget under its tag: the only place that touches the registry of the page. */
import { TrialError } from '../events/error.ts';

export interface WidgetClass extends CustomElementConstructor {
  /** Version and build hash. */
  readonly version: string;
}

/**
 * The first to come stays in use, and nothing is ever thrown: two portals may each bring their own copy. The same build
 * twice is silent; another one is told of by a warning and a `trial-error` event on the document.
 */
export function define(tag: string, widget: WidgetClass): void {
  const present = customElements.get(tag) as Partial<WidgetClass> | undefined;
  if (!present) {
    // One class serves one tag, so a class that already has one is given a child.
    const taken = customElements.getName?.(widget);
    customElements.define(tag, taken ? (class extends widget {} as WidgetClass) : widget);
    return;
  }
  if (present.version === widget.version) return;
  const inUse = present.version ?? 'unknown';
  // oxlint-disable-next-line no-console -- the one thing an integrator must find without any listener in place
  console.warn(`<${tag}>: Trialside ${inUse} is in use, not ${widget.version}.`);
  document.dispatchEvent(new TrialError({ reason: 'other-version', tag, inUse, turnedAway: widget.version }));
}
