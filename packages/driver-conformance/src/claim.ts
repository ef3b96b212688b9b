import type { Connection } from '@guestwork/core'
import { isVirtError, VirtError, type ErrorCode } from '@guestwork/util'
import { rejectionOf } from './expectation.ts'
import type { Scene } from './scene.ts'

/** A name that a check uses on the endpoint's host. */
export interface Claim<T> {
  /** Such as `network 'lab'`. */
  readonly what: string
  /** Finds what has the name. */
  readonly find: (connection: Connection) => Promise<T>
  /** How {@link find} rejects when nothing has it. */
  readonly missing: ErrorCode
  /** Removes what has it, in whatever state; what fails is left to the endpoint's teardown. */
  readonly remove: (object: T) => Promise<void>
}

/**
 * Makes sure that nothing has the name yet, and removes what has it when the check ends.
 *
 * @throws VirtError `OPERATION_INVALID` when the endpoint has such an object already; it is left alone.
 */
export async function claim<T>(scene: Scene, { what, find, missing, remove }: Claim<T>): Promise<void> {
  if (scene.claimed.has(what)) return
  const rejection = await rejectionOf(find(scene.connection))
  if (rejection === undefined) {
    throw new VirtError('OPERATION_INVALID', `the endpoint already has a ${what}, which is left alone`)
  }
  if (!isVirtError(rejection.error, missing)) return
  scene.claimed.add(what)
  scene.atEnd(async connection => remove(await find(connection)))
}

/** Tries one step of a removal after the other, whichever of them fail. */
export async function attempt(...steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const step of steps) await step().catch(() => undefined)
}
