import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './process.mjs'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Packages whose command has another name. */
const packageOf = new Map([
  ['attw', '@arethetypeswrong/cli'],
  ['tsc', 'typescript'],
])

/**
 * The script behind a development tool's command, to be run by Node: a command in `node_modules/.bin` cannot be
 * started without a shell on Windows.
 *
 * @param {string} command A command of one of the root's development dependencies.
 */
export function toolScript(command) {
  const folder = join(root, 'node_modules', packageOf.get(command) ?? command)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * Runs a development tool from the root folder.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('./process.mjs').RunOptions} [options]
 */
export function runTool(command, args, options = {}) {
  return run(process.execPath, [toolScript(command), ...args], {
    cwd: root,
    env: toolEnvironment(),
    ...options,
  })
}

/** Where the pinned pnpm is; its program is right in there. */
export const pnpmFolder = join(root, '.tools', 'node_modules', 'pnpm')

/** The pinned pnpm, as a script to be run by Node. */
export const pnpmScript = join(pnpmFolder, 'bin', 'pnpm.mjs')

/** The environment for tools: the pinned pnpm comes first in PATH (turbo asks for it), and nothing phones home. */
export function toolEnvironment() {
  const pathName = Object.keys(process.env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  return {
    ...process.env,
    [pathName]: [pnpmFolder, process.env[pathName]].join(delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  }
}
