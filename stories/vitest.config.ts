/** Stories as tests, in Chromium, with the accessibility gate at "error". */
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import type { CDPSession } from 'playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { CHROMIUM_FLAGS, requireChromium } from '../scripts/chromium.mjs';

const executablePath = requireChromium({
  install: false,
  fail: (sentence): never => {
    throw new Error(sentence);
  },
});

const sessions = new WeakMap<object, CDPSession>();

/** What a session emulates holds while it is open, and is taken back before it is closed. */
const forceColours: BrowserCommand<[isForced: boolean]> = async ({ page, context }, isForced) => {
  const session = sessions.get(page) ?? (await context.newCDPSession(page));
  sessions.set(page, session);
  await session.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: isForced ? 'active' : '' }],
  });
  if (isForced) return;
  sessions.delete(page);
  await session.detach();
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    forceColours: (isForced: boolean) => Promise<void>;
  }
}

export default defineConfig({
  plugins: [
    storybookTest({
      configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
      disableAddonDocs: true,
    }),
  ],
  test: {
    name: 'stories',
    testTimeout: 60_000,
    setupFiles: ['.storybook/vitest.setup.ts'],
    browser: {
      enabled: true,
      headless: true,
      commands: { forceColours },
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
