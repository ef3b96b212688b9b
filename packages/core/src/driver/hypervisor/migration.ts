import type { MigrationControlSlots } from './migration/control.ts'
import type { MigrationParamsSlots } from './migration/params.ts'
import type { MigrationVersion2Slots } from './migration/version-2.ts'
import type { MigrationVersion3Slots } from './migration/version-3.ts'

/**
 * Moving a domain to another host. The steps are called by whoever controls a migration: the caller, with a connection to
 * each host, or with PEER2PEER the source's driver. Flags, unless a slot says more, are `DomainMigrateFlag`; those that a
 * host does not honour are refused in its first step, before anything is changed.
 *
 * Which protocol both sides have is asked with `connectSupportsFeature`; {@link MigrationParamsSlots} shows the newest. A
 * domain that is gone rejects with NO_DOMAIN, one that does not run with OPERATION_INVALID.
 *
 * @typeParam S - the driver's session
 */
export interface MigrationSlots<S>
  extends
    MigrationVersion2Slots<S>,
    MigrationVersion3Slots<S>,
    MigrationParamsSlots<S>,
    MigrationControlSlots<S> {}
