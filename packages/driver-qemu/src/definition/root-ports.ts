import type { ControllerPci, Domain } from '@guestwork/conf/domain'
import { isPlaced, pciPlace, type PciPlace, type PciSlots } from './pci-slots.ts'

const functionsInSlot = 8

/** The PCIe root ports of a q35 machine. Each has room for one device; eight of them share a slot of the root bus. */
export class RootPorts {
  readonly #controllers: ControllerPci[]
  readonly #all: { type: string }[]
  readonly #slots: PciSlots

  /** @param domain - Ports are added to its controllers. Those that it has are numbered and placed first. */
  constructor(domain: Domain, slots: PciSlots) {
    const controllers = ((domain.devices ??= {}).controllers ??= [])
    this.#all = controllers
    this.#slots = slots
    this.#controllers = controllers.filter(controller => controller.type === 'pci')
    for (const port of this.#ports()) this.#complete(port)
  }

  /** The place behind a port that nothing is plugged into; a port is added when there is none. */
  takeNext(): PciPlace {
    const port = this.#ports().find(({ index }) => this.#slots.isFree(index ?? 0, 0)) ?? this.#add()
    const place = pciPlace(port.index ?? 0, 0, 0)
    this.#slots.take(place)
    return place
  }

  /** Makes sure that a device can be plugged in later. */
  keepOneFree(): void {
    if (!this.#ports().some(({ index }) => this.#slots.isFree(index ?? 0, 0))) this.#add()
  }

  #ports(): ControllerPci[] {
    return this.#controllers.filter(({ model }) => model === 'pcie-root-port')
  }

  #add(): ControllerPci {
    const index = Math.max(...this.#controllers.map(controller => controller.index ?? 0)) + 1
    const port: ControllerPci = { type: 'pci', index, model: 'pcie-root-port' }
    this.#controllers.push(port)
    this.#all.push(port)
    this.#complete(port)
    return port
  }

  /** Gives a port its place on the root bus, and the numbers that follow from it. */
  #complete(port: ControllerPci): void {
    const address = isPlaced(port.address) ? port.address : this.#placeForPort()
    const { slot = 0, function: index = 0 } = address
    port.address = address
    port.modelName ??= 'pcie-root-port'
    port.target ??= {}
    port.target.chassis ??= port.index ?? 0
    port.target.port ??= slot * functionsInSlot + index
  }

  /** The next function of the last slot with ports, or the first of a new slot. */
  #placeForPort(): PciPlace & { multifunction?: boolean } {
    const last = this.#ports().findLast(({ address }) => isPlaced(address))?.address
    if (isPlaced(last) && (last.function ?? 0) + 1 < functionsInSlot) {
      const place = pciPlace(0, last.slot ?? 0, (last.function ?? 0) + 1)
      this.#slots.take(place)
      return place
    }
    return { ...this.#slots.takeNext(0), multifunction: true }
  }
}
