import type {
  HostNetworkInfo,
  HostPortGroup,
  HostPortGroupPort,
  HostPortGroupSpec,
  HostVirtualNic,
  HostVirtualSwitch,
  HostVirtualSwitchSpec,
  PhysicalNic,
} from '../../vim/index.ts'
import { alreadyExists, invalidArgument, inUse, limitExceeded, notFound } from '../refusal.ts'
import { bridgedDevices, physicalNicKey } from './bridge.ts'
import { checkPolicy, defaultPolicy, inherited, teamed } from './policy.ts'

/** What a host's network is told about from outside. */
export interface HostNetworkContext {
  /** The physical cards. */
  readonly physicalNics: readonly PhysicalNic[]
  /** The ports of a port group that machines use. */
  readonly machinePorts: (portGroup: string) => readonly HostPortGroupPort[]
  /** Hears that a port group came. */
  readonly added: (portGroup: string) => void
  /** Hears that a port group is gone. */
  readonly removed: (portGroup: string) => void
}

interface Switch {
  readonly name: string
  readonly spec: HostVirtualSwitchSpec
}

const maximumName = 32
const maximumPortGroupName = 80
const maximumPorts = 4088
const dynamicPorts = 1536
const trunk = 4095

/** The network of a fake host, with the checks and the faults of a real one. */
export class HostNetwork {
  /** Most switches. */
  maximumSwitches = 127
  /** Most port groups of one switch. */
  maximumPortGroups = 512
  readonly #context: HostNetworkContext
  readonly #switches = new Map<string, Switch>()
  readonly #portGroups = new Map<string, HostPortGroupSpec>()
  readonly #virtualNics: HostVirtualNic[] = []

  /** @param context - what is around it */
  constructor(context: HostNetworkContext) {
    this.#context = context
  }

  /** What the host has. */
  get info(): HostNetworkInfo {
    const portgroup = Array.from(this.#portGroups.values(), spec => this.#portGroup(spec))
    const vswitch = Array.from(this.#switches.values(), each => this.#switch(each, portgroup))
    const { physicalNics } = this.#context
    return { vswitch, portgroup, pnic: physicalNics, vnic: [...this.#virtualNics] }
  }

  /** Gives the host a virtual card of its own. */
  addVirtualNic(nic: HostVirtualNic): void {
    this.#virtualNics.push(nic)
  }

  /** `AddVirtualSwitch`. */
  addSwitch(name: string, spec: HostVirtualSwitchSpec = { numPorts: 128 }): void {
    if (name === '' || name.length > maximumName) throw invalidArgument('vswitchName')
    if (this.#switches.has(name)) throw alreadyExists(name)
    if (this.#switches.size >= this.maximumSwitches) throw limitExceeded('vswitch', this.maximumSwitches)
    this.#checkSwitch(name, spec)
    this.#switches.set(name, {
      name,
      spec: completed(spec, { numPorts: dynamicPorts, policy: defaultPolicy }),
    })
  }

  /** `UpdateVirtualSwitch`. */
  updateSwitch(name: string, spec: HostVirtualSwitchSpec): void {
    const { spec: before } = this.#switchNamed(name)
    this.#checkSwitch(name, spec)
    this.#switches.set(name, { name, spec: completed(spec, before) })
  }

  /** `RemoveVirtualSwitch`. */
  removeSwitch(name: string): void {
    this.#switchNamed(name)
    const groups = [...this.#portGroups.values()].filter(({ vswitchName }) => vswitchName === name)
    if (groups.some(group => this.#ports(group.name).length > 0)) throw inUse('VirtualSwitch', name)
    this.#switches.delete(name)
    for (const group of groups) this.#forget(group.name)
  }

  /** `AddPortGroup`. */
  addPortGroup(spec: HostPortGroupSpec): void {
    if (this.#portGroups.has(spec.name)) throw alreadyExists(spec.name)
    this.#checkPortGroup(spec)
    const onSwitch = [...this.#portGroups.values()].filter(
      ({ vswitchName }) => vswitchName === spec.vswitchName,
    )
    if (onSwitch.length >= this.maximumPortGroups) throw limitExceeded('portgroup', this.maximumPortGroups)
    this.#portGroups.set(spec.name, spec)
    this.#context.added(spec.name)
  }

  /** `UpdatePortGroup`. */
  updatePortGroup(name: string, spec: HostPortGroupSpec): void {
    const before = this.#portGroups.get(name)
    if (before === undefined) throw notFound()
    this.#checkPortGroup(spec)
    const isRenamed = spec.name !== name
    if (isRenamed && this.#portGroups.has(spec.name)) throw alreadyExists(spec.name)
    const moves = isRenamed || spec.vswitchName !== before.vswitchName
    if (moves && this.#ports(name).length > 0) throw inUse('PortGroup', name)
    if (isRenamed) this.#forget(name)
    this.#portGroups.set(spec.name, spec)
    if (isRenamed) this.#context.added(spec.name)
  }

  /** `RemovePortGroup`. */
  removePortGroup(name: string): void {
    if (!this.#portGroups.has(name)) throw notFound()
    if (this.#ports(name).length > 0) throw inUse('PortGroup', name)
    this.#forget(name)
  }

  #forget(portGroup: string): void {
    this.#portGroups.delete(portGroup)
    this.#context.removed(portGroup)
  }

  #switchNamed(name: string): Switch {
    const found = this.#switches.get(name)
    if (found === undefined) throw notFound()
    return found
  }

  #checkSwitch(name: string, { numPorts, mtu, bridge, policy }: HostVirtualSwitchSpec): void {
    if (numPorts < 0 || numPorts > maximumPorts) throw invalidArgument('spec.numPorts')
    if (mtu !== undefined && (mtu < 1280 || mtu > 9000)) throw invalidArgument('spec.mtu')
    const devices = bridgedDevices(bridge)
    for (const [index, device] of devices.entries()) {
      const isKnown = this.#context.physicalNics.some(nic => nic.device === device)
      if (!isKnown || devices.indexOf(device) !== index) throw invalidArgument('spec.bridge.nicDevice')
      const others = [...this.#switches.values()].filter(other => other.name !== name)
      const isTaken = others.some(({ spec }) => bridgedDevices(spec.bridge).includes(device))
      if (isTaken) throw inUse('PhysicalNic', device)
    }
    checkPolicy('spec.policy', policy, devices)
  }

  #checkPortGroup({ name, vlanId, vswitchName, policy }: HostPortGroupSpec): void {
    if (name === '' || name.length > maximumPortGroupName) throw invalidArgument('portgrp.name')
    if (vlanId < 0 || vlanId > trunk) throw invalidArgument('portgrp.vlanId')
    checkPolicy('portgrp.policy', policy, bridgedDevices(this.#switchNamed(vswitchName).spec.bridge))
  }

  #switch({ name, spec }: Switch, groups: readonly HostPortGroup[]): HostVirtualSwitch {
    const key = switchKey(name)
    const own = groups.filter(({ vswitch }) => vswitch === key)
    const pnic = bridgedDevices(spec.bridge).map(physicalNicKey)
    const used = own.reduce((sum, { port = [] }) => sum + port.length, pnic.length)
    const portgroup = own.flatMap(group => (group.key === undefined ? [] : [group.key]))
    const numPortsAvailable = dynamicPorts - used
    return { name, key, numPorts: dynamicPorts, numPortsAvailable, mtu: spec.mtu, portgroup, pnic, spec }
  }

  #portGroup(spec: HostPortGroupSpec): HostPortGroup {
    const { policy = defaultPolicy } = this.#switchNamed(spec.vswitchName).spec
    return {
      key: `key-vim.host.PortGroup-${spec.name}`,
      port: this.#ports(spec.name),
      vswitch: switchKey(spec.vswitchName),
      computedPolicy: inherited(spec.policy, policy),
      spec,
    }
  }

  #ports(portGroup: string): readonly HostPortGroupPort[] {
    const own = this.#virtualNics
      .filter(nic => nic.portgroup === portGroup)
      .map(({ device, spec: { mac = '' } }) => ({
        key: `key-vim.host.PortGroup.Port-${device}`,
        mac: [mac],
        type: 'host',
      }))
    return [...own, ...this.#context.machinePorts(portGroup)]
  }
}

function switchKey(name: string): string {
  return `key-vim.host.VirtualSwitch-${name}`
}

/** The settings of a switch after a change: what it leaves out stays, other than the bridge. */
function completed(spec: HostVirtualSwitchSpec, before: HostVirtualSwitchSpec): HostVirtualSwitchSpec {
  const devices = bridgedDevices(spec.bridge)
  const policy = inherited(spec.policy, before.policy ?? defaultPolicy)
  return {
    numPorts: spec.numPorts,
    ...(devices.length === 0
      ? {}
      : { bridge: { $type: 'HostVirtualSwitchBondBridge', nicDevice: devices } as const }),
    policy: { ...policy, nicTeaming: teamed(policy.nicTeaming, devices) },
    mtu: spec.mtu ?? before.mtu ?? 1500,
  }
}
