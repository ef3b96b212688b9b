import type { Connection, SlotName } from '@guestwork/core'
import type { ErrorCode } from '@guestwork/util'
import type { Scene } from './scene.ts'
import type { Start } from './start.ts'

/** A kind of object that slots are called on, as the traits have to know it. */
export interface Subject<T = unknown> {
  /** What it is called in a sentence, such as `a network`. */
  readonly noun: string
  /** What a check begins with that needs one in whatever state. */
  readonly existing: Start
  /** The one of a scene. */
  of(scene: Scene): T
  /** The slot that finds it over another connection. */
  readonly lookup: SlotName
  /** The one of a scene as another connection sees it. Skips the check where connections do not see each other's objects. */
  over(scene: Scene, connection: Connection): Promise<T>
  /** How it can go while somebody holds it; undefined for what a check cannot take away. */
  readonly ending?: Ending
}

/** How an object goes while somebody holds it. */
export interface Ending {
  /** The end of a sentence: `was undefined meanwhile`. */
  readonly words: string
  /** What a check begins with; {@link Subject.existing} when left out. */
  readonly from?: Start
  /** The slots that it takes. */
  readonly needs: readonly SlotName[]
  /** Takes it away. */
  readonly end: (scene: Scene) => Promise<void>
  /** What every call of it rejects with from then on. */
  readonly code: ErrorCode
}
