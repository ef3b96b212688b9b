import { join } from 'node:path'
import { run } from '../process.mjs'
import { root, runTool } from '../tool.mjs'
import { takeVitestCounts } from './counts.mjs'

/** @typedef {import('./run-steps.mjs').Step} Step */

/**
 * A step that runs a development tool and succeeds with it.
 *
 * @param {string} name
 * @param {readonly string[]} after
 * @param {string} tool
 * @param {readonly string[]} args
 * @returns {Step}
 */
export function toolStep(name, after, tool, args) {
  return { name, after, run: async onLine => ({ ok: (await runTool(tool, args, { onLine })) === 0 }) }
}

/**
 * A step that runs one of our own scripts.
 *
 * @param {string} name
 * @param {readonly string[]} after
 * @param {string} script Path from the root.
 * @param {readonly string[]} args
 * @returns {Step}
 */
export function scriptStep(name, after, script, args = []) {
  const command = [join(root, script), ...args]
  return {
    name,
    after,
    run: async onLine => ({ ok: (await run(process.execPath, command, { cwd: root, onLine })) === 0 }),
  }
}

/**
 * A step that runs tests with vitest. No test at all is a failure.
 *
 * @param {string} name
 * @param {readonly string[]} after
 * @param {readonly string[]} args For `vitest run`.
 * @returns {Step}
 */
export function vitestStep(name, after, args) {
  const report = join(root, '.cache', 'steps', `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    after,
    async run(onLine) {
      takeVitestCounts(report)
      const code = await runTool('vitest', ['run', ...args, ...reporters], { onLine })
      const tests = takeVitestCounts(report)
      return { ok: code === 0 && tests !== undefined && tests.passed > 0, ...(tests && { tests }) }
    },
  }
}
