import { existsSync } from 'node:fs'
import { readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * A package and everything that is installed with it, each once.
 *
 * @param {string} folder The package's folder.
 * @param {Map<string, { name: string, folder: string }>} [found]
 * @returns {Promise<Iterable<{ name: string, folder: string }>>}
 */
export async function dependencyFolders(folder, found = new Map()) {
  const path = await realpath(folder)
  const { name, dependencies = {} } = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'))
  if (!found.has(name)) {
    found.set(name, { name, folder: path })
    for (const dependency of Object.keys(dependencies))
      await dependencyFolders(resolved(path, dependency), found)
  }
  return found.values()
}

/** A dependency is in the package's own folder, or beside the package where pnpm has put it. */
function resolved(path, dependency) {
  const own = join(path, 'node_modules', dependency)
  return existsSync(own) ? own : join(dirname(path), dependency)
}
