import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // each file compiles the lexicon; forks keep one another's memory apart
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: process.env.CI === 'true' ? ['default'] : ['dot'],
  },
});
