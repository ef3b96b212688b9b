import { VirtError } from '@guestwork/util'
import type { Address, PciAddress } from '@guestwork/conf/domain'

/** A place on a PCI bus, with all its numbers. */
export type PciPlace = Required<Pick<PciAddress, 'type' | 'domain' | 'bus' | 'slot' | 'function'>>

/** Which places of the PCI buses are taken. */
export class PciSlots {
  readonly #taken = new Set<string>()

  /**
   * Takes a place that a document gives to a device, or that the machine has built in.
   *
   * @throws VirtError `XML_ERROR` when another device has it.
   */
  take(address: PciAddress): void {
    const place = placeOf(address)
    if (this.#taken.has(key(place))) {
      throw new VirtError('XML_ERROR', `Attempted double use of PCI Address ${text(place)}`, {
        domain: 'DOMAIN',
      })
    }
    this.#taken.add(key(place))
  }

  /** Whether no function of a slot is taken. */
  isFree(bus: number, slot: number): boolean {
    return !Array.from({ length: 8 }, (_, index) => key(pciPlace(bus, slot, index))).some(place =>
      this.#taken.has(place),
    )
  }

  /**
   * Takes the first free slot of a bus.
   *
   * @param from - The first slot that may be taken.
   * @throws VirtError `INTERNAL_ERROR` when the bus is full.
   */
  takeNext(bus: number, from = 1): PciPlace {
    for (let slot = from; slot < 32; slot++) {
      if (!this.isFree(bus, slot)) continue
      const place = pciPlace(bus, slot, 0)
      this.take(place)
      return place
    }
    throw new VirtError('INTERNAL_ERROR', 'No more available PCI slots', { domain: 'DOMAIN' })
  }
}

/** A place in PCI domain 0. */
export function pciPlace(bus: number, slot: number, index: number): PciPlace {
  return { type: 'pci', domain: 0, bus, slot, function: index }
}

/** Whether a device was given a place on a PCI bus. */
export function isPlaced(address: Address | undefined): address is PciAddress {
  return address?.type === 'pci' && address.slot !== undefined
}

function placeOf(address: PciAddress): PciPlace {
  return {
    ...pciPlace(address.bus ?? 0, address.slot ?? 0, address.function ?? 0),
    domain: address.domain ?? 0,
  }
}

function key({ domain, bus, slot, function: index }: PciPlace): string {
  return [domain, bus, slot, index].join(':')
}

function text({ domain, bus, slot, function: index }: PciPlace): string {
  const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0')
  return `${hex(domain, 4)}:${hex(bus, 2)}:${hex(slot, 2)}.${hex(index, 1)}`
}
