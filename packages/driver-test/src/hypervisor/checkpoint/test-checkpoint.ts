import type { Checkpoint } from '@guestwork/conf/checkpoint'
import type { Moment } from '../moment/tree.ts'

/** A checkpoint of a guest of the mock hypervisor. */
export interface TestCheckpoint extends Moment {
  /** Its document; the parent there is not looked at. */
  document: Checkpoint
}
