import type { Linter } from 'eslint'
import { plugin } from './plugin.ts'

const sources = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}']
const tests = ['**/{test,tests,__tests__}/**', '**/*.{test,spec}.*']

const recommended: Linter.Config[] = [
  {
    name: 'guestwork/recommended',
    files: sources,
    plugins: { guestwork: plugin },
    rules: { 'guestwork/layers': 'error', 'guestwork/browser-safe': 'error' },
  },
  {
    name: 'guestwork/package-json',
    files: ['**/package.json'],
    plugins: { guestwork: plugin },
    processor: 'guestwork/package-json',
  },
]

const driver: Linter.Config[] = [
  ...recommended,
  {
    name: 'guestwork/driver',
    files: sources,
    ignores: tests,
    plugins: { guestwork: plugin },
    rules: { 'guestwork/slot-names': 'error', 'guestwork/no-plain-error': 'error' },
  },
]

/** Presets for `eslint.config.js`, to be spread into its array. */
export const configs: Presets = { recommended, driver }

/** The presets of this plugin. Each registers the plugin as `guestwork`. */
export interface Presets {
  /** For every package that uses guestwork: layers, also in package.json, and browser safety. */
  readonly recommended: Linter.Config[]
  /** For a package that is a driver: the same, and slot names and errors in what is no test. */
  readonly driver: Linter.Config[]
}
