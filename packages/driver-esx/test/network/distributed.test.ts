import { describe, expect, it } from 'vitest'
import type { FakeInventory } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'

const inventory: FakeInventory = {
  kind: 'vpx',
  hosts: [{ name: 'esx1' }],
  distributedSwitches: [
    {
      name: 'dvs',
      nic: 'vmnic3',
      portGroups: [
        { name: 'up', uplink: true },
        { name: 'dv-web', vlan: 10, shaping: { average: 8_000_000n, peak: 16_000_000n, burst: 1_048_576n } },
        { name: 'dv-some', vlan: [3, 5] },
        { name: 'dv-all', vlan: [0, 4094] },
      ],
    },
  ],
}

const xml = (uuid: string) => `<network>
  <name>dvs</name>
  <uuid>${uuid}</uuid>
  <forward dev='vmnic3' mode='bridge'>
    <interface dev='vmnic3'/>
  </forward>
  <portgroup name='dv-web'>
    <vlan>
      <tag id='10'/>
    </vlan>
    <bandwidth>
      <inbound average='1000' peak='2000' burst='1024'/>
      <outbound average='1000' peak='2000' burst='1024'/>
    </bandwidth>
  </portgroup>
  <portgroup name='dv-some'>
    <vlan trunk='yes'>
      <tag id='3'/>
      <tag id='4'/>
      <tag id='5'/>
    </vlan>
  </portgroup>
  <portgroup name='dv-all'>
    <vlan trunk='yes'>
      <tag id='4095'/>
    </vlan>
  </portgroup>
</network>
`

describe('a distributed switch', () => {
  it('is listed, found and described beside the switches of the host', async () => {
    const { connection } = await openFake(inventory)
    const networks = await connection.listNetworks()
    expect(networks.map(({ name }) => name)).toEqual(['vSwitch0', 'dvs'])
    const network = await connection.networkLookupByName('dvs')
    expect(networks[1]?.uuid).toBe(network.uuid)
    expect(await connection.networkLookupByUuid(network.uuid)).toMatchObject({ name: 'dvs' })
    expect(await network.isActive()).toBe(true)
    expect(await network.isPersistent()).toBe(true)
    expect(await network.getAutostart()).toBe(true)
    expect(await network.getXml()).toBe(xml(network.uuid))
  })

  it('is read-only', async () => {
    const { fake, connection } = await openFake(inventory)
    const network = await connection.networkLookupByName('dvs')
    const change = { command: 'add-last', section: 'portgroup', xml: `<portgroup name='a'/>` } as const
    const writes = [
      () => network.undefine(),
      () => network.update(change),
      async () => connection.networkDefineXml(await network.getXml()),
      () => connection.networkDefineXml('<network><name>dvs</name></network>'),
    ]
    for (const write of writes) {
      const writing = write()
      await expect(writing).rejects.toMatchObject({ code: 'OPERATION_UNSUPPORTED' })
      await expect(writing).rejects.toThrow(/'dvs' is a distributed switch/)
    }
    expect(fake.hosts[0]?.network.info.vswitch).toHaveLength(1)
  })

  it('is not asked for on a host of its own', async () => {
    const { fake, connection } = await openFake({})
    await connection.listNetworks()
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx'])
  })
})
