import {
  DomainControlErrorReason,
  DomainControlState,
  type DomainControlInfo,
  type DomainRef,
} from '@guestwork/core'
import type { TestCall } from '../session.ts'

const ok: DomainControlInfo = { state: DomainControlState.OK, details: 0, stateTime: 0n }
const reasons = Object.values(DomainControlErrorReason)

/** When each state ends, in seconds of the guest's clock. */
const ends = { job: 10_000n, occupied: 30_000n, error: 60_000n }

/**
 * The state of the channel to the guest. As in libvirt's mock, setting the guest's clock chooses it, for tests: up to 9999
 * seconds it does a job, up to 29999 it is occupied, up to 59999 it is broken, and otherwise all is well.
 */
export function testDomainGetControlInfo({ session }: TestCall, ref: DomainRef): DomainControlInfo {
  const { seconds } = session.node.getRunning(ref).guest.time
  if (seconds <= 0n || seconds >= ends.error) return ok
  if (seconds < ends.job) return { state: DomainControlState.JOB, details: 0, stateTime: seconds }
  if (seconds < ends.occupied) {
    return { state: DomainControlState.OCCUPIED, details: 0, stateTime: seconds - ends.job }
  }
  const stateTime = seconds - ends.occupied
  const details = Number(stateTime % BigInt(reasons.length))
  return { state: DomainControlState.ERROR, details, stateTime }
}
