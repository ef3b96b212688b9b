/** What became of a value. */
export type ChangeKind = 'added' | 'removed' | 'changed'

/**
 * When a change can come into effect: `live` on the running guest, `next-boot` when the guest has been shut down and is
 * started again, `recreate` only for another guest that is defined in place of this one.
 */
export type ChangeTime = 'live' | 'next-boot' | 'recreate'

/** What a hypervisor can do about a change. The first rule of a table that fits decides. */
export interface ChangeRule {
  /**
   * What the rule covers: a path from the domain, where `*` is any property and `[*]` any member of a list, with
   * everything below. `devices.disks[*].iotune` covers the limits of every disk.
   */
  readonly path: string
  /** Covers only what comes, goes or changes; all of them when left out. */
  readonly kinds?: readonly ChangeKind[]
  /** Covers the place that `path` names and nothing below it: a device as a whole. */
  readonly whole?: boolean
  /** Covers only what this holds for; it gets the object that has the value, the device itself with `whole`. */
  where?(subject: RuleSubject): boolean
  /** When such a change can come into effect. */
  readonly time: ChangeTime
  /** Why: one sentence without a full stop, for the user. */
  readonly reason: string
}

/** What a rule can look at beside the path. */
export interface RuleSubject {
  /** The device, or the nearest other member of a list, that the change is in, as it was; the value itself where it is in none. */
  readonly old: unknown
  /** The same as it becomes. */
  readonly new: unknown
}
