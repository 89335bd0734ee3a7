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
    // Only to end what hangs: no test may fail because a machine is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    env: { NHIPBAO_TEST: '1' },
  },
});
