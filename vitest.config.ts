import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

const conditions = ['@nhipbao/source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // chDB crashes in worker threads. Files of one process run one after the other and share the loaded modules: loading
    // them for every file was a third of all time, and modules keep no state (house rule), so no file sees another's.
    pool: 'forks',
    isolate: false,
    exclude: ['**/dist/**', '**/node_modules/**', 'tests/bench/**'],
    include: ['**/*.test.ts'],
    // Only to end what hangs: no test may fail because a machine is busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    globalSetup: './tests/build-first.ts',
    sequence: { sequencer: LongestFirst },
    env: { NHIPBAO_TEST: '1' },
  },
});
