import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../scripts/tool.mjs'
import { compare } from './compare.mjs'

const gw = join(root, 'packages', 'cli', 'bin', 'gw.js')

/** @type {import('./main.mjs').Benchmark} */
export const cliList = {
  name: 'cli-list',
  subject: 'gw -c test:///default list',
  reference: 'node -e 0',
  target: 1.6,
  run: () =>
    compare(
      () => runNode([gw, '-c', 'test:///default', 'list']),
      () => runNode(['-e', '0']),
      { rounds: 40, warmups: 3 },
    ),
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`node ${args.join(' ')} exited with ${code}`)),
    )
  })
}
