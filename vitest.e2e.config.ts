/** What crosses packages: real gateway processes, a real browser, real files. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'e2e',
    include: ['test/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each file starts processes and a browser of its own; two cores do one at a time best.
    fileParallelism: false,
  },
});
