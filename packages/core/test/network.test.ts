import { describe, expect, it } from 'vitest'
import { connect, honours, type NetworkDriver, type NetworkEventListener } from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const lab = { name: 'lab', uuid: '5f3c2b1a-0000-4000-8000-00000000000a' }

async function openWith(network: NetworkDriver<FakeSession>) {
  const driver = fakeDriver({}, { network: { networkLookupByName: () => lab, ...network } })
  const connection = await connect('fake:///', { drivers: [driver] })
  return { connection, network: await connection.networkLookupByName('lab') }
}

describe('a network', () => {
  it('is found, listed and described', async () => {
    const filters: number[] = []
    const connectListAllNetworks = honours(0x3f, (_call, flags: number) => (filters.push(flags), [lab]))
    const networkGetXMLDesc = honours(
      1,
      (_call, _network, flags: number) => `<network flags='${String(flags)}'/>`,
    )
    const { connection, network } = await openWith({ connectListAllNetworks, networkGetXMLDesc })
    const list = await connection.listNetworks({ active: true, noAutostart: true })
    expect(list.map(({ name, uuid }) => ({ name, uuid }))).toEqual([lab])
    expect(filters).toEqual([2 | 32])
    expect(await network.getXml({ inactive: true })).toBe("<network flags='1'/>")
  })

  it('is updated by names that become libvirt’s numbers', async () => {
    const seen: unknown[] = []
    const { network } = await openWith({
      networkUpdate: honours(3, (_call, ...[, ...change]) => void seen.push(change)),
    })
    const xml = "<host mac='52:54:00:00:00:01' ip='10.0.0.2'/>"
    await network.update({ command: 'add-last', section: 'ip-dhcp-host', xml, parentIndex: 1, config: true })
    await network.update({ command: 'delete', section: 'portgroup', xml: "<portgroup name='a'/>" })
    expect(seen).toEqual([
      [3, 4, 1, xml, 2],
      [2, 9, -1, "<portgroup name='a'/>", 0],
    ])
  })

  it('has events', async () => {
    let hear: NetworkEventListener = () => undefined
    const { connection, network } = await openWith({
      connectNetworkEventRegisterAny: (_call, _network, _id, listener) => ((hear = listener), 1),
      connectNetworkEventDeregisterAny: () => undefined,
    })
    const events = connection.events('network-lifecycle', { network })
    await events.ready
    hear(lab, { event: 2, detail: 0 })
    expect((await events.next()).value).toMatchObject({
      kind: 'network-lifecycle',
      event: 'started',
      network: { name: 'lab' },
    })
    await connection.close()
  })

  it('is no subject of events of domains', async () => {
    const { connection, network } = await openWith({})
    expect(() => connection.events('domain-lifecycle', { network })).toThrow(/is not about 'lab'/)
  })
})
