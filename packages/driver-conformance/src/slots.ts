import {
  hypervisorFacets,
  isSlotName,
  slotMetadata,
  type AllSlots,
  type ConnectDriver,
  type SlotName,
} from '@guestwork/core'

/** Whether the driver has a slot of the hypervisor family, itself or because core derives it from another one. */
export function hasSlot(driver: ConnectDriver, slot: SlotName): boolean {
  if (ownSlot(driver, slot) !== undefined) return true
  const { derivedFrom } = slotMetadata[slot]
  return derivedFrom !== undefined && isSlotName(derivedFrom) && hasSlot(driver, derivedFrom)
}

/** The flag bits that the driver declares to honour in a slot. */
export function honouredFlags(driver: ConnectDriver, slot: SlotName): number {
  return ownSlot(driver, slot)?.flags ?? 0
}

/** The slots of the hypervisor family that the driver's table has and that are not in `covered`. */
export function uncoveredSlots(driver: ConnectDriver, covered: ReadonlySet<SlotName>): SlotName[] {
  const facets: readonly object[] = Object.values(hypervisorFacets)
  const slots = facets.flatMap(facet => Object.keys(facet)).filter(isSlotName)
  return slots.filter(slot => ownSlot(driver, slot) !== undefined && !covered.has(slot))
}

function ownSlot(driver: ConnectDriver, slot: SlotName): { readonly flags?: number } | undefined {
  const table: Partial<AllSlots<unknown>> = driver.hypervisor
  return table[slot]
}
