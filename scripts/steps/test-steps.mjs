import { build } from '../build/build.mjs'
import { corpusStep } from './corpus-step.mjs'
import { scriptStep, toolStep, vitestStep } from './step-kinds.mjs'

const prettierArgs = ['.', '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier']

/**
 * What `npm test` does, the slow ones first: as many run at a time as there are cores.
 *
 * @type {readonly import('./run-steps.mjs').Step[]}
 */
export const testSteps = [
  { name: 'build', run: async onLine => ({ ok: (await build({ onLine })) === 0 }) },
  toolStep('lint', ['build'], 'eslint', ['.', '--max-warnings=0']),
  vitestStep('unit', ['build'], []),
  toolStep('types', ['build'], 'tsc', ['--build', '--pretty']),
  vitestStep('packed', ['build'], ['--config=test-e2e/vitest.config.ts', '--project=packed']),
  toolStep('format', [], 'prettier', prettierArgs),
  scriptStep('packages', ['build'], 'scripts/steps/check-packages.mjs'),
  toolStep('unused', [], 'knip', []),
  scriptStep('generated', [], 'scripts/generate.mjs', ['--check']),
  corpusStep('corpus', ['build']),
]
