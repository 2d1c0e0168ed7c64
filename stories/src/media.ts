/** Stories where the reader chose the colours: by `parameters.forcedColours` the test runner has the browser act so. */

/** Set by the test runner; in Storybook itself no page can change its media, and the reader's own system decides. */
export const emulator: { force: ((isForced: boolean) => Promise<void>) | null } = { force: null };

/** Answers how the colours are given back, whatever becomes of the story. */
export async function withForcedColours(isWanted: boolean): Promise<(() => Promise<void>) | undefined> {
  const { force } = emulator;
  if (!isWanted || !force) return undefined;
  await force(true);
  if (!matchMedia('(forced-colors: active)').matches)
    throw new Error('this browser does not emulate forced colours');
  return () => force(false);
}
