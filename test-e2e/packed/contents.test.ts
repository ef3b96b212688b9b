import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { filesIn } from '../../scripts/build/folder.mjs'
import { root } from '../../scripts/tool.mjs'
import { installApplication, type Application } from './application.ts'

/** What of a package.json says what code may import. */
interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly imports?: Readonly<Record<string, unknown>>
}

const names = Object.keys(inject('tarballs'))
let application: Application

beforeAll(async () => {
  application = await installApplication({ manager: 'pnpm', dependencies: names, files: {} })
  return () => application[Symbol.asyncDispose]()
})

describe.each(names)('the tarball of %s', name => {
  const folder = () => join(application.folder, 'node_modules', name)

  it('has the licence, and nothing that only the build needs', () => {
    expect(existsSync(join(folder(), 'LICENSE'))).toBe(true)
    expect(filesIn(folder(), /tsbuildinfo$/)).toEqual([])
  })

  it('has every source that its maps point to', () => {
    const missing = filesIn(join(folder(), 'dist'), /\.map$/).flatMap(map => {
      const { sources } = JSON.parse(readFileSync(map, 'utf8')) as { readonly sources: readonly string[] }
      return sources.filter(source => !existsSync(join(dirname(map), source)))
    })
    expect(missing).toEqual([])
  })

  it('has declarations that import what is there', () => {
    const missing = filesIn(join(folder(), 'dist'), /\.d\.ts$/).flatMap(file => {
      const imports = readFileSync(file, 'utf8').matchAll(/(?:\bfrom |\bimport\(?)['"](\.[^'"]+)['"]/g)
      const targets = [...imports].map(([, target = '']) =>
        join(dirname(file), target.replace(/\.js$/, '.d.ts')),
      )
      return targets.filter(target => !existsSync(target)).map(target => relative(folder(), target))
    })
    expect(missing).toEqual([])
  })

  it('has code that imports only the package itself and what it depends on', () => {
    const manifest = JSON.parse(readFileSync(join(folder(), 'package.json'), 'utf8')) as Manifest
    const { name, dependencies, peerDependencies, imports: aliases } = manifest
    const known = [name, ...Object.keys({ ...dependencies, ...peerDependencies, ...aliases })]
    const imports = filesIn(join(folder(), 'dist'), /\.js$/).flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?:.* from )?"([^".][^"]*)";$/gm)].map(
        ([, id = '']) => id,
      ),
    )
    const isKnown = (id: string) =>
      isBuiltin(id) || known.some(prefix => id === prefix || id.startsWith(`${prefix}/`))
    expect(imports.filter(id => !isKnown(id))).toEqual([])
  })

  it('names no folder of the machine that packed it', () => {
    const naming = filesIn(folder(), /./).filter(file => readFileSync(file, 'utf8').includes(root))
    expect(naming).toEqual([])
  })
})
