import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * How to run npm: as a script of Node's where it can be found, for on Windows npm's command cannot be started without a
 * shell.
 *
 * @param {readonly string[]} args
 * @param {string} [node] The Node that npm runs on, and that it puts first in the PATH of what it runs.
 */
export function npmCommand(args, node = process.execPath) {
  const beside = dirname(process.execPath)
  const candidates = [
    process.env['npm_execpath'] ?? '',
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find(file => file.endsWith('npm-cli.js') && existsSync(file))
  return script ? { program: node, args: [script, ...args] } : { program: 'npm', args: [...args] }
}
