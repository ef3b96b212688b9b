import { expect, it } from 'vitest'
import { checkPackageJson } from '../../src/package-json/check-package-json.ts'
import { positionAt } from '../../src/package-json/json-leaves.ts'
import { temporaryRepository } from '../temporary-repository.ts'

const at = temporaryRepository({
  'package.json': { name: 'workspace' },
  'packages/driver-esx/package.json': { name: '@guestwork/driver-esx' },
  'packages/driver-esx/guestwork-driver-esx-1.0.0.tgz': '',
  'packages/driver-qemu/src/index.ts': '',
  'packages/driver-qemu/node_modules/tarball/package.json': { name: '@guestwork/driver-esx' },
})

const path = at('packages/driver-qemu/package.json')

/** The rules and the lines of what is found in a package.json of driver-qemu. */
function findings(fields: object, name = '@guestwork/driver-qemu'): readonly string[] {
  const text = JSON.stringify({ name, ...fields }, null, 2)
  return checkPackageJson(text, path).map(({ rule, offset }) => {
    const { line, column } = positionAt(text, offset)
    return `${rule}: ${text.split('\n')[line - 1]?.slice(column - 1) ?? ''}`
  })
}

it.each(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])(
  'a driver among the %s of a driver is found at its line',
  list => {
    const found = findings({ [list]: { '@guestwork/core': '1', '@guestwork/driver-esx': '^1', saxes: '6' } })
    expect(found).toEqual(['layers: "@guestwork/driver-esx": "^1",'])
  },
)

it.each(['bundleDependencies', 'bundledDependencies'])('a driver among the %s of a driver is found', list => {
  expect(findings({ [list]: ['saxes', '@guestwork/driver-esx'] })).toEqual([
    'layers: "@guestwork/driver-esx"',
  ])
})

it.each([
  'npm:@guestwork/driver-esx@1',
  'npm:@guestwork/driver-esx',
  'npm:guestwork-driver-proxmox@^2',
  'workspace:@guestwork/driver-esx@*',
  'workspace:../driver-esx',
  'file:../driver-esx',
  'file:../driver-esx/guestwork-driver-esx-1.0.0.tgz',
  'link:../driver-esx',
  'portal:../driver-esx',
  '../driver-esx',
])('a driver behind the name q is found in %s', range => {
  expect(findings({ dependencies: { q: range } })).toEqual([`layers: "q": "${range}"`])
})

it('a driver that is installed under another name is found', () => {
  expect(findings({ dependencies: { tarball: 'https://example.com/x.tgz' } })).toHaveLength(1)
})

it.each([
  '*',
  '^1.0.0',
  'workspace:^',
  'workspace:*',
  'npm:other@1',
  'file:../other',
  'catalog:',
  'github:a/b',
])('nothing is found in another package with the range %s', range => {
  expect(findings({ dependencies: { q: range, '@guestwork/util': range } })).toEqual([])
})

it('a driver in the imports map is found under every condition', () => {
  const imports = {
    '#a': { node: '@guestwork/driver-esx/testing', default: './src/index.ts' },
    '#b': 'saxes',
  }
  expect(findings({ imports })).toEqual(['layers: "node": "@guestwork/driver-esx/testing",'])
})

it('of a key that is there twice both are found', () => {
  const text =
    '{"name":"@guestwork/driver-qemu","dependencies":{"@guestwork/driver-esx":"1"},"dependencies":{}}'
  expect(checkPackageJson(text, path)).toHaveLength(1)
})

it('the conformance kit is a development dependency of a driver, and no other', () => {
  const kit = { '@guestwork/driver-conformance': '1' }
  expect(findings({ devDependencies: kit })).toEqual([])
  expect(findings({ peerDependencies: kit })).toHaveLength(1)
})

it('an application may have drivers as development dependencies only', () => {
  const drivers = { '@guestwork/driver-esx': '1' }
  expect(findings({ devDependencies: drivers }, '@guestwork/cli')).toEqual([])
  expect(findings({ dependencies: drivers }, '@guestwork/cli')).toHaveLength(1)
  expect(findings({ dependencies: drivers }, 'acme-web')).toEqual([])
})

it('says what would be right', () => {
  const [found] = checkPackageJson('{"name":"@guestwork/core","dependencies":{"@guestwork/conf":"1"}}', path)
  expect(found?.message).toBe('@guestwork/core must not depend on @guestwork/conf. Its layer may use util.')
})

it.each(['', '[]', '"x"', '{', 'null'])('leaves the text %j to others', text => {
  expect(checkPackageJson(text, path)).toEqual([])
})

it('an entry that is declared browser-safe has a source file', () => {
  const exports = { '.': './dist/index.js', './gone': './dist/gone.js' }
  const browserSafe = ['.', './gone', './missing', './src/index.ts']
  expect(findings({ exports, browserSafe })).toEqual([
    'browser-safe: "./gone",',
    'browser-safe: "./missing",',
  ])
})
