import { describe, expect, it } from 'vitest'
import { openFake } from '../open-fake.ts'

const inventory = {
  hosts: [
    {
      name: 'esx1',
      switches: [
        { name: 'vSwitch0' },
        { name: 'a%2fb' },
        { name: 'c/d' },
        { name: 'e%5cf' },
        { name: 'e\\f' },
      ],
    },
  ],
}

describe('the networks of a host', () => {
  it('are listed in one round trip', async () => {
    const { fake, connection } = await openFake(inventory)
    const networks = await connection.listNetworks()
    expect(networks.map(({ name }) => name)).toEqual(['vSwitch0', 'a%2fb', 'c/d', 'e%5cf', 'e\\f'])
    expect(networks[0]?.uuid).toBe('2f467347-8b4e-8655-e7d6-c4c3fb968009')
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx'])
  })

  it('are active, persistent and start with the host, which filters ask for', async () => {
    const { connection } = await openFake()
    const [network] = await connection.listNetworks()
    expect(await network?.isActive()).toBe(true)
    expect(await network?.isPersistent()).toBe(true)
    expect(await network?.getAutostart()).toBe(true)
    const count = async (filter: Parameters<typeof connection.listNetworks>[0]) =>
      (await connection.listNetworks(filter)).length
    expect(await count({ active: true, persistent: true, autostart: true })).toBe(1)
    expect(await count({ inactive: true })).toBe(0)
    expect(await count({ transient: true })).toBe(0)
    expect(await count({ noAutostart: true })).toBe(0)
  })

  it('cannot be kept from starting with the host', async () => {
    const { connection } = await openFake()
    const network = await connection.networkLookupByName('vSwitch0')
    await network.setAutostart(true)
    await expect(network.setAutostart(false)).rejects.toMatchObject({ code: 'OPERATION_UNSUPPORTED' })
  })

  it.each([
    ['a%2fb', 'a%2fb'],
    ['a/b', 'a%2fb'],
    ['c/d', 'c/d'],
    ['c%2fd', 'c/d'],
    ['c%2Fd', 'c/d'],
    ['e%5cf', 'e%5cf'],
    ['e\\f', 'e\\f'],
  ])('are found by name: %s is %s', async (wanted, found) => {
    const { connection } = await openFake(inventory)
    const network = await connection.networkLookupByName(wanted)
    expect(network.name).toBe(found)
    expect((await connection.networkLookupByUuid(network.uuid)).name).toBe(found)
  })

  it.each(['nope', 'VSWITCH0', 'vSwitch', 'e%5Cf'])('are not found by the name %s', async name => {
    const { connection } = await openFake(inventory)
    const lookup = connection.networkLookupByName(name)
    await expect(lookup).rejects.toMatchObject({ code: 'NO_NETWORK' })
    await expect(lookup).rejects.toThrow(`Could not find HostVirtualSwitch with name '${name}'`)
  })

  it('are not found by a UUID that none has', async () => {
    const { connection } = await openFake(inventory)
    const lookup = connection.networkLookupByUuid('11111111-2222-3333-4444-555555555555')
    await expect(lookup).rejects.toMatchObject({ code: 'NO_NETWORK' })
  })

  it('that are gone are told from those that are not', async () => {
    const { connection } = await openFake(inventory)
    const network = await connection.networkLookupByName('c/d')
    await network.undefine()
    for (const asked of [network.isActive(), network.isPersistent(), network.getAutostart()]) {
      await expect(asked).rejects.toMatchObject({ code: 'NO_NETWORK' })
    }
  })

  it('have no bridge, leases or state to change', async () => {
    const { connection } = await openFake()
    const network = await connection.networkLookupByName('vSwitch0')
    const asked = [network.create(), network.destroy(), network.getBridgeName(), network.getDhcpLeases()]
    for (const each of asked) await expect(each).rejects.toMatchObject({ code: 'NO_SUPPORT' })
  })
})
