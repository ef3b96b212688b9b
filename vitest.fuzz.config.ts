import { defineConfig } from 'vitest/config'

const seconds = Number(process.env['FUZZ_SECONDS'] ?? '30')

// The property tests of the unit tests, each for a time in place of a number of runs.
export default defineConfig({
  ssr: { resolve: { conditions: ['@guestwork/source', 'node', 'import', 'module', 'default'] } },
  test: {
    include: ['packages/*/test/**/*.property.test.ts', 'test-e2e/fuzz/**/*.property.test.ts'],
    setupFiles: ['test-e2e/fuzz/by-time.setup.ts'],
    testTimeout: (seconds + 60) * 1000,
  },
})
