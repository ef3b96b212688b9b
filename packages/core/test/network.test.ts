import { describe, expect, it } from 'vitest'
import {
  connect,
  honours,
  NetworkEventBroker,
  type NetworkDriver,
  type NetworkEventListener,
} from '../src/index.ts'
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

  it('has events of its own', async () => {
    const broker = new NetworkEventBroker()
    const { connection, network } = await openWith({
      connectNetworkEventRegisterAny: (_call, of, id, listener) => broker.register(of, id, listener),
      connectNetworkEventDeregisterAny: (_call, id) => broker.deregister(id),
    })
    const events = network.events('network-lifecycle')
    await events.ready
    broker.emit(
      'lifecycle',
      { ...lab, uuid: '5f3c2b1a-0000-4000-8000-00000000000b' },
      { event: 2, detail: 0 },
    )
    broker.emit('lifecycle', lab, { event: 3, detail: 0 })
    expect((await events.next()).value).toMatchObject({ event: 'stopped', network: { name: 'lab' } })
    await connection.close()
  })

  it('tells the addresses that it lent, their family by name', async () => {
    const lease = {
      interfaceName: 'virbr0',
      expiryTime: 2n ** 40n,
      mac: '52:54:00:00:00:01',
      iaid: undefined,
      address: '10.0.0.2',
      prefix: 24,
      hostname: 'web-1',
      clientId: undefined,
    }
    const asked: unknown[] = []
    const { network } = await openWith({
      networkGetDHCPLeases: (_call, _network, mac) => (
        asked.push(mac),
        [
          { ...lease, type: 0 },
          { ...lease, type: 9 as never },
        ]
      ),
    })
    expect(await network.getDhcpLeases(lease.mac)).toEqual([
      { ...lease, type: 'ipv4' },
      { ...lease, type: 'unknown' },
    ])
    await network.getDhcpLeases()
    expect(asked).toEqual([lease.mac, undefined])
  })

  it('has ports, whose bandwidth is an object', async () => {
    const seen: unknown[] = []
    const port = { network: lab, uuid: '5f3c2b1a-0000-4000-8000-0000000000ee' }
    const average = { field: 'inbound.average', type: 'uint', value: 1000 } as const
    const { network } = await openWith({
      networkListAllPorts: () => [port],
      networkPortLookupByUUID: () => port,
      networkPortCreateXML: honours(3, (_call, _network, ...args: unknown[]) => (seen.push(args), port)),
      networkPortGetXMLDesc: () => '<networkport/>',
      networkPortGetParameters: () => [average],
      networkPortSetParameters: (_call, _port, params) => void seen.push(params),
      networkPortDelete: (_call, { uuid }) => void seen.push(uuid),
    })
    expect(await network.listPorts()).toMatchObject([{ uuid: port.uuid }])
    const made = await network.portCreateXml('<networkport/>', { reclaim: true, validate: true })
    expect([made.network, made.uuid]).toEqual([network, port.uuid])
    const found = await network.portLookupByUuid(port.uuid.toUpperCase())
    expect(await found.getXml()).toBe('<networkport/>')
    expect(await found.getParameters()).toEqual({ inboundAverage: 1000, parameters: [average] })
    await found.setParameters({ inboundAverage: 1000 })
    await found.delete()
    expect(seen).toEqual([['<networkport/>', 3], [average], port.uuid])
  })

  it('is no subject of events of domains', async () => {
    const { connection, network } = await openWith({})
    expect(() => connection.events('domain-lifecycle', { network })).toThrow(/is not about 'lab'/)
  })
})
