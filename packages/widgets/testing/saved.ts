/** What a press on a button offers as a file: for tests in the browser. Nothing is put on this disk. */
import { onTestFinished, vi } from 'vitest';

/** The file that the button with this text offers. */
export async function saved(root: ShadowRoot, button: string): Promise<Blob> {
  let offered: Blob | null = null;
  const kept = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    offered = file as Blob;
    return 'blob:test';
  });
  const followed = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  onTestFinished(() => {
    kept.mockRestore();
    followed.mockRestore();
  });
  [...root.querySelectorAll<HTMLElement>('button')]
    .find((one) => (one.ariaLabel ?? one.textContent!.trim()) === button)!
    .click();
  return vi.waitFor(
    () => {
      if (!offered) throw new Error(`“${button}” has offered nothing`);
      return offered;
    },
    { timeout: 30_000 },
  );
}

/** A page that is dark, and says so, until the test is over. */
export function darkPage(): void {
  const { classList } = document.documentElement;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.dark-page{color-scheme:dark;--trial-ink:#f0f0f0;--trial-surface:#101010}');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  classList.add('dark-page');
  onTestFinished(() => {
    classList.remove('dark-page');
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}
