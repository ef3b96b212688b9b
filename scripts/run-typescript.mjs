import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { build } from 'rolldown'
import { run } from './process.mjs'
import { root } from './tool.mjs'

// `node scripts/run-typescript.mjs FILE [ARGUMENT...]`: runs a TypeScript program, such as a generator, from the
// sources of the workspace, with no build before it. The oldest supported Node cannot do that by itself.
// The program finds files by the current folder, not by `import.meta`: it runs from a bundle elsewhere.

const [file, ...args] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node scripts/run-typescript.mjs FILE [ARGUMENT...]')
  process.exit(2)
}

const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

// Below the root, so that the root's development dependencies, which are not bundled, are found from there.
const folder = join(root, '.cache', 'run', String(process.pid))
mkdirSync(folder, { recursive: true })
try {
  await build({
    input: { program: resolve(file) },
    external: id => isBuiltin(id) || id in devDependencies,
    platform: 'node',
    resolve: { conditionNames: ['@guestwork/source', 'node', 'import', 'default'] },
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', sourcemap: 'inline', entryFileNames: '[name].mjs' },
  })
  const code = await run(process.execPath, ['--enable-source-maps', join(folder, 'program.mjs'), ...args])
  process.exitCode = code
} finally {
  rmSync(folder, { recursive: true, force: true })
}
