import { ConnectListDomainsFlag as Filter, DomainState } from '@guestwork/core'
import { passesGroups } from '../node/flag-groups.ts'
import { isActive, type TestDomain } from '../node/test-domain.ts'

const running: number = DomainState.RUNNING
const paused: number = DomainState.PAUSED
const shutoff: number = DomainState.SHUTOFF

/** The filter bits that a guest fits. The mock has neither snapshots nor checkpoints. */
function traits(domain: TestDomain): number {
  const { state } = domain.state
  return (
    (isActive(domain) ? Filter.ACTIVE : Filter.INACTIVE) |
    (domain.persistent ? Filter.PERSISTENT : Filter.TRANSIENT) |
    (domain.autostart ? Filter.AUTOSTART : Filter.NO_AUTOSTART) |
    (state === running
      ? Filter.RUNNING
      : state === paused
        ? Filter.PAUSED
        : state === shutoff
          ? Filter.SHUTOFF
          : Filter.OTHER) |
    (domain.managedSave ? Filter.MANAGEDSAVE : Filter.NO_MANAGEDSAVE) |
    (domain.snapshots.size > 0 ? Filter.HAS_SNAPSHOT : Filter.NO_SNAPSHOT) |
    (domain.checkpoints.size > 0 ? Filter.HAS_CHECKPOINT : Filter.NO_CHECKPOINT)
  )
}

const groups = [
  Filter.ACTIVE | Filter.INACTIVE,
  Filter.PERSISTENT | Filter.TRANSIENT,
  Filter.RUNNING | Filter.PAUSED | Filter.SHUTOFF | Filter.OTHER,
  Filter.MANAGEDSAVE | Filter.NO_MANAGEDSAVE,
  Filter.AUTOSTART | Filter.NO_AUTOSTART,
  Filter.HAS_SNAPSHOT | Filter.NO_SNAPSHOT,
  Filter.HAS_CHECKPOINT | Filter.NO_CHECKPOINT,
]

/** Whether a guest passes a filter: in each group with a set bit it must fit one. */
export function passesFilter(domain: TestDomain, filter: number): boolean {
  return filter === 0 || passesGroups(groups, filter, traits(domain))
}
