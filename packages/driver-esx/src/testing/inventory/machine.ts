import { createHash } from 'node:crypto'
import type {
  DistributedVirtualSwitchPortConnection,
  HostPortGroupPort,
  Ref,
  VirtualDevice,
  VirtualMachineConfigInfo,
  VirtualMachinePowerState,
  VirtualMachineRuntimeInfo,
} from '../../vim/index.ts'
import type { FakeMachine } from './inventory.ts'

/** A distributed port group that a machine can be connected to. */
export type DistributedPort = (name: string) => DistributedVirtualSwitchPortConnection | undefined

/** A machine of a fake host; a test may change what is not read-only, and calls `FakeVsphere.changed` then. */
export class MachineState {
  /** The machine. */
  readonly ref: Ref<'VirtualMachine'>
  /** The host that it is on. */
  readonly host: Ref<'HostSystem'>
  /** Whether it starts with its host. */
  readonly autostart: boolean
  /** How many first snapshots it has. */
  readonly snapshots: number
  /** Its name. */
  name: string
  /** Whether it runs. */
  power: VirtualMachinePowerState
  /** The port groups that its network cards are connected to. */
  networks: readonly string[]
  /** Whether its configuration can be read. */
  readable = true
  readonly #uuid: string
  readonly #data: FakeMachine

  /**
   * @param data - what it is made from
   * @param ref - the machine
   * @param host - the host that it is on
   */
  constructor(data: FakeMachine, ref: Ref<'VirtualMachine'>, host: Ref<'HostSystem'>) {
    this.ref = ref
    this.host = host
    this.name = data.name
    this.power = data.power ?? 'poweredOn'
    this.networks = data.networks ?? []
    this.autostart = data.autostart ?? false
    this.snapshots = data.snapshots ?? 0
    this.#data = data
    this.#uuid = data.uuid ?? uuidFrom(`${host.value} ${ref.value}`)
  }

  /** Its UUID. */
  get uuid(): string {
    return this.#uuid
  }

  /** How it is doing. */
  get runtime(): VirtualMachineRuntimeInfo {
    return { host: this.host, connectionState: 'connected', powerState: this.power }
  }

  /** How it is configured; undefined where that cannot be read. */
  config(distributed: DistributedPort): VirtualMachineConfigInfo | undefined {
    if (!this.readable) return undefined
    const { memory = 512, processors = 1, memoryLimit = -1n } = this.#data
    return {
      changeVersion: '1',
      modified: new Date(0),
      name: this.name,
      guestFullName: 'Other (64-bit)',
      version: 'vmx-13',
      uuid: this.#uuid,
      template: false,
      guestId: 'otherGuest64',
      hardware: { numCPU: processors, memoryMB: memory, device: this.#cards(distributed) },
      memoryAllocation: { reservation: 0n, limit: memoryLimit },
    }
  }

  /** The ports that its cards use of a port group of a standard switch, while it runs. */
  ports(portGroup: string): readonly HostPortGroupPort[] {
    return this.networks.flatMap((name, index) =>
      name === portGroup && this.power === 'poweredOn'
        ? [
            {
              key: `key-vim.host.PortGroup.Port-${this.#mac(index)}`,
              mac: [this.#mac(index)],
              type: 'virtualMachine',
            },
          ]
        : [],
    )
  }

  #cards(distributed: DistributedPort): readonly VirtualDevice[] {
    return this.networks.map((name, index) => {
      const port = distributed(name)
      return {
        $type: 'VirtualVmxnet3',
        key: 4000 + index,
        deviceInfo: { label: `Network adapter ${String(index + 1)}`, summary: name },
        backing:
          port === undefined
            ? { $type: 'VirtualEthernetCardNetworkBackingInfo', deviceName: name }
            : { $type: 'VirtualEthernetCardDistributedVirtualPortBackingInfo', port },
        addressType: 'generated',
        macAddress: this.#mac(index),
      }
    })
  }

  #mac(index: number): string {
    const digits = createHash('sha256')
      .update(`${this.#uuid} ${String(index)}`)
      .digest('hex')
    return `00:0c:29:${digits.slice(0, 2)}:${digits.slice(2, 4)}:${digits.slice(4, 6)}`
  }
}

function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
