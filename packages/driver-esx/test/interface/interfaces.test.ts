import { describe, expect, it } from 'vitest'
import type { FakeInventory } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'

const portGroup = 'Management Network'
const ipV6Config = {
  ipV6Address: [
    { ipAddress: '2001:db8::7', prefixLength: 64, origin: 'manual' },
    { ipAddress: 'fe80::7', prefixLength: 64, origin: 'linklayer' },
  ],
  autoConfigurationEnabled: true,
  dhcpV6Enabled: true,
}
const inventory: FakeInventory = {
  hosts: [
    {
      name: 'esx1',
      physicalNics: 2,
      virtualNics: [
        { device: 'vmk0', portGroup },
        {
          device: 'vmk1',
          portGroup,
          ip: { dhcp: false, ipAddress: '192.0.2.4', subnetMask: '255.255.255.128' },
        },
        { device: 'vmk2', portGroup, ip: { dhcp: false, ipV6Config } },
      ],
    },
  ],
}

describe('the interfaces of a host', () => {
  it('are its physical cards and its own virtual ones, and each is up', async () => {
    const { fake, connection } = await openFake(inventory)
    const all = await connection.listInterfaces()
    expect(all.map(({ name, mac }) => `${name} ${mac}`)).toEqual([
      'vmnic0 00:0c:29:81:d8:00',
      'vmnic1 00:0c:29:81:d8:01',
      'vmk0 00:50:56:60:00:00',
      'vmk1 00:50:56:60:00:01',
      'vmk2 00:50:56:60:00:02',
    ])
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx'])
    expect(await connection.listInterfaces({ active: true })).toHaveLength(5)
    expect(await connection.listInterfaces({ inactive: true })).toEqual([])
    expect(await all[0]?.isActive()).toBe(true)
  })

  it.each([
    ['vmnic1', `<mac address='00:0c:29:81:d8:01'/>`],
    ['vmk0', `<protocol family='ipv4'><dhcp peerdns='no'/></protocol><mac address='00:50:56:60:00:00'/>`],
    [
      'vmk1',
      `<protocol family='ipv4'><ip address='192.0.2.4' prefix='25'/></protocol><mac address='00:50:56:60:00:01'/>`,
    ],
    [
      'vmk2',
      `<protocol family='ipv6'><autoconf/><dhcp/><ip address='2001:db8::7' prefix='64'/></protocol>` +
        `<mac address='00:50:56:60:00:02'/>`,
    ],
  ])('have a document: %s', async (name, content) => {
    const { connection } = await openFake(inventory)
    const found = await connection.interfaceLookupByName(name)
    const xml = await found.getXml()
    expect(xml.replace(/\n */g, '')).toBe(
      `<interface type='ethernet' name='${name}'><start mode='onboot'/>${content}</interface>`,
    )
    expect(await found.getXml({ inactive: true })).toBe(xml)
  })

  it('are found by their address, whatever its case', async () => {
    const { connection } = await openFake(inventory)
    expect((await connection.interfaceLookupByMac('00:0C:29:81:D8:01')).name).toBe('vmnic1')
    expect((await connection.interfaceLookupByMac('00:50:56:60:00:01')).name).toBe('vmk1')
    const lookup = connection.interfaceLookupByMac('00:00:00:00:00:01')
    await expect(lookup).rejects.toMatchObject({ code: 'NO_INTERFACE' })
  })

  it('that share an address: the physical one is meant, and two virtual ones are not told apart', async () => {
    const { fake, connection } = await openFake(inventory)
    const [host] = fake.hosts
    const shared = (device: string, mac: string) =>
      host?.network.addVirtualNic({ device, key: device, portgroup: portGroup, spec: { mac } })
    shared('vmk3', '00:0c:29:81:d8:00')
    shared('vmk4', '00:50:56:60:00:01')
    expect((await connection.interfaceLookupByMac('00:0c:29:81:d8:00')).name).toBe('vmnic0')
    const lookup = connection.interfaceLookupByMac('00:50:56:60:00:01')
    await expect(lookup).rejects.toMatchObject({ code: 'MULTIPLE_INTERFACES' })
  })

  it('are not found by a name that none has, and not changed', async () => {
    const { connection } = await openFake(inventory)
    await expect(connection.interfaceLookupByName('vmnic7')).rejects.toMatchObject({ code: 'NO_INTERFACE' })
    const found = await connection.interfaceLookupByName('vmnic0')
    for (const each of [
      found.create(),
      found.destroy(),
      found.undefine(),
      connection.interfaceChangeBegin(),
    ]) {
      await expect(each).rejects.toMatchObject({ code: 'NO_SUPPORT' })
    }
  })
})
