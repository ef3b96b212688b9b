import type { DomainEventKind, DriverManifest, SlotName } from '@guestwork/core'
import type { Scene } from './scene.ts'
import type { Start } from './start.ts'

/** Checks by their titles: sentences about a driver, in words that its users understand. */
export type Checks = Readonly<Record<string, Check>>

/** How to find out whether a sentence about a driver holds, and for which drivers it is meant. */
export interface Check {
  /** The slot that it is about. Where the driver leaves that out, the check of the empty slot stands in its place. */
  readonly about: SlotName
  /** What has to be there before it begins; an open connection when left out. */
  readonly from?: Start
  /** Other slots that it calls. Without one of them it is skipped. */
  readonly needs?: readonly SlotName[]
  /** What the manifest must say for the sentence to apply; another check covers what else it may say. */
  readonly given?: Partial<DriverManifest>
  /** The kind of event that the manifest must list for the sentence to apply. */
  readonly reports?: DomainEventKind
  /** Flag bits that `about` must honour for the sentence to apply; others are checked to be refused. */
  readonly honours?: number
  /** Set where the driver's own implementation of `about` is meant, and not the one that core derives. */
  readonly own?: true
  /** Set for the check of a slot that the driver leaves out; what the manifest says plays no part then. */
  readonly empty?: true
  /** Fails by throwing. */
  run(scene: Scene): void | Promise<void>
}

/** Checks that are shown together. */
export interface CheckGroup {
  /** Such as the name of a facet. */
  readonly title: string
  /** The checks, in the order in which they are run. */
  readonly checks: Checks
}
