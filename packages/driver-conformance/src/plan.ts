import {
  hypervisorFacets,
  isSlotName,
  slotMetadata,
  type AllSlots,
  type ConnectDriver,
  type DriverManifest,
  type SlotName,
} from '@guestwork/core'
import type { Check } from './check.ts'
import { slotsOfStart } from './start.ts'

/** What to do with a check for one driver: run it, leave it out as it does not apply, or say why it cannot run. */
export type Plan = 'run' | 'omit' | { readonly skip: string }

/** Decides about a check from the driver's tables and manifest alone. */
export function planCheck(check: Check, driver: ConnectDriver): Plan {
  if (check.empty === true) return hasSlot(driver, check.about) ? 'omit' : 'run'
  if (!hasSlot(driver, check.about) || !fits(check.given ?? {}, driver.manifest)) return 'omit'
  if (check.reports !== undefined && !driver.manifest.domainEvents.includes(check.reports)) return 'omit'
  if (((check.honours ?? 0) & ~honouredFlags(driver, check.about)) !== 0) return 'omit'
  const needed = [...slotsOfStart[check.from ?? 'connected'], ...(check.needs ?? [])]
  const missing = needed.find(slot => !hasSlot(driver, slot))
  return missing === undefined ? 'run' : { skip: `the driver has no ${missing}` }
}

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

function fits(wanted: Partial<DriverManifest>, manifest: DriverManifest): boolean {
  const keys = Object.keys(wanted) as (keyof DriverManifest)[]
  return keys.every(key => wanted[key] === manifest[key])
}
