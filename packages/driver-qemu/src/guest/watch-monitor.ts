import { DomainEventStoppedDetail, DomainShutoffReason } from '@guestwork/core'
import type { QmpClient } from '../qmp/client.ts'
import type { QemuRoot } from '../root/qemu-root.ts'
import { endGuest, type Ending } from './end.ts'
import type { Guest } from './guest.ts'
import type { ManagedDomain } from './managed-domain.ts'

/** The end of a guest whose monitor is gone although nobody has shut it down. */
const lost: Ending = { reason: DomainShutoffReason.CRASHED, detail: DomainEventStoppedDetail.FAILED }

/** Ends a guest when its monitor ends, unless it is left to the next owner. */
export function watchMonitor(root: QemuRoot, domain: ManagedDomain, guest: Guest, monitor: QmpClient): void {
  void monitor.closed.then(() => {
    if (!guest.isLeft) root.follow(domain, endGuest(root, domain, guest, lost))
  })
}
