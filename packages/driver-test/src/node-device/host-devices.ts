import type { NodeDevice } from '@guestwork/conf/node-device'
import { NodeDeviceEventBroker, type NodeDeviceLifecycleEvent } from '@guestwork/core'
import { VirtError } from '@guestwork/util'

/** The devices of a host and who listens to them. */
export class HostDevices {
  /** Who listens to them. */
  readonly events = new NodeDeviceEventBroker()
  readonly #devices = new Map<string, NodeDevice>()

  /** All of them, in the order in which they appeared. */
  all(): NodeDevice[] {
    return [...this.#devices.values()]
  }

  /** The one with this name, if there is one. */
  find(name: string): NodeDevice | undefined {
    return this.#devices.get(name)
  }

  /**
   * The one with this name.
   *
   * @throws VirtError `NO_NODE_DEVICE` when there is none.
   */
  get({ name }: { readonly name: string }): NodeDevice {
    const device = this.#devices.get(name)
    if (device !== undefined) return device
    throw new VirtError('NO_NODE_DEVICE', `no node device with matching name '${name}'`, { domain: 'TEST' })
  }

  /** Takes one in; one of the same name is replaced. */
  add(device: NodeDevice): void {
    this.#devices.set(device.name, device)
  }

  /** Forgets one. */
  remove({ name }: NodeDevice): void {
    this.#devices.delete(name)
  }

  /** Tells who listens what became of a device. */
  emit({ name }: NodeDevice, event: NodeDeviceLifecycleEvent): void {
    this.events.emit('lifecycle', { name }, { event, detail: 0 })
  }
}
