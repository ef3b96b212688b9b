import { describe, expect, it } from 'vitest'
import { pciPlace, PciSlots } from '../../src/definition/pci-slots.ts'

describe('PciSlots', () => {
  it('gives away the first free slot, and no slot in which any function is taken', () => {
    const slots = new PciSlots()
    slots.take(pciPlace(0, 1, 3))
    expect(slots.isFree(0, 1)).toBe(false)
    expect(slots.takeNext(0)).toEqual(pciPlace(0, 2, 0))
    expect(slots.takeNext(1)).toEqual(pciPlace(1, 1, 0))
  })

  it('lets nobody have a place twice', () => {
    const slots = new PciSlots()
    slots.take({ type: 'pci', slot: 0x1f })
    expect(() => {
      slots.take({ type: 'pci', domain: 0, bus: 0, slot: 0x1f, function: 0 })
    }).toThrow('Attempted double use of PCI Address 0000:00:1f.0')
  })

  it('comes to an end', () => {
    const slots = new PciSlots()
    for (let slot = 1; slot < 32; slot++) slots.takeNext(0)
    expect(() => slots.takeNext(0)).toThrow('No more available PCI slots')
  })
})
