import { createHash } from 'node:crypto'
import type {
  DVPortSetting,
  DVSTrafficShapingPolicy,
  LongPolicy,
  Ref,
  VmwareDistributedVirtualSwitchVlanSpec,
} from '../../vim/index.ts'
import type { HostState } from './host.ts'
import type { FakeDistributedPortGroup, FakeDistributedSwitch } from './inventory.ts'
import type { Networks } from './networks.ts'
import type { World } from './world.ts'

/** Where a distributed switch is made. */
export interface DistributedSwitchPlace {
  /** All objects. */
  readonly world: World
  /** The folder of networks. */
  readonly folder: Ref
  /** All networks. */
  readonly networks: Networks
  /** The hosts that it spans. */
  readonly hosts: readonly HostState[]
}

/** Adds a distributed switch and its port groups. */
export function addDistributedSwitch(data: FakeDistributedSwitch, place: DistributedSwitchPlace): Ref {
  const { world, folder, hosts, networks } = place
  const { name, portGroups = [], nic } = data
  const uuid = vmwareUuid(name)
  const ref = { type: 'VmwareDistributedVirtualSwitch', value: `dvs-${String(world.nextNumber())}` } as const
  const groups = portGroups.map(group => addPortGroup(group, ref, uuid, place))
  const pnicSpec = nic === undefined ? [] : [{ pnicDevice: nic }]
  const backing = { $type: 'DistributedVirtualSwitchHostMemberPnicBacking', pnicSpec }
  const summary = { name, uuid, numPorts: 256, portgroupName: portGroups.map(group => group.name) }
  world.add(ref, {
    name: () => name,
    parent: () => folder,
    uuid: () => uuid,
    summary: () => ({ ...summary, hostMember: hosts.map(host => host.ref) }),
    portgroup: () => groups,
    config: () => ({
      $type: 'VMwareDVSConfigInfo',
      uuid,
      name,
      numStandalonePorts: 0,
      numPorts: 256,
      maxPorts: 2147483647,
      configVersion: '1',
      createTime: new Date(0),
      maxMtu: 1500,
      host: hosts.map(host => ({
        config: { host: host.ref, maxProxySwitchPorts: 512, backing },
        status: 'up',
      })),
    }),
  })
  networks.addSwitch(ref)
  return ref
}

function addPortGroup(
  group: FakeDistributedPortGroup,
  owner: Ref,
  switchUuid: string,
  { world, folder, networks, hosts }: DistributedSwitchPlace,
): Ref {
  const key = `dvportgroup-${String(world.nextNumber())}`
  const ref = { type: 'DistributedVirtualPortgroup', value: key } as const
  networks.addDistributed(group.name, ref, { switchUuid, portgroupKey: key })
  return world.add(ref, {
    name: () => group.name,
    parent: () => folder,
    key: () => key,
    host: () => hosts.map(host => host.ref),
    vm: () =>
      hosts.flatMap(({ machines }) =>
        machines.filter(machine => machine.networks.includes(group.name)).map(machine => machine.ref),
      ),
    summary: () => ({ network: ref, name: group.name, accessible: true }),
    config: () => ({
      key,
      name: group.name,
      numPorts: 128,
      distributedVirtualSwitch: owner,
      type: 'earlyBinding',
      uplink: group.uplink ?? false,
      defaultPortConfig: portSetting(group),
    }),
  })
}

function portSetting({ vlan = 0, shaping }: FakeDistributedPortGroup): DVPortSetting {
  const policy: DVSTrafficShapingPolicy = {
    $type: 'DVSTrafficShapingPolicy',
    inherited: false,
    enabled: { $type: 'BoolPolicy', inherited: false, value: shaping !== undefined },
    averageBandwidth: longPolicy(shaping?.average),
    peakBandwidth: longPolicy(shaping?.peak),
    burstSize: longPolicy(shaping?.burst),
  }
  return {
    $type: 'VMwareDVSPortSetting',
    vlan: vlanSpec(vlan),
    inShapingPolicy: policy,
    outShapingPolicy: policy,
  }
}

function longPolicy(value: bigint | undefined): LongPolicy | undefined {
  return value === undefined ? undefined : { $type: 'LongPolicy', inherited: false, value }
}

function vlanSpec(
  vlan: NonNullable<FakeDistributedPortGroup['vlan']>,
): VmwareDistributedVirtualSwitchVlanSpec {
  if (typeof vlan === 'number') {
    return { $type: 'VmwareDistributedVirtualSwitchVlanIdSpec', inherited: false, vlanId: vlan }
  }
  const [start, end] = vlan
  return { $type: 'VmwareDistributedVirtualSwitchTrunkVlanSpec', inherited: false, vlanId: [{ start, end }] }
}

/** A UUID in VMware's spelling: bytes with spaces, and a hyphen in the middle. */
function vmwareUuid(name: string): string {
  const bytes = createHash('sha256').update(name).digest('hex').slice(0, 32).match(/../g) ?? []
  return `${bytes.slice(0, 8).join(' ')}-${bytes.slice(8).join(' ')}`
}
