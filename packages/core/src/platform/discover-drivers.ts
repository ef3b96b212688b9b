import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDeclaration, type DiscoveredDriver, type Discovery } from '../registry/declaration.ts'
import { fs, nodeModule } from './builtins.ts'
import { applicationRoots, type ApplicationRoot } from './application-root.ts'
import { userDriversFolder } from './user-drivers-folder.ts'

const dependencyFields = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies']
const likelyName = 'guestwork'
const packageName = /^(?:@[a-z0-9-~][a-z0-9-._~]*\/)?[a-z0-9-~][a-z0-9-._~]*$/

/**
 * Finds the packages that declare themselves as drivers among the dependencies of the application and of the user's
 * own drivers folder. Packages with `guestwork` in their name are read first; the others only if none of those serves.
 */
export function discoverDrivers(application: string | URL | undefined): Discovery {
  const lookedAt: string[] = []
  return { drivers: search(application, lookedAt), lookedAt }
}

// eslint-disable-next-line @typescript-eslint/require-await -- a search may wait on platforms where reading does
async function* search(
  application: string | URL | undefined,
  lookedAt: string[],
): AsyncGenerator<DiscoveredDriver, void, void> {
  const user = userDriversFolder()
  const roots = [
    ...applicationRoots(application),
    { folder: user, hasPackage: fs.existsSync(join(user, 'package.json')) },
  ]
  if (roots.length === 1) lookedAt.push("no application (give its file with the option 'application')")
  const seen = new Set<string>()
  for (const likely of [true, false]) {
    for (const root of roots) {
      if (likely) lookedAt.push(describeRoot(root))
      for (const name of dependencyNames(root)) {
        if (name.includes(likelyName) !== likely || seen.has(name)) continue
        const driver = inspect(root.folder, name)
        if (driver === undefined) continue
        seen.add(name)
        yield driver
      }
    }
  }
}

function describeRoot({ folder, hasPackage }: ApplicationRoot): string {
  if (hasPackage) return `the dependencies in ${join(folder, 'package.json')}`
  const modules = join(folder, 'node_modules')
  return fs.existsSync(modules) ? `the packages in ${modules}` : `${join(folder, 'package.json')} (not there)`
}

function dependencyNames({ folder, hasPackage }: ApplicationRoot): readonly string[] {
  if (!hasPackage) return installedNames(join(folder, 'node_modules'))
  const json = readJson(join(folder, 'package.json'))
  const names = dependencyFields.flatMap(field => {
    const entries: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, field) : undefined
    return typeof entries === 'object' && entries !== null ? Object.keys(entries) : []
  })
  return names.filter(name => packageName.test(name))
}

function installedNames(modules: string): readonly string[] {
  const scoped = entries(join(modules, '@guestwork')).map(name => `@guestwork/${name}`)
  return [...scoped, ...entries(modules).filter(name => name.includes(likelyName) && packageName.test(name))]
}

function entries(folder: string): readonly string[] {
  return fs.existsSync(folder) ? fs.readdirSync(folder) : []
}

function inspect(root: string, name: string): DiscoveredDriver | undefined {
  const folder = findInstalled(root, name)
  const declaration =
    folder === undefined ? undefined : readDeclaration(readJson(join(folder, 'package.json')))
  if (declaration === undefined) return undefined
  const load = async () => {
    const entry = nodeModule.createRequire(join(root, 'package.json')).resolve(name)
    return (await import(pathToFileURL(entry).href)) as { readonly default: unknown }
  }
  return { name, declaration, load }
}

function findInstalled(from: string, name: string): string | undefined {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', name)
    if (fs.existsSync(join(folder, 'package.json'))) return folder
    if (dirname(at) === at) return undefined
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
