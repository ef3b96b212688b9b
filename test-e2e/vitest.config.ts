import { defineConfig } from 'vitest/config'

// Tests that run built packages, in contrast to those of the root, which run sources.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    projects: [
      {
        test: {
          name: 'packed',
          include: ['packed/**/*.test.ts'],
          globalSetup: ['packed/pack-all.setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'machine',
          include: ['**/*.test.ts'],
          exclude: [
            'packed/**',
            'conformance/**',
            'examples/**',
            'fuzz/**',
            '**/node_modules/**',
            '**/.cache/**',
          ],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
