/** What crosses packages: real gateway processes, a real browser, real files. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What Node made of a file once, types taken off and compiled, it need not make again in the next process. */
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url));

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/**/*.test.ts'],
    environment: 'node',
    execArgv: ['--import', fileURLToPath(new URL('gateway/src/quick-imports.ts', import.meta.url))],
    globalSetup: ['test/support/run-folder.ts'],
    // Several processes and a browser at once: a busy machine takes ten times as long. What hangs is still found.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file starts processes and a browser of its own, and waits for them half the time: two files keep two cores busy.
    maxWorkers: 2,
  },
});
