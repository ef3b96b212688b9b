import { describe, expect, it } from 'vitest'
import { openFake } from '../open-fake.ts'

const switches = [
  {
    name: 'vSwitch0',
    nics: ['vmnic0'],
    portGroups: [{ name: 'VM Network' }, { name: 'Management Network' }],
  },
  { name: 'lab', nics: ['vmnic1'], portGroups: [{ name: 'a', vlanId: 3 }, { name: 'c/d%e' }] },
]

describe('undefining a network', () => {
  it('removes the switch and its port groups', async () => {
    const { fake, connection } = await openFake({ hosts: [{ name: 'esx1', switches }] })
    await (await connection.networkLookupByName('lab')).undefine()
    const { vswitch, portgroup } = fake.hosts[0]?.network.info ?? {}
    expect(vswitch?.map(({ name }) => name)).toEqual(['vSwitch0'])
    expect(portgroup?.map(({ spec }) => spec.name)).toEqual(['VM Network', 'Management Network'])
  })

  it('is refused while a virtual card of the host is on it, which the error names', async () => {
    const { fake, connection } = await openFake({ hosts: [{ name: 'esx1', switches }] })
    const undefining = (await connection.networkLookupByName('vSwitch0')).undefine()
    await expect(undefining).rejects.toMatchObject({
      code: 'OPERATION_INVALID',
      details: { users: [{ kind: 'HostVirtualNic', name: 'vmk0', portGroup: 'Management Network' }] },
    })
    await expect(undefining).rejects.toThrow(/HostVirtualNic 'vmk0' \(portgroup 'Management Network'\)/)
    expect(fake.takeCalls()).not.toContain('RemovePortGroup')
  })

  it.each(['poweredOn', 'suspended', 'poweredOff'] as const)(
    'is refused while a machine is connected to it that is %s',
    async power => {
      const machines = [
        { name: 'web-1', networks: ['VM Network'] },
        { name: 'db/1', power, networks: ['c/d%e'] },
      ]
      const { fake, connection } = await openFake({ hosts: [{ name: 'esx1', switches, machines }] })
      const undefining = (await connection.networkLookupByName('lab')).undefine()
      await expect(undefining).rejects.toMatchObject({
        code: 'OPERATION_INVALID',
        details: { users: [{ kind: 'domain', name: 'db/1', portGroup: 'c/d%e' }] },
      })
      expect(fake.hosts[0]?.network.info.vswitch).toHaveLength(2)
    },
  )

  it('is refused for a network that is gone', async () => {
    const { connection } = await openFake({ hosts: [{ name: 'esx1', switches }] })
    const network = await connection.networkLookupByName('lab')
    await network.undefine()
    await expect(network.undefine()).rejects.toMatchObject({ code: 'NO_NETWORK' })
  })
})
