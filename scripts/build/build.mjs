import { runTool } from '../tool.mjs'

/**
 * Builds every package, from turbo's cache where nothing changed.
 *
 * @param {import('../process.mjs').RunOptions} [options]
 * @returns {Promise<number>} turbo's exit code.
 */
export function build(options) {
  const tasks = ['//#build:types', '//#build:bundle']
  return runTool(
    'turbo',
    ['run', ...tasks, '--output-logs=new-only', '--log-order=grouped', '--continue=always'],
    options,
  )
}
