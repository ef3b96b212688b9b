import { describe, isAllowed, kindFor } from './authorization.ts'
import type { Call } from './driver/call.ts'
import { slotMetadata, type SlotName } from './driver/metadata/index.ts'
import type { SlotMetadata } from './driver/slot-metadata.ts'
import { honours, type Slot } from './driver/slot.ts'
import { families, type DriverTables } from './driver/tables.ts'
import type { Policy } from './policy.ts'

type AnySlot = Slot<unknown, readonly unknown[], unknown>
type Table = Readonly<Record<string, AnySlot | undefined>>

/**
 * A driver's tables whose lists hold only what the caller may see (libvirt's `aclfilter`). Slots that are derived from
 * a list, such as the number of domains, then agree with it.
 */
export function withVisibleLists(tables: DriverTables<unknown>, policy: Policy): DriverTables<unknown> {
  if (policy.authorize === undefined) return tables
  const filtered = families.map(family => [family, filterTable(tables[family] as Table | undefined, policy)])
  return Object.fromEntries(filtered) as DriverTables<unknown>
}

function filterTable(table: Table | undefined, policy: Policy): Table | undefined {
  if (table === undefined) return undefined
  const entries = Object.entries(table).map(([name, slot]) => [
    name,
    filterSlot(name as SlotName, slot, policy),
  ])
  return Object.fromEntries(entries) as Table
}

function filterSlot(name: SlotName, slot: AnySlot | undefined, policy: Policy): AnySlot | undefined {
  const { aclFilter }: SlotMetadata = slotMetadata[name]
  if (slot === undefined || aclFilter === undefined) return slot
  return honours(slot.flags ?? 0, async (call: Call<unknown>, ...args: readonly unknown[]) => {
    const answer = await slot(call, ...args)
    if (!Array.isArray(answer)) return answer
    const items: readonly unknown[] = answer
    const access = { policy, identity: call.identity }
    const seen = await Promise.all(
      items.map(item => isAllowed(access, name, aclFilter, args, describe(kindFor(aclFilter), item))),
    )
    return items.filter((_, index) => seen[index])
  })
}
