import type { CheckpointSlots } from './checkpoint.ts'
import type { ConnectionSlots } from './connection.ts'
import type { DomainBlockSlots } from './domain-block.ts'
import type { DomainConsoleSlots } from './domain-console.ts'
import type { DomainDefineSlots } from './domain-define.ts'
import type { DomainDevicesSlots } from './domain-devices.ts'
import type { DomainGuestSlots } from './domain-guest.ts'
import type { DomainJobsSlots } from './domain-jobs.ts'
import type { DomainLifecycleSlots } from './domain-lifecycle.ts'
import type { DomainStatsSlots } from './domain-stats.ts'
import type { DomainTuningSlots } from './domain-tuning.ts'
import type { EventsSlots } from './events.ts'
import type { HostSlots } from './host.ts'
import type { MigrationSlots } from './migration.ts'
import type { SnapshotSlots } from './snapshot.ts'
import type { VendorSlots } from './vendor.ts'

/**
 * The slots of a hypervisor (`virHypervisorDriver`), in sixteen facets. Only `connectOpen` is required; a slot that is
 * left out means "not supported".
 *
 * @typeParam S - the driver's session
 *
 * @example
 * ```ts
 * export const testHypervisor = {
 *   connectOpen: testConnectOpen,
 *   domainSuspend: testDomainSuspend,
 * } satisfies HypervisorDriver<TestSession>
 * ```
 */
export interface HypervisorDriver<S>
  extends
    ConnectionSlots<S>,
    HostSlots<S>,
    DomainDefineSlots<S>,
    DomainLifecycleSlots<S>,
    DomainTuningSlots<S>,
    DomainDevicesSlots<S>,
    DomainBlockSlots<S>,
    DomainJobsSlots<S>,
    DomainStatsSlots<S>,
    DomainGuestSlots<S>,
    DomainConsoleSlots<S>,
    MigrationSlots<S>,
    SnapshotSlots<S>,
    CheckpointSlots<S>,
    EventsSlots<S>,
    VendorSlots<S> {}
