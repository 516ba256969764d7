import { defineConfig } from 'vitest/config';

/** Tests of the explorer in a browser, run by `make test-explorer`: apart from the others, which need none. */
export default defineConfig({
  test: {
    include: ['test/explorer/browser/**/*.browser.ts'],
    globalSetup: ['test/explorer/browser/corpora.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
});
