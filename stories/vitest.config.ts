/** Stories as tests, in Chromium, with the accessibility gate at "error". */
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, requireChromium } from '../scripts/chromium.mjs';

const executablePath = requireChromium({
  install: false,
  fail: (sentence): never => {
    throw new Error(sentence);
  },
});

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
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
