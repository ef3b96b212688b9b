import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  ALL_FLAGS,
  connect,
  DomainEventBroker,
  honours,
  type DomainRef,
  type DomainSnapshot,
  type HypervisorDriver,
  type SnapshotRef,
} from '../src/index.ts'
import { fakeDriver, web, type FakeSession } from './fake-driver.ts'

const root: SnapshotRef = { domain: web, name: 'root' }
const child: SnapshotRef = { domain: web, name: 'child' }

async function openWith(slots: Partial<HypervisorDriver<FakeSession>>) {
  const driver = fakeDriver({
    domainLookupByName: () => web,
    domainSnapshotLookupByName: (_call, domain, name) => ({ domain, name }),
    ...slots,
  })
  const connection = await connect('fake:///', { drivers: [driver] })
  const domain = await connection.domainLookupByName('web-1')
  return { connection, domain, snapshot: await domain.snapshotLookupByName('root') }
}

const names = (snapshots: readonly DomainSnapshot[]) => snapshots.map(({ name }) => name)

describe('snapshots of a domain', () => {
  it('are made with options in place of flags', async () => {
    const seen: unknown[] = []
    const { domain } = await openWith({
      domainSnapshotCreateXML: honours(ALL_FLAGS, (_call, _domain: DomainRef, ...args) => {
        seen.push(args)
        return root
      }),
    })
    const xml = '<domainsnapshot/>'
    const snapshot = await domain.snapshotCreateXml(xml, { diskOnly: true, atomic: true, quiesce: true })
    expect([snapshot.name, snapshot.domain]).toEqual(['root', domain])
    await domain.snapshotCreateXml(xml, { redefine: true, current: true, reuseExternal: false })
    expect(seen).toEqual([
      [xml, 16 + 64 + 128],
      [xml, 1 + 2],
    ])
  })

  it('are listed by what the filter asks for', async () => {
    const flags: number[] = []
    const { domain, snapshot } = await openWith({
      domainListAllSnapshots: honours(
        0x7ff,
        (_call, _domain, bits: number) => (flags.push(bits), [root, child]),
      ),
      domainSnapshotListAllChildren: honours(
        0x7ff,
        (_call, _of, bits: number) => (flags.push(bits), [child]),
      ),
    })
    expect(names(await domain.listSnapshots({ roots: true, noLeaves: true }))).toEqual(['root', 'child'])
    expect(names(await snapshot.listChildren({ descendants: true, topological: true }))).toEqual(['child'])
    expect(names(await snapshot.listChildren())).toEqual(['child'])
    expect(flags).toEqual([1 + 8, 1 + 1024, 0])
  })

  it('know their parent, and the domain its current one', async () => {
    const { domain } = await openWith({
      domainHasCurrentSnapshot: () => true,
      domainSnapshotCurrent: () => child,
      domainSnapshotGetParent: (_call, { name }) => (name === 'child' ? root : child),
      domainSnapshotIsCurrent: (_call, { name }) => name === 'child',
      domainSnapshotHasMetadata: () => false,
    })
    expect(await domain.hasCurrentSnapshot()).toBe(true)
    const current = await domain.getCurrentSnapshot()
    const parent = await current.getParent()
    expect([current.name, parent.name]).toEqual(['child', 'root'])
    expect([await current.isCurrent(), await parent.isCurrent()]).toEqual([true, false])
    expect(await parent.hasMetadata()).toBe(false)
  })

  it('are reverted to and deleted', async () => {
    const seen: unknown[] = []
    const { snapshot } = await openWith({
      domainRevertToSnapshot: honours(
        15,
        (_call, { name }: SnapshotRef, flags: number) => void seen.push(name, flags),
      ),
      domainSnapshotDelete: honours(
        7,
        (_call, { name }: SnapshotRef, flags: number) => void seen.push(name, flags),
      ),
    })
    await snapshot.revert({ paused: true, force: true })
    await snapshot.delete({ childrenOnly: true, metadataOnly: true })
    expect(seen).toEqual(['root', 2 + 4, 'root', 4 + 2])
  })

  it('show secrets when asked to', async () => {
    const domainSnapshotGetXMLDesc = honours(
      1,
      (_call, _of, flags: number) => `<domainsnapshot flags='${String(flags)}'/>`,
    )
    const { snapshot } = await openWith({ domainSnapshotGetXMLDesc })
    expect(await snapshot.getXml({ secure: true })).toBe("<domainsnapshot flags='1'/>")
  })
})

describe('events of snapshots', () => {
  it('carry the snapshot as an object, in the order in which it happened', async () => {
    const broker = new DomainEventBroker()
    const { connection, domain } = await openWith({
      connectDomainEventRegisterAny: (_call, of, id, listener) => broker.register(of, id, listener),
      connectDomainEventDeregisterAny: (_call, id) => broker.deregister(id),
    })
    const events = connection.events('domain-snapshot', { domain })
    await events.ready
    broker.emit('snapshot', web, { event: 'created', snapshot: 'root' })
    broker.emit('snapshot', web, { event: 'current-changed', snapshot: 'root' })
    broker.emit('snapshot', web, { event: 'deleted', snapshot: 'root' })
    broker.emit('snapshot', web, { event: 'current-changed', snapshot: undefined })
    const heard: unknown[] = []
    for await (const event of events) {
      heard.push([event.kind, event.domain.name, event.event, event.snapshot?.name])
      if (event.event === 'deleted') expectTypeOf(event.snapshot).toEqualTypeOf<DomainSnapshot>()
      if (heard.length === 4) break
    }
    expect(heard).toEqual([
      ['domain-snapshot', 'web-1', 'created', 'root'],
      ['domain-snapshot', 'web-1', 'current-changed', 'root'],
      ['domain-snapshot', 'web-1', 'deleted', 'root'],
      ['domain-snapshot', 'web-1', 'current-changed', undefined],
    ])
    await connection.close()
  })
})
