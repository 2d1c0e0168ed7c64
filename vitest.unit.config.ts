/** The fast loop: everything that needs neither a browser nor another process. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // As Node itself resolves: under Vite's own "development" condition graphql would be loaded a second time.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    name: 'unit',
    include: ['packages/*/src/**/*.test.ts', 'gateway/src/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
    environment: 'node',
  },
});
