import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { discoverDrivers } from '../src/platform/discover-drivers.ts'
import { readDeclaration } from '../src/registry/declaration.ts'

const declaration = { schemes: ['fake'], families: ['hypervisor'], contract: 1 }
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guestwork-'))
  vi.stubEnv('XDG_CONFIG_HOME', join(root, 'config'))
  vi.stubEnv('APPDATA', join(root, 'config'))
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(root, { recursive: true, force: true })
})

function write(path: string, content: unknown): string {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

function installDriver(folder: string, name: string, extra = {}): void {
  write(`${folder}/node_modules/${name}/package.json`, {
    name,
    type: 'module',
    exports: './index.js',
    guestwork: declaration,
    ...extra,
  })
  write(`${folder}/node_modules/${name}/index.js`, `export default ${JSON.stringify(name)}`)
}

async function found(application: string): Promise<string[]> {
  const names: string[] = []
  for await (const { name, load } of discoverDrivers(application).drivers) {
    expect((await load()).default).toBe(name)
    names.push(name)
  }
  return names
}

describe('discovery', () => {
  it('reads the dependencies of the nearest package.json, likely names first', async () => {
    write('app/package.json', {
      dependencies: { aaa: '1', 'guestwork-driver-x': '1', left: '1' },
      devDependencies: { '@guestwork/driver-y': '1' },
    })
    installDriver('app', 'aaa')
    installDriver('app', 'guestwork-driver-x')
    installDriver('app', '@guestwork/driver-y')
    installDriver('app', 'left', { guestwork: undefined })
    expect(await found(write('app/src/deep/main.js', ''))).toEqual([
      'guestwork-driver-x',
      '@guestwork/driver-y',
      'aaa',
    ])
  })

  it('does not take what is installed but no dependency, nor names that leave node_modules', async () => {
    write('app/package.json', { dependencies: { '../../evil': '1', 'guestwork-../x': '1' } })
    installDriver('app', 'guestwork-driver-x')
    installDriver('.', 'evil')
    expect(await found(write('app/main.js', ''))).toEqual([])
  })

  it('takes the neighbours of an installed program', async () => {
    write('app/package.json', { dependencies: { '@guestwork/cli': '1', 'guestwork-driver-x': '1' } })
    installDriver('app', 'guestwork-driver-x')
    write('app/node_modules/@guestwork/cli/package.json', {})
    const program = write('app/node_modules/@guestwork/cli/bin/gw.js', '')
    expect(await found(program)).toEqual(['guestwork-driver-x'])
    mkdirSync(join(root, 'bin'))
    symlinkSync(program, join(root, 'bin', 'gw'))
    expect(await found(join(root, 'bin', 'gw'))).toEqual(['guestwork-driver-x'])
  })

  it('takes the neighbours of a globally installed program, where there is no package.json', async () => {
    installDriver('lib', '@guestwork/driver-y')
    write('lib/node_modules/@guestwork/cli/package.json', {})
    expect(await found(write('lib/node_modules/@guestwork/cli/bin/gw.js', ''))).toEqual([
      '@guestwork/driver-y',
    ])
  })

  it('reads the user’s own drivers', async () => {
    write('config/guestwork/drivers/package.json', { dependencies: { 'guestwork-driver-z': '1' } })
    installDriver('config/guestwork/drivers', 'guestwork-driver-z')
    write('app/package.json', {})
    expect(await found(write('app/main.js', ''))).toEqual(['guestwork-driver-z'])
  })

  it('survives broken files and says where it looked', async () => {
    write('app/package.json', '{ not json')
    const discovery = discoverDrivers(write('app/main.js', ''))
    for await (const driver of discovery.drivers) expect(driver).toBeUndefined()
    expect(discovery.lookedAt).toEqual([
      `the dependencies in ${join(root, 'app', 'package.json')}`,
      `${join(root, 'config', 'guestwork', 'drivers', 'package.json')} (not there)`,
    ])
  })
})

describe('readDeclaration', () => {
  it.each([
    undefined,
    null,
    3,
    {},
    { guestwork: 1 },
    { guestwork: { ...declaration, schemes: 'x' } },
    { guestwork: { ...declaration, contract: '1' } },
  ])('refuses %j', packageJson => expect(readDeclaration(packageJson)).toBeUndefined())

  it('defaults transports to false', () => {
    expect(readDeclaration({ guestwork: declaration })).toEqual({ ...declaration, transports: false })
  })
})
