/** What the tests need of a browser that is driven by the WebDriver standard: a page, a question to it, and real input. */

/** An input action as WebDriver (classic and BiDi alike) writes it. */
export type Action =
  | { readonly type: 'keyDown' | 'keyUp'; readonly value: string }
  | {
      readonly type: 'pointerMove';
      readonly x: number;
      readonly y: number;
      readonly duration: number;
      readonly origin: 'viewport';
    }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: number };

export interface Device {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly Action[];
}

export interface Driver {
  /** Shows an address, without waiting until it has loaded. */
  readonly open: (url: string) => Promise<void>;
  /** Makes the page that wide and high, in CSS pixels. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Calls `window.__trialsideInput[name](...args)` in the frame of the test; answers what it resolves to. */
  readonly ask: (name: string, args: readonly unknown[]) => Promise<unknown>;
  readonly act: (devices: readonly Device[]) => Promise<void>;
  /** Ends the browser and removes what it left on the disk. */
  readonly close: () => Promise<void>;
}

/** Looks for the function in the frame in which Vitest runs a test; answers JSON, as both protocols write values differently. */
export const ASK = `async (name, args) => {
  const frame = document.querySelector('iframe[data-vitest]');
  const input = frame?.contentWindow.__trialsideInput;
  if (!input) return JSON.stringify({ error: 'No test runs on this page' });
  try {
    return JSON.stringify({ value: await input[name](...JSON.parse(args)) });
  } catch (error) {
    return JSON.stringify({ error: String(error?.message ?? error) });
  }
}`;

/** What ASK answered, or its error thrown. */
export function answered(text: unknown): unknown {
  const { value, error } = JSON.parse(String(text)) as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}
