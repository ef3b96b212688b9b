import { describe, expect, it } from 'vitest'
import { fillSnapshotDefaults, formatSnapshot, parseSnapshot } from '../../src/snapshot/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'snapshot',
  convert: text =>
    formatSnapshot(
      fillSnapshotDefaults(parseSnapshot(text, { unknown: 'drop', redefine: true }), { redefine: true }),
    ),
  again: text => formatSnapshot(parseSnapshot(text, { unknown: 'error' })),
})

const whole = `<domainsnapshot><name>s</name><state>shutoff</state><creationTime>5</creationTime><disks><disk name='vda' snapshot='external'><driver type='qcow2'/><source file='/a'/></disk></disks><domain><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9a41</uuid></domain></domainsnapshot>`

it('passes over what only existing snapshots have where a new one is asked for', () => {
  const { name, disks, ...rest } = parseSnapshot(whole, { create: true })
  expect([name, disks?.length, rest]).toEqual(['s', 1, {}])
})

it('tells the guest by its definition or by its UUID', () => {
  expect(parseSnapshot(whole).owner).toEqual({ uuid: '5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9a41' })
  const defined = whole.replace(/<domain>.*<\/domain>/, `<domain type='test'><name>g</name></domain>`)
  expect(parseSnapshot(defined)).toMatchObject({ domain: { type: 'test', name: 'g' } })
  expect(formatSnapshot(parseSnapshot(defined))).toContain(`  <domain type='test'>\n    <name>g</name>\n`)
})

describe('checks', () => {
  it.each([
    ['a file without a path', `<memory snapshot='external'/>`],
    ['a file for no memory', `<memory snapshot='no' file='/m'/>`],
    ['a relative file', `<memory file='m'/>`],
    ['memory of a guest that was off', `<memory snapshot='internal'/><state>shutoff</state>`],
    ['an unknown state', '<state>asleep</state>', 'CONFIG_UNSUPPORTED'],
    ['a relative image', `<disks><disk name='a'><source file='b'/></disk></disks>`],
    ['a disk without a name', '<disks><disk/></disks>', 'INTERNAL_ERROR'],
  ])('refuse %s', (_, inside, code = 'XML_ERROR') => {
    const text = `<domainsnapshot>\n${inside}</domainsnapshot>`
    expect(refusal(() => parseSnapshot(text))).toMatchObject({ code, details: { line: 2 } })
  })

  it.each([
    ['name', 'XML_ERROR'],
    ['creationTime', 'INTERNAL_ERROR'],
    ['state', 'XML_ERROR'],
  ])('ask for the %s of a snapshot that is put back', (missing, code) => {
    const text = whole.replace(new RegExp(`<${missing}>.*?</${missing}>`), '')
    expect(refusal(() => parseSnapshot(text, { redefine: true }))).toMatchObject({ code })
    expect(parseSnapshot(text)).toBeTypeOf('object')
  })

  it("ask for 'active' in libvirt's own files, and pass over it elsewhere", () => {
    expect(refusal(() => parseSnapshot(whole, { internal: true }))).toMatchObject({ code: 'XML_ERROR' })
    const text = whole.replace('</domainsnapshot>', '<active>1</active></domainsnapshot>')
    expect(parseSnapshot(text, { redefine: true, internal: true }).active).toBe(true)
    expect(parseSnapshot(text, { redefine: true }).active).toBeUndefined()
  })
})

describe('defaults', () => {
  it('name a new snapshot after its time', () => {
    const snapshot = fillSnapshotDefaults(parseSnapshot('<domainsnapshot/>'), {
      creationTime: 7n,
      domainUuid: 'u',
      state: 'running',
    })
    expect(snapshot).toEqual({ name: '7', creationTime: 7n, owner: { uuid: 'u' }, state: 'running' })
  })

  it('say of a snapshot that is put back what became of the memory', () => {
    const memory = (state: 'running' | 'shutoff') =>
      fillSnapshotDefaults({ state }, { redefine: true }).memory
    expect([memory('running'), memory('shutoff')]).toEqual([{ snapshot: 'internal' }, { snapshot: 'no' }])
  })
})
