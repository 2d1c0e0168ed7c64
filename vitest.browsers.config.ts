/** The component tests in the browsers other than Chromium, where they are installed: `npm run test:browsers`. */
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserProviderOption, Reporter } from 'vitest/node';
import { findFirefox, findWebKit } from './scripts/other-browsers.mjs';
import { litInTests } from './packages/widgets/build/lit-in-tests.mjs';
import * as commands from './packages/widgets/testing/commands.ts';
import { startFirefox } from './packages/widgets/testing/webdriver/firefox.ts';
import { webdriver } from './packages/widgets/testing/webdriver/provider.ts';
import { startWebKit } from './packages/widgets/testing/webdriver/webkit.ts';

/** A test that is left out says why. */
const reasons: Reporter = {
  onTestCaseResult(test) {
    const result = test.result();
    if (result.state === 'skipped' && result.note)
      process.stdout.write(`skipped: ${test.fullName}: ${result.note}\n`);
  },
};

const inBrowser = (
  browser: 'firefox' | 'webkit',
  provider: BrowserProviderOption,
): TestProjectInlineConfiguration => ({
  root: 'packages/widgets',
  ...litInTests,
  define: { __TRIALSIDE_LONG__: 'false' },
  test: {
    name: browser,
    include: ['src/**/*.browser.test.ts'],
    // Slower than Chromium, and on a machine that does ten other things ten times as slow.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      connectTimeout: 300_000,
      provider,
      instances: [{ browser: browser as never, viewport: { width: 1000, height: 700 } }],
      commands: { ...commands },
    },
  },
});

const { firefox } = findFirefox();
const { webkit } = findWebKit();

export default defineConfig({
  test: {
    reporters: ['default', reasons],
    projects: [
      ...(firefox
        ? [
            inBrowser(
              'firefox',
              webdriver('firefox', () => startFirefox(firefox)),
            ),
          ]
        : []),
      ...(webkit
        ? [
            inBrowser(
              'webkit',
              webdriver('webkit', () => startWebKit(webkit)),
            ),
          ]
        : []),
    ],
  },
});
