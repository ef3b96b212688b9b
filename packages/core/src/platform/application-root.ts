import { dirname, join, parse, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fs } from './builtins.ts'

/** A folder whose dependencies are searched for drivers. */
export interface ApplicationRoot {
  /** The folder that holds package.json, or node_modules where there is no package.json. */
  readonly folder: string
  /** Whether it has a package.json; a global installation has none. */
  readonly hasPackage: boolean
}

/**
 * The folders whose dependencies belong to the application that runs.
 *
 * For a program of its own that is the folder of the nearest package.json above it. For one that was installed
 * (`npx gw`), it is the folder whose node_modules it lies in, because drivers are installed beside it. The working
 * directory plays no part.
 *
 * @param application - a file of the application; the started program when undefined
 */
export function applicationRoots(application: string | URL | undefined): readonly ApplicationRoot[] {
  const given = application ?? process.argv[1]
  if (given === undefined) return []
  const path = resolve(typeof given === 'string' && !given.startsWith('file:') ? given : fileURLToPath(given))
  const roots = [path, realPath(path)].flatMap(file => [installedIn(file), nearestPackage(dirname(file))])
  const unique = new Map(roots.filter(root => root !== undefined).map(root => [root.folder, root]))
  return [...unique.values()]
}

function installedIn(file: string): ApplicationRoot | undefined {
  const at = file.indexOf(`${sep}node_modules${sep}`)
  if (at < 0) return undefined
  const folder = file.slice(0, at)
  return { folder, hasPackage: hasPackage(folder) }
}

function nearestPackage(folder: string): ApplicationRoot | undefined {
  const { root } = parse(folder)
  for (let at = folder; at !== root; at = dirname(at)) {
    if (hasPackage(at)) return { folder: at, hasPackage: true }
  }
  return undefined
}

function hasPackage(folder: string): boolean {
  return fs.existsSync(join(folder, 'package.json'))
}

function realPath(path: string): string {
  try {
    return fs.realpathSync(path)
  } catch {
    return path
  }
}
