import type { HostIpConfig, HostNetworkPolicy, VirtualMachinePowerState } from '../../vim/index.ts'

/** What a fake server has. All there is beside names is filled in. */
export interface FakeInventory {
  /** `esx` for a host, `vpx` for a vCenter; a host when left out. */
  readonly kind?: 'esx' | 'vpx' | undefined
  /** The hosts; a host's server has one, called `esx1.example.com`, when left out. */
  readonly hosts?: readonly FakeHost[] | undefined
  /** The name of the datacenter of a vCenter; `dc1` when left out. */
  readonly datacenter?: string | undefined
  /** Folders that a vCenter's datacenter is in, from the outside. */
  readonly folders?: readonly string[] | undefined
  /** Switches of a vCenter that span all its hosts. */
  readonly distributedSwitches?: readonly FakeDistributedSwitch[] | undefined
  /** Version of the product, `6.7.0` when left out. */
  readonly version?: string | undefined
  /** Version of the API, `6.7.3` when left out. */
  readonly apiVersion?: string | undefined
}

/** A host. */
export interface FakeHost {
  /** Its name in the inventory and, with its domain, in DNS. */
  readonly name: string
  /** The cluster that it is in; none when left out. */
  readonly cluster?: string | undefined
  /** Its machines. */
  readonly machines?: readonly FakeMachine[] | undefined
  /** How many physical cards it has, called `vmnic0` and so on; 4 when left out. */
  readonly physicalNics?: number | undefined
  /** Its switches; `vSwitch0` with `VM Network` and `Management Network`, on `vmnic0`, when left out. */
  readonly switches?: readonly FakeSwitch[] | undefined
  /** Its own virtual cards; `vmk0` on `Management Network`, where that exists, when left out. */
  readonly virtualNics?: readonly FakeVirtualNic[] | undefined
  /** The names of its datastores; none when left out. */
  readonly datastores?: readonly string[] | undefined
  /** Memory in bytes; 4 GiB when left out. */
  readonly memory?: bigint | undefined
}

/** A machine. */
export interface FakeMachine {
  /** Its name. */
  readonly name: string
  /** Its UUID; one that follows from its number when left out. */
  readonly uuid?: string | undefined
  /** Whether it runs; `poweredOn` when left out. */
  readonly power?: VirtualMachinePowerState | undefined
  /** Memory in MiB; 512 when left out. */
  readonly memory?: number | undefined
  /** Most memory that it gets, in MiB; no limit when left out. */
  readonly memoryLimit?: bigint | undefined
  /** Processors; 1 when left out. */
  readonly processors?: number | undefined
  /** The port groups that its network cards are connected to, one for each; also those of distributed switches. */
  readonly networks?: readonly string[] | undefined
  /** Whether it starts with its host. */
  readonly autostart?: boolean | undefined
  /** How many first snapshots it has. */
  readonly snapshots?: number | undefined
}

/** A standard switch. */
export interface FakeSwitch {
  /** Its name. */
  readonly name: string
  /** Its port groups. */
  readonly portGroups?: readonly FakePortGroup[] | undefined
  /** Its physical cards. */
  readonly nics?: readonly string[] | undefined
  /** What it says beyond what every switch begins with. */
  readonly policy?: HostNetworkPolicy | undefined
}

/** A port group of a standard switch. */
export interface FakePortGroup {
  /** Its name. */
  readonly name: string
  /** Its VLAN; none when left out, 4095 for a trunk. */
  readonly vlanId?: number | undefined
  /** Where it differs from its switch. */
  readonly policy?: HostNetworkPolicy | undefined
}

/** A virtual card of a host. */
export interface FakeVirtualNic {
  /** Its name, such as `vmk0`. */
  readonly device: string
  /** Its port group on a standard switch. */
  readonly portGroup: string
  /** Its addresses; from DHCP when left out. */
  readonly ip?: HostIpConfig | undefined
}

/** A distributed switch. */
export interface FakeDistributedSwitch {
  /** Its name. */
  readonly name: string
  /** Its port groups. */
  readonly portGroups?: readonly FakeDistributedPortGroup[] | undefined
  /** The physical card of each host that it is connected to. */
  readonly nic?: string | undefined
}

/** A port group of a distributed switch. */
export interface FakeDistributedPortGroup {
  /** Its name. */
  readonly name: string
  /** Its VLAN, or the first and the last VLAN of its trunk; none when left out. */
  readonly vlan?: number | readonly [first: number, last: number] | undefined
  /** Whether it is for physical cards. */
  readonly uplink?: boolean | undefined
  /** Limit of what machines send and receive, in bits a second, and of a burst in bytes. */
  readonly shaping?: { readonly average: bigint; readonly peak: bigint; readonly burst: bigint } | undefined
}
