import type { TypedParameters } from '@guestwork/util'
import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'
import type { StreamRef } from '../../stream-driver.ts'
import type { MigrationBegun, MigrationFinished, MigrationPrepared } from './answers.ts'

/**
 * The steps of the third protocol, with parameters of `DomainMigrateFields`: what a driver that migrates fills.
 *
 *       source                    destination
 *     begin   -- xml, cookie -->
 *                               prepare   the domain waits here, without running
 *             <-- uri, cookie --
 *     perform  ===== memory, disks ====>  the domain stops here once all is sent
 *             -- cookie, or cancelled -->
 *                               finish    it runs here; if cancelled or failed, it is forgotten
 *             <-- cookie, or cancelled --
 *     confirm  it is gone here; if cancelled, it goes on here
 *
 * At every moment the domain runs on at most one host, and until confirm the source can take it back. A cookie is what the
 * two drivers tell each other; the caller hands it on as it is, an empty one at first. Whoever controls the migration
 * carries all steps out, even after an error, so that both hosts let go of what they hold.
 *
 * @typeParam S - the driver's session
 */
export interface MigrationParamsSlots<S> {
  /**
   * On the source: check that the domain can be migrated, and begin its job (`virDomainMigrateBegin3Params`). Rejects with
   * MIGRATE_UNSAFE when data could be lost and the flag UNSAFE is not set, with OPERATION_INVALID when something in the
   * domain cannot be moved.
   */
  readonly domainMigrateBegin3Params?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, flags: number],
    MigrationBegun
  >

  /**
   * On the destination: get ready to receive the domain of the parameter `destination_xml`, and say where
   * (`virDomainMigratePrepare3Params`). Everything is checked here that can be: name and UUID must not belong to another
   * domain. If nobody finishes, for instance because the caller is gone, it is undone.
   */
  readonly domainMigratePrepare3Params?: Slot<
    S,
    [params: TypedParameters, cookieIn: Uint8Array, flags: number],
    MigrationPrepared
  >

  /**
   * On the destination: the same for memory that comes through the stream; answers a cookie
   * (`virDomainMigratePrepareTunnel3Params`).
   */
  readonly domainMigratePrepareTunnel3Params?: Slot<
    S,
    [stream: StreamRef, params: TypedParameters, cookieIn: Uint8Array, flags: number],
    Uint8Array
  >

  /**
   * On the source: send the domain to the parameter `migrate_uri`; answers a cookie (`virDomainMigratePerform3Params`).
   * Waits until all is sent and the domain is stopped here. If it fails or is aborted (OPERATION_ABORTED), the domain is
   * left as confirm can take it back.
   *
   * With PEER2PEER this is the only step that the caller calls: `dconnuri` is the connection to the destination, on which
   * the driver does the others. With a `dconnuri` but without PEER2PEER it rejects with INVALID_ARG.
   */
  readonly domainMigratePerform3Params?: Slot<
    S,
    [
      domain: DomainRef,
      dconnuri: string | undefined,
      params: TypedParameters,
      cookieIn: Uint8Array,
      flags: number,
    ],
    Uint8Array
  >

  /**
   * On the destination: let the domain of the parameter `destination_name` run, with PAUSED leave it paused, with
   * PERSIST_DEST store it (`virDomainMigrateFinish3Params`). Causes a lifecycle event RESUMED with the detail MIGRATED.
   *
   * When `cancelled`, forget it and reject with MIGRATE_FINISH_OK, which says that all is undone. After any other error,
   * such as MIGRATE_PERSIST_FAILED when it cannot be stored, it does not run here: the source takes it back.
   */
  readonly domainMigrateFinish3Params?: Slot<
    S,
    [params: TypedParameters, cookieIn: Uint8Array, flags: number, cancelled: boolean],
    MigrationFinished
  >

  /**
   * On the source: let go of the domain, with UNDEFINE_SOURCE also of its definition; when `cancelled`, let it go on here as
   * before (`virDomainMigrateConfirm3Params`). Causes a lifecycle event, STOPPED or RESUMED, with the detail MIGRATED.
   */
  readonly domainMigrateConfirm3Params?: Slot<
    S,
    [domain: DomainRef, params: TypedParameters, cookieIn: Uint8Array, flags: number, cancelled: boolean],
    void
  >
}
