import { defineConfig } from 'vitest/config'

// Tests run the sources of the workspace's packages, with no build before them.
export default defineConfig({
  ssr: { resolve: { conditions: ['@guestwork/source', 'node', 'import', 'module', 'default'] } },
  test: {
    // Generous: two cores that do much else must not fail a test that is right.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'examples',
          include: [
            'packages/*/test/**/*.test.ts',
            'eslint-rules/test/**/*.test.ts',
            'scripts/test/**/*.test.ts',
            'test-e2e/{conformance,examples}/**/*.test.ts',
          ],
          exclude: ['**/*.property.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'properties',
          include: ['packages/*/test/**/*.property.test.ts', 'test-e2e/fuzz/**/*.property.test.ts'],
          setupFiles: ['test-e2e/fuzz/by-seed.setup.ts'],
        },
      },
    ],
  },
})
