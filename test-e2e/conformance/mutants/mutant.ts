import type { DriverManifest, HypervisorDriver } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'

/** A mock hypervisor with one mistake, and the checks that must find it. */
export interface Mutant {
  /** The slots that are wrong. */
  readonly slots?: Slots
  /** What the manifest claims wrongly. */
  readonly manifest?: Partial<DriverManifest>
  /** The checks that fail, all of them, as `group: title`; `group: *` is every check of a group. */
  readonly fails: readonly string[]
}

/** Mutants by what is wrong with them. */
export type Mutants = Readonly<Record<string, Mutant>>

type Hypervisor = HypervisorDriver<unknown>

/** Slots of the hypervisor family, whose session is nobody's business here. One that is undefined is left out. */
export type Slots = { readonly [N in keyof Hypervisor]?: Hypervisor[N] | undefined }

/** The mock hypervisor's own implementation of a slot. */
export function right<N extends keyof Hypervisor>(name: N): NonNullable<Hypervisor[N]> {
  const slot = testDriver.hypervisor[name]
  if (slot === undefined) throw new TypeError(`the mock hypervisor has no ${name}`)
  return slot
}
