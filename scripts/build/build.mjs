import { runTool } from '../tool.mjs'
import { tidyOutputs } from './tidy.mjs'

/**
 * Builds every package, from turbo's cache where nothing changed.
 *
 * @param {import('../process.mjs').RunOptions} [options]
 * @returns {Promise<number>} turbo's exit code.
 */
export async function build(options) {
  const tasks = ['//#build:types', '//#build:bundle']
  const flags = ['--output-logs=new-only', '--log-order=grouped', '--continue=always']
  const code = await runTool('turbo', ['run', ...tasks, ...flags], options)
  tidyOutputs()
  return code
}
