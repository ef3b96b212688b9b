import { slotFamily, type AllSlots, type DriverManifest, type SlotName } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'

/** A mock hypervisor with one mistake, and the checks that must find it. */
export interface Mutant {
  /** Slots that the mock hypervisor lacks and is given, without a mistake. */
  readonly extra?: Slots
  /** The slots that are wrong. */
  readonly slots?: Slots
  /** What the manifest claims wrongly. */
  readonly manifest?: Partial<DriverManifest>
  /** Set where checks wait in vain, so that they do not wait for long. */
  readonly waits?: true
  /** The checks that fail, all of them, as `group: title`; a `*` stands for any text. */
  readonly fails: readonly string[]
}

/** Mutants by what is wrong with them. */
export type Mutants = Readonly<Record<string, Mutant>>

type AnySlots = AllSlots<unknown>

/** Slots of any family, whose session is nobody's business here. One that is undefined is left out. */
export type Slots = { readonly [N in SlotName]?: AnySlots[N] | undefined }

/** The mock hypervisor's own implementation of a slot. */
export function right<N extends SlotName>(name: N): NonNullable<AnySlots[N]> {
  const family = slotFamily(name)
  const table: Partial<AnySlots> = family === 'stream' ? {} : { ...testDriver[family] }
  const slot = table[name]
  if (slot === undefined) throw new TypeError(`the mock hypervisor has no ${name}`)
  return slot
}
