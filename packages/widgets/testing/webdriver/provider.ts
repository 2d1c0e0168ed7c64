/** Lets Vitest run component tests in a browser that speaks WebDriver: Firefox by itself, WebKitGTK by its driver. */
import { fileURLToPath } from 'node:url';
import { defineBrowserProvider } from '@vitest/browser';
import type { BrowserCommand, BrowserProvider, BrowserProviderOption, TestProject } from 'vitest/node';
import type { Driver } from './driver.ts';
import { INPUT } from './input.ts';

const PAGE_SIDE = fileURLToPath(new URL('page-side.ts', import.meta.url));

function provider(project: TestProject, start: () => Promise<Driver>): BrowserProvider {
  for (const [name, command] of Object.entries(INPUT))
    project.browser!.registerCommand(name as never, command as BrowserCommand<never[]> as never);
  let driver: Promise<Driver> | null = null;
  let ready: Driver | null = null;
  return {
    name: 'webdriver',
    supportsParallelism: false,
    initScripts: [PAGE_SIDE],
    getCommandsContext: () => ({ driver: ready }),
    openPage: async (_session, url) => {
      driver ??= start();
      ready = await driver;
      await ready.open(url);
    },
    close: async () => {
      const opened = await driver?.catch(() => null);
      driver = null;
      ready = null;
      await opened?.close();
    },
  };
}

/** A provider for `test.browser.provider`; `start` is called once, when the first page is wanted. */
export const webdriver = (
  browser: 'firefox' | 'webkit',
  start: () => Promise<Driver>,
): BrowserProviderOption =>
  defineBrowserProvider({
    name: 'webdriver',
    supportedBrowser: [browser],
    providerFactory: (project) => provider(project, start),
  });
