/** The fast loop: everything that needs neither a browser nor another process. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The PostgreSQL server that test files share. */
const SERVER = fileURLToPath(new URL('gateway/src/data/testing-postgres-run.ts', import.meta.url));

/** Loaded first by every process; see there. */
const QUICK = fileURLToPath(new URL('gateway/src/quick-imports.ts', import.meta.url));
/** What Node made of a file once, types taken off and compiled, it need not make again in the next process. */
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url));

const EXCLUDED = ['**/*.browser.test.ts', '**/node_modules/**'];

export default defineConfig({
  // As Node itself resolves: under Vite's own "development" condition graphql would be loaded a second time.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    environment: 'node',
    // Vitest would leave one core free, and many tests wait for a disk: one worker more than there are cores keeps them busy.
    maxWorkers: Math.min(availableParallelism() + 1, 5),
    // Files share a process, as modules do where they are used: to load the gateway anew for each cost half the time.
    isolate: false,
    // Mutation testing copies the rules alone.
    globalSetup: [SERVER].filter((file) => existsSync(file)),
    // A property test that takes a second here takes ten on a busy machine; what hangs is still found.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['packages/rules/src/**/*.test.ts'],
          exclude: EXCLUDED,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/src/**/*.test.ts', 'gateway/src/**/*.test.ts'],
          exclude: [...EXCLUDED, 'packages/rules/**'],
          execArgv: ['--import', QUICK],
        },
      },
    ],
  },
});
