import {
  isSlotName,
  slotFamily,
  slotMetadata,
  type AllSlots,
  type ConnectDriver,
  type Family,
  type SlotName,
} from '@guestwork/core'

/** Whether the driver has a slot, itself or because core derives it from another one. */
export function hasSlot(driver: ConnectDriver, slot: SlotName): boolean {
  if (ownSlot(driver, slot) !== undefined) return true
  const { derivedFrom } = slotMetadata[slot]
  return derivedFrom !== undefined && isSlotName(derivedFrom) && hasSlot(driver, derivedFrom)
}

/** Whether the driver has a slot itself. */
export function hasOwnSlot(driver: ConnectDriver, slot: SlotName): boolean {
  return ownSlot(driver, slot) !== undefined
}

/** The flag bits that the driver declares to honour in a slot. */
export function honouredFlags(driver: ConnectDriver, slot: SlotName): number {
  return ownSlot(driver, slot)?.flags ?? 0
}

/** The slots that the driver's table of a family has and that are not in `covered`. */
export function uncoveredSlots(
  driver: ConnectDriver,
  family: Family,
  covered: ReadonlySet<SlotName>,
): SlotName[] {
  const slots = Object.keys(driver[family] ?? {}).filter(isSlotName)
  return slots.filter(slot => ownSlot(driver, slot) !== undefined && !covered.has(slot))
}

function ownSlot(driver: ConnectDriver, slot: SlotName): { readonly flags?: number } | undefined {
  const family = slotFamily(slot)
  if (family === 'stream') return undefined
  const table: Partial<AllSlots<unknown>> | undefined = driver[family]
  return table?.[slot]
}
