import type { AboutInfo, HostVirtualNic, PhysicalNic, Ref } from '../../vim/index.ts'
import { physicalNicKey } from '../network/bridge.ts'
import { HostNetwork } from '../network/host-network.ts'
import { addDatastore } from './datastore.ts'
import type { FakeHost, FakePortGroup, FakeSwitch, FakeVirtualNic } from './inventory.ts'
import { MachineState, type DistributedPort } from './machine.ts'
import type { World } from './world.ts'

/** Where a host is made. */
export interface HostPlace {
  /** All objects. */
  readonly world: World
  /** What it is in. */
  readonly parent: Ref
  /** The folder of machines. */
  readonly machineFolder: Ref
  /** The folder of datastores. */
  readonly datastoreFolder: Ref
  /** Makes ids: those of a host's own server differ from a vCenter's. */
  readonly id: (kind: 'host' | 'network-system' | 'machine') => string
  /** The software. */
  readonly about: AboutInfo
  /** The port of a distributed switch that a name stands for. */
  readonly distributed: DistributedPort
  /** The networks that port groups are, by name. */
  readonly networks: NetworkObjects
}

/** Keeps the network objects of port groups. */
export interface NetworkObjects {
  /** A host has a port group of this name. */
  add(name: string, host: HostState): void
  /** A host no longer has it. */
  remove(name: string, host: HostState): void
  /** The networks of a host. */
  of(host: HostState): readonly Ref<'Network' | 'DistributedVirtualPortgroup'>[]
}

/** A host of a fake server. */
export class HostState {
  /** The host. */
  readonly ref: Ref<'HostSystem'>
  /** What configures its network. */
  readonly networkSystem: Ref<'HostNetworkSystem'>
  /** Its network. */
  readonly network: HostNetwork
  /** Its machines. */
  readonly machines: MachineState[] = []
  /** Its datastores. */
  readonly datastores: readonly Ref<'Datastore'>[]
  readonly #data: FakeHost
  readonly #place: HostPlace

  /**
   * @param data - what it is made from
   * @param place - where it is made
   */
  constructor(data: FakeHost, place: HostPlace) {
    this.#data = data
    this.#place = place
    this.ref = { type: 'HostSystem', value: place.id('host') }
    this.networkSystem = { type: 'HostNetworkSystem', value: place.id('network-system') }
    this.network = new HostNetwork({
      physicalNics: Array.from({ length: data.physicalNics ?? 4 }, (_, index) => physicalNic(index)),
      machinePorts: portGroup => this.machines.flatMap(machine => machine.ports(portGroup)),
      added: name => place.networks.add(name, this),
      removed: name => place.networks.remove(name, this),
    })
    const { world, datastoreFolder: folder } = place
    this.datastores = (data.datastores ?? []).map(name =>
      addDatastore(name, { world, host: this.ref, folder }),
    )
    this.#addObjects()
    for (const each of data.switches ?? defaultSwitches) this.#addSwitch(each)
    for (const nic of data.virtualNics ?? this.#defaultNics()) this.network.addVirtualNic(virtualNic(nic))
    for (const machine of data.machines ?? []) this.#addMachine(machine)
  }

  #addObjects(): void {
    const { world, parent, networks } = this.#place
    const { name } = this.#data
    world.add(this.ref, {
      name: () => name,
      parent: () => parent,
      summary: () => this.#summary(),
      runtime: () => runtime,
      hardware: () => this.#hardware(),
      capability: () => ({ maxSupportedVcpus: 128, maxRunningVMs: 1024 }),
      config: () => this.#config(),
      configManager: () => ({ networkSystem: this.networkSystem }),
      vm: () => this.machines.map(({ ref }) => ref),
      network: () => networks.of(this),
      datastore: () => this.datastores,
    })
    world.add(this.networkSystem, { networkInfo: () => this.network.info, capabilities: () => capabilities })
  }

  #addSwitch({ name, nics = [], policy, portGroups = [] }: FakeSwitch): void {
    const bridge = { $type: 'HostVirtualSwitchBondBridge', nicDevice: nics } as const
    this.network.addSwitch(name, { numPorts: 128, policy, bridge: nics.length === 0 ? undefined : bridge })
    for (const group of portGroups) this.network.addPortGroup(portGroupSpec(name, group))
  }

  #addMachine(data: NonNullable<FakeHost['machines']>[number]): void {
    const { world, machineFolder, id, distributed } = this.#place
    const machine = new MachineState(data, { type: 'VirtualMachine', value: id('machine') }, this.ref)
    this.machines.push(machine)
    world.add(machine.ref, {
      name: () => machine.name,
      parent: () => machineFolder,
      configStatus: () => (machine.readable ? 'green' : 'red'),
      config: () => machine.config(distributed),
      runtime: () => machine.runtime,
      summary: () => ({
        vm: machine.ref,
        runtime: machine.runtime,
        config: { name: machine.name, template: false, vmPathName: '', uuid: machine.uuid },
        quickStats: {},
      }),
      network: () => this.#place.networks.of(this),
      rootSnapshot: () => snapshots(machine),
    })
  }

  #defaultNics(): readonly FakeVirtualNic[] {
    const portGroup = 'Management Network'
    const exists = this.network.info.portgroup?.some(({ spec }) => spec.name === portGroup) ?? false
    return exists ? [{ device: 'vmk0', portGroup }] : []
  }

  #config(): unknown {
    const [hostName = '', ...domain] = this.#data.name.split('.')
    const dnsConfig = { dhcp: true, hostName, domainName: domain.join('.'), address: ['192.0.2.1'] }
    return {
      host: this.ref,
      product: this.#place.about,
      network: { ...this.network.info, dnsConfig },
      autoStart: { defaults: { enabled: true }, powerInfo: this.#autostart() },
    }
  }

  #autostart(): readonly unknown[] {
    const defaults = { startOrder: -1, startDelay: -1, waitForHeartbeat: 'systemDefault', stopDelay: -1 }
    return this.machines
      .filter(({ autostart }) => autostart)
      .map(({ ref }) => ({ key: ref, ...defaults, startAction: 'powerOn', stopAction: 'systemDefault' }))
  }

  #summary(): unknown {
    const { name, memory = defaultMemory } = this.#data
    const { numCpuPackages: numCpuPkgs, numCpuCores, numCpuThreads } = cpuInfo
    const size = { memorySize: memory, numNics: this.#data.physicalNics ?? 4, numHBAs: 1 }
    return {
      host: this.ref,
      hardware: { ...board, ...size, cpuModel, cpuMhz: 2300, numCpuPkgs, numCpuCores, numCpuThreads },
      runtime,
      config: { name, port: 443, product: this.#place.about },
      quickStats: {},
    }
  }

  #hardware(): unknown {
    return {
      systemInfo: board,
      cpuInfo,
      cpuPkg: [],
      memorySize: this.#data.memory ?? defaultMemory,
      numaInfo: { type: 'NUMA', numNodes: 1 },
      cpuFeature: [{ level: 0x8000_0001 | 0, eax: noBits, ebx: noBits, ecx: noBits, edx: longModeOnly }],
    }
  }
}

const defaultMemory = 4n * 1024n ** 3n
const runtime = { connectionState: 'connected', powerState: 'poweredOn', inMaintenanceMode: false }
const board = { vendor: 'Example', model: 'Fake', uuid: '6e1c0de2-7d9b-4f3f-9f0e-0a5d8c3b2a11' }
const cpuInfo = { numCpuPackages: 2, numCpuCores: 8, numCpuThreads: 16, hz: 2_300_000_000n }
const cpuModel = 'Intel(R) Xeon(R) CPU E5-2670 v3 @ 2.30GHz'
const noBits = Array<string>(8).fill('0000').join(':')
/** EDX of a leaf of CPUID in which bit 29 alone is set. */
const longModeOnly = noBits.replace(/^0000/, '0010')
const capabilities = {
  canSetPhysicalNicLinkSpeed: true,
  supportsNicTeaming: true,
  nicTeamingPolicy: ['loadbalance_ip', 'loadbalance_srcmac', 'loadbalance_srcid', 'failover_explicit'],
  supportsVlan: true,
  usesServiceConsoleNic: false,
  supportsNetworkHints: true,
  maxPortGroupsPerVswitch: 512,
  vswitchConfigSupported: true,
  vnicConfigSupported: true,
}

const defaultSwitches: readonly FakeSwitch[] = [
  {
    name: 'vSwitch0',
    nics: ['vmnic0'],
    portGroups: [{ name: 'VM Network' }, { name: 'Management Network' }],
  },
]

function portGroupSpec(vswitchName: string, { name, vlanId = 0, policy = {} }: FakePortGroup) {
  return { name, vlanId, vswitchName, policy }
}

function physicalNic(index: number): PhysicalNic {
  const device = `vmnic${String(index)}`
  const byte = index.toString(16).padStart(2, '0')
  return {
    key: physicalNicKey(device),
    device,
    pci: `0000:${byte}:00.0`,
    driver: 'e1000',
    linkSpeed: { speedMb: 1000, duplex: true },
    spec: { ip: { dhcp: false }, linkSpeed: { speedMb: 1000, duplex: true } },
    wakeOnLanSupported: false,
    mac: `00:0c:29:81:d8:${byte}`,
  }
}

function virtualNic({ device, portGroup, ip = { dhcp: true } }: FakeVirtualNic): HostVirtualNic {
  const number = Number.parseInt(device.replace(/\D/g, ''), 10) || 0
  const mac = `00:50:56:60:00:${number.toString(16).padStart(2, '0')}`
  return {
    device,
    key: `key-vim.host.VirtualNic-${device}`,
    portgroup: portGroup,
    spec: { ip, mac, portgroup: portGroup, mtu: 1500 },
  }
}

function snapshots({ ref, snapshots: count }: MachineState): readonly Ref<'VirtualMachineSnapshot'>[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'VirtualMachineSnapshot',
    value: `${ref.value}-snapshot-${String(index + 1)}`,
  }))
}
