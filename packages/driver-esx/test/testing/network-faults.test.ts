import { describe, expect, it } from 'vitest'
import {
  properties,
  type HostNetworkPolicy,
  type HostPortGroupSpec,
  type HostVirtualSwitchSpec,
  type Ref,
  type VimClient,
} from '../../src/vim/index.ts'
import { openClient } from '../open-fake.ts'

const network: Ref<'HostNetworkSystem'> = { type: 'HostNetworkSystem', value: 'networkSystem' }
const bond = (...nicDevice: string[]): HostVirtualSwitchSpec => ({
  numPorts: 128,
  bridge: { $type: 'HostVirtualSwitchBondBridge', nicDevice },
})
const shaped = (averageBandwidth: bigint, peakBandwidth: bigint): HostNetworkPolicy => ({
  shapingPolicy: { enabled: true, averageBandwidth, peakBandwidth, burstSize: 1n },
})
const group = (change: Partial<HostPortGroupSpec> = {}): HostPortGroupSpec => ({
  name: 'new',
  vlanId: 0,
  vswitchName: 'vSwitch0',
  policy: {},
  ...change,
})

type Call = (client: VimClient) => Promise<unknown>
const add =
  (vswitchName: string, spec?: HostVirtualSwitchSpec): Call =>
  client =>
    client.call(network, 'AddVirtualSwitch', { vswitchName, spec })
const update =
  (vswitchName: string, spec: HostVirtualSwitchSpec): Call =>
  client =>
    client.call(network, 'UpdateVirtualSwitch', { vswitchName, spec })
const remove =
  (vswitchName: string): Call =>
  client =>
    client.call(network, 'RemoveVirtualSwitch', { vswitchName })
const addGroup =
  (portgrp: HostPortGroupSpec): Call =>
  client =>
    client.call(network, 'AddPortGroup', { portgrp })
const updateGroup =
  (pgName: string, portgrp: HostPortGroupSpec): Call =>
  client =>
    client.call(network, 'UpdatePortGroup', { pgName, portgrp })
const removeGroup =
  (pgName: string): Call =>
  client =>
    client.call(network, 'RemovePortGroup', { pgName })
const hint =
  (...device: string[]): Call =>
  client =>
    client.call(network, 'QueryNetworkHint', { device })

const inventory = { hosts: [{ name: 'esx1', machines: [{ name: 'm', networks: ['VM Network'] }] }] }

async function networkOf(client: VimClient) {
  const { networkInfo } = await properties(client, network, ['networkInfo'])
  return networkInfo
}

describe('a fake host refuses, and changes nothing:', () => {
  it.each<[string, Call, string]>([
    ['a switch whose name is taken', add('vSwitch0'), 'AlreadyExists'],
    ['a switch without a name', add(''), 'InvalidArgument'],
    ['a switch with too long a name', add('x'.repeat(33)), 'InvalidArgument'],
    ['a switch with too many ports', add('x', { numPorts: 5000 }), 'InvalidArgument'],
    ['a switch with odd packets', add('x', { numPorts: 8, mtu: 100 }), 'InvalidArgument'],
    ['a switch with a card that does not exist', add('x', bond('vmnic9')), 'InvalidArgument'],
    ['a switch with a card twice', add('x', bond('vmnic1', 'vmnic1')), 'InvalidArgument'],
    ['a switch with a card that is taken', add('x', bond('vmnic0')), 'ResourceInUse'],
    [
      'a switch with cards that it chooses itself',
      add('x', { numPorts: 8, bridge: { $type: 'HostVirtualSwitchAutoBridge' } }),
      'NotSupported',
    ],
    ['a bandwidth whose peak is lower', add('x', { numPorts: 8, policy: shaped(2n, 1n) }), 'InvalidArgument'],
    [
      "an order of cards that are not the switch's",
      add('x', { ...bond('vmnic1'), policy: { nicTeaming: { nicOrder: { activeNic: ['vmnic2'] } } } }),
      'InvalidArgument',
    ],
    ['an update of no switch', update('x', { numPorts: 8 }), 'NotFound'],
    ['an update with a card that does not exist', update('vSwitch0', bond('vmnic9')), 'InvalidArgument'],
    ['the removal of no switch', remove('x'), 'NotFound'],
    ['the removal of a switch in use', remove('vSwitch0'), 'ResourceInUse'],
    ['a port group whose name is taken', addGroup(group({ name: 'VM Network' })), 'AlreadyExists'],
    ['a port group on no switch', addGroup(group({ vswitchName: 'x' })), 'NotFound'],
    ['a port group without a name', addGroup(group({ name: '' })), 'InvalidArgument'],
    ['a port group with an odd VLAN', addGroup(group({ vlanId: 4096 })), 'InvalidArgument'],
    ['a port group with an odd bandwidth', addGroup(group({ policy: shaped(0n, 0n) })), 'InvalidArgument'],
    ['an update of no port group', updateGroup('x', group()), 'NotFound'],
    ['the removal of no port group', removeGroup('x'), 'NotFound'],
    ['the removal of a port group of machines', removeGroup('VM Network'), 'ResourceInUse'],
    ['the removal of a port group of the host', removeGroup('Management Network'), 'ResourceInUse'],
    ['another name for a port group in use', updateGroup('VM Network', group()), 'ResourceInUse'],
    [
      'a name that is taken',
      updateGroup('VM Network', group({ name: 'Management Network' })),
      'AlreadyExists',
    ],
    ['hints for a card that does not exist', hint('vmnic9'), 'NotFound'],
  ])('%s', async (_, call, fault) => {
    const { client } = await openClient(inventory)
    const before = await networkOf(client)
    await expect(call(client)).rejects.toMatchObject({ fault })
    expect(await networkOf(client)).toEqual(before)
  })

  it('more than there can be', async () => {
    const { fake, client } = await openClient(inventory)
    const [host] = fake.hosts
    if (host === undefined) expect.unreachable()
    host.network.maximumSwitches = 1
    host.network.maximumPortGroups = 2
    await expect(add('x')(client)).rejects.toMatchObject({ fault: 'LimitExceeded', detail: { limit: 1 } })
    await expect(addGroup(group())(client)).rejects.toMatchObject({ detail: { property: 'portgroup' } })
  })
})

describe('a fake host', () => {
  it('keeps what it was given, and fills in the rest', async () => {
    const { client } = await openClient(inventory)
    await add('vSwitch1', { ...bond('key-vim.host.PhysicalNic-vmnic1', 'vmnic2'), policy: shaped(8n, 9n) })(
      client,
    )
    await addGroup(group({ vswitchName: 'vSwitch1', vlanId: 4095 }))(client)
    const { vswitch = [], portgroup = [] } = (await networkOf(client)) ?? {}
    expect(vswitch[1]).toMatchObject({
      name: 'vSwitch1',
      pnic: ['key-vim.host.PhysicalNic-vmnic1', 'key-vim.host.PhysicalNic-vmnic2'],
      portgroup: ['key-vim.host.PortGroup-new'],
      numPortsAvailable: 1534,
      spec: {
        mtu: 1500,
        bridge: { $type: 'HostVirtualSwitchBondBridge', nicDevice: ['vmnic1', 'vmnic2'] },
        policy: {
          security: { macChanges: true },
          nicTeaming: { nicOrder: { activeNic: ['vmnic1', 'vmnic2'] } },
        },
      },
    })
    expect(portgroup[2]).toMatchObject({
      vswitch: 'key-vim.host.VirtualSwitch-vSwitch1',
      spec: { vlanId: 4095 },
      computedPolicy: { shapingPolicy: { averageBandwidth: 8n, peakBandwidth: 9n, burstSize: 1n } },
    })
  })

  it('changes a switch, and takes away cards that the change leaves out', async () => {
    const { client } = await openClient(inventory)
    await update('vSwitch0', { numPorts: 64, mtu: 9000 })(client)
    const { vswitch = [], portgroup = [] } = (await networkOf(client)) ?? {}
    expect(vswitch[0]).toMatchObject({ mtu: 9000, spec: { numPorts: 64 } })
    expect(vswitch[0]?.pnic).toEqual(undefined)
    expect(portgroup).toHaveLength(2)
  })

  it('renames a port group that nothing uses, and its network with it', async () => {
    const { client } = await openClient(inventory)
    await addGroup(group())(client)
    await updateGroup('new', group({ name: 'other', vlanId: 5 }))(client)
    const host: Ref<'HostSystem'> = { type: 'HostSystem', value: 'ha-host' }
    const { network: refs = [] } = await properties(client, host, ['network'])
    expect(refs.map(({ value }) => value)).toEqual([
      'HaNetwork-VM Network',
      'HaNetwork-Management Network',
      'HaNetwork-other',
    ])
  })

  it('removes a switch with its port groups', async () => {
    const { client } = await openClient(inventory)
    await add('vSwitch1')(client)
    await addGroup(group({ vswitchName: 'vSwitch1' }))(client)
    await remove('vSwitch1')(client)
    const { vswitch = [], portgroup = [] } = (await networkOf(client)) ?? {}
    expect([vswitch.length, portgroup.length]).toEqual([1, 2])
  })

  it('fails when and as often as it is told to, before or after the work', async () => {
    const { fake, client } = await openClient(inventory)
    fake.fail({ method: 'AddVirtualSwitch', fault: 'HostConfigFault', skip: 1, count: 2, message: 'no' })
    await add('a')(client)
    await expect(add('b')(client)).rejects.toMatchObject({ fault: 'HostConfigFault', message: 'no' })
    await expect(add('b')(client)).rejects.toMatchObject({ fault: 'HostConfigFault' })
    await add('b')(client)
    fake.fail({
      method: 'RemoveVirtualSwitch',
      fault: 'PlatformConfigFault',
      detail: { text: 'x' },
      afterwards: true,
    })
    await expect(remove('b')(client)).rejects.toMatchObject({ detail: { text: 'x' } })
    const { vswitch = [] } = (await networkOf(client)) ?? {}
    expect(vswitch.map(({ name }) => name)).toEqual(['vSwitch0', 'a'])
  })
})
