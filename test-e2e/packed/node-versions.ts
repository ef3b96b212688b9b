import { tmpdir } from 'node:os'
import { npmCommand } from '../../scripts/npm.mjs'
import { succeed } from '../execute.ts'

/** The Nodes that packed applications run on, by a name for test titles: paths of their programs. */
export async function nodeVersions(): Promise<readonly (readonly [name: string, program: string])[]> {
  return [
    ['this Node', process.execPath],
    ['npx node@24', await nodeFromRegistry('24')],
  ]
}

/** The Node that `npx node@MAJOR` runs; npm keeps it in its cache. */
async function nodeFromRegistry(major: string): Promise<string> {
  const npx = npmCommand([
    'exec',
    '--yes',
    '--prefer-offline',
    `--package=node@${major}`,
    '--',
    'node',
    '--print',
    'process.execPath',
  ])
  const program = await succeed(npx.program, npx.args, { cwd: tmpdir() })
  return program.trim()
}
