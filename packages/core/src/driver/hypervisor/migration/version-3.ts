import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'
import type { StreamRef } from '../../stream-driver.ts'
import type { MigrationBegun, MigrationFinished, MigrationPrepared } from './answers.ts'

/**
 * The steps of the third protocol, as {@link MigrationParamsSlots} has them too, with what may be said about a migration
 * as single arguments. They mean the same: `dname` is the parameter `destination_name`, `resource` is `bandwidth`, `uriIn`
 * and `uri` are `migrate_uri`, `xmlin` is `destination_xml`. Drivers fill them to reach a libvirt before 1.1.0.
 *
 * @typeParam S - the driver's session
 */
export interface MigrationVersion3Slots<S> {
  /** Begin on the source (`virDomainMigrateBegin3`). */
  readonly domainMigrateBegin3?: Slot<
    S,
    [
      domain: DomainRef,
      xmlin: string | undefined,
      flags: number,
      dname: string | undefined,
      resource: bigint,
    ],
    MigrationBegun
  >

  /** Prepare the destination (`virDomainMigratePrepare3`). */
  readonly domainMigratePrepare3?: Slot<
    S,
    [
      cookieIn: Uint8Array,
      uriIn: string | undefined,
      flags: number,
      dname: string | undefined,
      resource: bigint,
      domXml: string,
    ],
    MigrationPrepared
  >

  /** Prepare the destination for memory that comes through the stream; answers a cookie (`virDomainMigratePrepareTunnel3`). */
  readonly domainMigratePrepareTunnel3?: Slot<
    S,
    [
      stream: StreamRef,
      cookieIn: Uint8Array,
      flags: number,
      dname: string | undefined,
      resource: bigint,
      domXml: string,
    ],
    Uint8Array
  >

  /** Send the domain from the source; answers a cookie (`virDomainMigratePerform3`). */
  readonly domainMigratePerform3?: Slot<
    S,
    [
      domain: DomainRef,
      xmlin: string | undefined,
      cookieIn: Uint8Array,
      dconnuri: string | undefined,
      uri: string | undefined,
      flags: number,
      dname: string | undefined,
      resource: bigint,
    ],
    Uint8Array
  >

  /** Finish on the destination, where the domain is called `dname` (`virDomainMigrateFinish3`). */
  readonly domainMigrateFinish3?: Slot<
    S,
    [
      dname: string,
      cookieIn: Uint8Array,
      dconnuri: string | undefined,
      uri: string | undefined,
      flags: number,
      cancelled: boolean,
    ],
    MigrationFinished
  >

  /** Confirm on the source (`virDomainMigrateConfirm3`). */
  readonly domainMigrateConfirm3?: Slot<
    S,
    [domain: DomainRef, cookieIn: Uint8Array, flags: number, cancelled: boolean],
    void
  >
}
