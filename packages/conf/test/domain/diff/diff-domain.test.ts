import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { diffDomain } from '../../../src/domain/diff/index.ts'
import { formatDomain, parseDomain, type Domain } from '../../../src/domain/index.ts'

const folder = new URL('../../fixtures/domain-diff/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const names = readdirSync(folder).flatMap(name => /^(.+)\.old\.xml$/.exec(name)?.[1] ?? [])

const asJson = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part)))

const guest = (devices: string): Domain =>
  parseDomain(`<domain type='kvm'><name>a</name><memory>4096</memory><devices>${devices}</devices></domain>`)

describe('what a new definition changes', () => {
  it.each(names)('%s', name => {
    const diff = diffDomain(parseDomain(read(`${name}.old.xml`)), parseDomain(read(`${name}.new.xml`)))
    expect(asJson(diff)).toEqual(JSON.parse(read(`${name}.json`)))
  })

  it.each(names)('%s: nothing when it is the same', name => {
    const domain = parseDomain(read(`${name}.old.xml`))
    const again = parseDomain(formatDomain(domain, { secure: true }))
    expect(diffDomain(domain, again)).toEqual({ changes: [], time: undefined, abiBreaks: [] })
  })

  it('leaves its arguments as they are', () => {
    const [old, fresh] = [parseDomain(read('devices.old.xml')), parseDomain(read('devices.new.xml'))]
    diffDomain(old, fresh)
    expect(old).toEqual(parseDomain(read('devices.old.xml')))
    expect(fresh).toEqual(parseDomain(read('devices.new.xml')))
  })
})

describe('how devices are recognised', () => {
  it('by the alias, when there is nothing surer', () => {
    const rng = (alias: string, path: string): string =>
      `<rng model='virtio'><backend model='random'>${path}</backend><alias name='${alias}'/></rng>`
    const old = guest(rng('ua-a', '/dev/a') + rng('ua-b', '/dev/b'))
    const fresh = guest(rng('ua-b', '/dev/b') + rng('ua-a', '/dev/c'))
    expect(diffDomain(old, fresh).changes.map(({ path }) => path)).toEqual([
      'devices.rngs[ua-a].backend.path',
    ])
  })

  it('not by the place where they have different names', () => {
    const disk = (dev: string): string =>
      `<disk type='file'><source file='/a'/><target dev='${dev}' bus='virtio'/></disk>`
    const { changes } = diffDomain(guest(disk('vda')), guest(disk('vdb')))
    expect(changes.map(({ path, kind }) => [path, kind])).toEqual([
      ['devices.disks[vda]', 'removed'],
      ['devices.disks[vdb]', 'added'],
    ])
  })

  it('a place on another bus is not taken over', () => {
    const address = "<address type='pci' domain='0' bus='0' slot='5' function='0'/>"
    const old = guest(
      `<disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/>${address}</disk>`,
    )
    const fresh = guest("<disk type='file'><source file='/a'/><target dev='vda' bus='usb'/></disk>")
    const paths = diffDomain(old, fresh).changes.map(({ path }) => path)
    expect(paths).toContain('devices.disks[vda].target.bus')
    expect(paths).toContain('devices.disks[vda].address.type')
  })
})

describe("a driver's rules", () => {
  const [old, fresh] = [parseDomain(read('machine.old.xml')), parseDomain(read('machine.new.xml'))]

  it('go before the common ones', () => {
    const rule = { path: 'cputune', time: 'recreate', reason: 'this hypervisor never looks again' } as const
    const { changes } = diffDomain(old, fresh, { changes: [rule] })
    const found = changes.filter(({ path }) => path.startsWith('cputune'))
    expect(found.length).toBeGreaterThan(0)
    for (const change of found) expect(change).toMatchObject({ time: rule.time, reason: rule.reason })
  })

  it('cover only what they say', () => {
    const rules = [
      { path: 'title', kinds: ['added'], time: 'recreate', reason: 'not this one' },
      { path: 'os', whole: true, time: 'recreate', reason: 'not this one' },
      { path: 'memory', where: () => false, time: 'recreate', reason: 'not this one' },
    ] as const
    expect(diffDomain(old, fresh, { changes: rules })).toEqual(diffDomain(old, fresh))
  })

  it('complete both definitions', () => {
    const step = { name: 'machine', run: (domain: Domain) => void (domain.title = 'same') }
    const { changes } = diffDomain(old, fresh, { defaults: { steps: [step] } })
    expect(changes.map(({ path }) => path)).not.toContain('title')
  })
})
