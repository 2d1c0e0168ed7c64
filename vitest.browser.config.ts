/** Widgets in a real Chromium: component by component, and as built files on the pages of a stranger. */
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, requireChromium } from './scripts/chromium.mjs';
import { litInTests } from './packages/widgets/build/lit-in-tests.mjs';
import * as commands from './packages/widgets/testing/commands.ts';

const executablePath = requireChromium({
  install: false,
  fail: (sentence) => {
    throw new Error(sentence);
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        root: 'packages/widgets',
        ...litInTests,
        // The page has no environment of its own: whether every sample is wanted is written into it.
        define: { __TRIALSIDE_LONG__: JSON.stringify(process.env['TRIALSIDE_LONG'] === '1') },
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          // A machine that does ten other things takes ten times as long; what hangs is still found.
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: CHROMIUM_FLAGS } }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 700 } }],
            commands: { ...commands },
          },
        },
      },
      {
        // As Node itself resolves: under Vite's own "development" condition graphql would be loaded a second time.
        ssr: { resolve: { conditions: ['node', 'module-sync', 'module', 'import', 'default'] } },
        test: {
          name: 'pages',
          include: ['packages/widgets/test/**/*.page.test.ts'],
          environment: 'node',
          globalSetup: ['packages/widgets/test/built.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
