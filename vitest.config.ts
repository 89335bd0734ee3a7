import { defineConfig } from 'vitest/config';

const conditions = ['@nhipbao/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // chDB crashes in worker threads; one process a file also gives each file its own store.
    pool: 'forks',
    exclude: ['**/dist/**', '**/node_modules/**', 'tests/bench/**'],
    include: ['**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    env: { NHIPBAO_TEST: '1' },
  },
});
