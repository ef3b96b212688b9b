import { mkdirSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { root } from './tool.mjs'

/**
 * Lets a generator use TypeScript sources, which run before the build. What they import on demand can be loaded until the
 * generator is done.
 *
 * @template T
 * @param {Readonly<Record<string, string>>} files By a name without slashes.
 * @param {(load: (name: string) => Promise<any>) => Promise<T>} use Gets what imports one of them.
 * @returns {Promise<T>}
 */
export async function withSources(files, use) {
  const folder = join(root, '.cache', 'sources', String(process.pid))
  mkdirSync(folder, { recursive: true })
  try {
    await bundle(folder, { ...files })
    return await use(name => import(pathToFileURL(join(folder, `${name}.mjs`)).href))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {Record<string, string>} input
 */
function bundle(folder, input) {
  return build({
    input,
    external: id => isBuiltin(id),
    platform: 'node',
    transform: { target: 'es2023' },
    resolve: { conditionNames: ['@guestwork/source', 'node', 'import', 'default'] },
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
  })
}
