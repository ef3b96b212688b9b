import { describe, expect, it } from 'vitest'
import {
  connect,
  honours,
  NodeDeviceEventBroker,
  type HypervisorDriver,
  type NodeDeviceDriver,
} from '../src/index.ts'
import { fakeDriver, type FakeSession } from './fake-driver.ts'

const card = { name: 'pci_0000_00_1f_2' }

async function openWith(
  nodeDevice: NodeDeviceDriver<FakeSession>,
  host: Partial<HypervisorDriver<FakeSession>> = {},
) {
  const driver = fakeDriver(host, { nodeDevice: { nodeDeviceLookupByName: () => card, ...nodeDevice } })
  const connection = await connect('fake:///', { drivers: [driver] })
  return { connection, device: await connection.nodeDeviceLookupByName(card.name) }
}

describe('node devices', () => {
  it('are listed by state and capability', async () => {
    const flags: number[] = []
    const connectListAllNodeDevices = honours(0xc03fffff, (_call, bits: number) => (flags.push(bits), [card]))
    const { connection } = await openWith({ connectListAllNodeDevices })
    const devices = await connection.listNodeDevices({ active: true, capabilities: ['usb', 'scsi_host'] })
    expect(devices.map(({ name }) => name)).toEqual([card.name])
    await connection.listNodeDevices()
    expect(flags).toEqual([0x80000028, 0])
    await expect(connection.listNodeDevices({ capabilities: ['floppy' as never] })).rejects.toMatchObject({
      code: 'INVALID_ARG',
    })
  })

  it('are made, defined and found by world wide name', async () => {
    const seen: unknown[] = []
    const take = (_call: unknown, ...args: unknown[]) => (seen.push(args), card)
    const { connection } = await openWith({
      nodeDeviceCreateXML: honours(1, take),
      nodeDeviceDefineXML: honours(1, take),
      nodeDeviceLookupSCSIHostByWWN: take,
    })
    await connection.nodeDeviceCreateXml('<device/>')
    await connection.nodeDeviceDefineXml('<device/>', { validate: true })
    await connection.nodeDeviceLookupScsiHostByWwn('2000000000000000', '1000000000000000')
    expect(seen).toEqual([
      ['<device/>', 0],
      ['<device/>', 1],
      ['2000000000000000', '1000000000000000', 0],
    ])
  })

  it('answer what is asked about them', async () => {
    const { device } = await openWith({
      nodeDeviceGetXMLDesc: () => '<device/>',
      nodeDeviceGetParent: () => undefined,
      nodeDeviceListCaps: () => ['pci'],
      nodeDeviceGetAutostart: () => true,
      nodeDeviceIsActive: () => false,
      nodeDeviceIsPersistent: () => true,
    })
    expect([await device.getXml(), await device.getParent()]).toEqual(['<device/>', undefined])
    expect(await device.listCapabilities()).toEqual(['pci'])
    const answers = [await device.getAutostart(), await device.isActive(), await device.isPersistent()]
    expect(answers).toEqual([true, false, true])
  })

  it('are created, destroyed and given to guests', async () => {
    const seen: string[] = []
    const note =
      (name: string) =>
      (_call: unknown, ...args: unknown[]) =>
        void seen.push(`${name} ${JSON.stringify(args)}`)
    const { device } = await openWith(
      {
        nodeDeviceCreate: note('create'),
        nodeDeviceDestroy: note('destroy'),
        nodeDeviceUndefine: note('undefine'),
        nodeDeviceSetAutostart: note('autostart'),
      },
      {
        nodeDeviceDetachFlags: note('detach'),
        nodeDeviceReAttach: note('reattach'),
        nodeDeviceReset: note('reset'),
      },
    )
    await device.create()
    await device.setAutostart(false)
    await device.destroy()
    await device.undefine()
    await device.detach()
    await device.detach({ driver: 'vfio' })
    await device.reset()
    await device.reattach()
    expect(seen).toEqual([
      'create [{"name":"pci_0000_00_1f_2"},0]',
      'autostart [{"name":"pci_0000_00_1f_2"},false]',
      'destroy [{"name":"pci_0000_00_1f_2"}]',
      'undefine [{"name":"pci_0000_00_1f_2"},0]',
      'detach ["pci_0000_00_1f_2",null,0]',
      'detach ["pci_0000_00_1f_2","vfio",0]',
      'reset ["pci_0000_00_1f_2"]',
      'reattach ["pci_0000_00_1f_2"]',
    ])
  })

  it('have events of both kinds', async () => {
    const broker = new NodeDeviceEventBroker()
    const { connection, device } = await openWith({
      connectNodeDeviceEventRegisterAny: (_call, of, id, listener) => broker.register(of, id, listener),
      connectNodeDeviceEventDeregisterAny: (_call, id) => broker.deregister(id),
    })
    const updates = device.events('node-device-update')
    const lifecycle = connection.events('node-device-lifecycle')
    await Promise.all([updates.ready, lifecycle.ready])
    broker.emit('update', { name: 'another' }, {})
    broker.emit('update', card, {})
    broker.emit('lifecycle', { name: 'another' }, { event: 1, detail: 0 })
    expect((await updates.next()).value).toMatchObject({ kind: 'node-device-update', nodeDevice: card })
    expect((await lifecycle.next()).value).toMatchObject({
      event: 'deleted',
      nodeDevice: { name: 'another' },
    })
    await connection.close()
  })
})
