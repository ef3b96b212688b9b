import type { DomainRef } from '../../refs.ts'
import type { Slot } from '../../slot.ts'
import type { StreamRef } from '../../stream-driver.ts'
import type { MigrationPrepared } from './answers.ts'

/**
 * The steps of the first two protocols, in which the source stops the domain at the end of perform and cannot take it back
 * if the destination then fails. Drivers fill them only to reach a libvirt before 0.9.2.
 *
 *     version 1:  destination prepare  ->  source perform  ->  destination finish
 *     version 2:  destination prepare2 ->  source perform  ->  destination finish2
 *
 * `dname` is the name that the domain gets on the destination, undefined for the same; `resource` the highest bandwidth in
 * MiB per second, 0 for the driver's choice.
 *
 * @typeParam S - the driver's session
 */
export interface MigrationVersion2Slots<S> {
  /**
   * On the destination: get ready to receive a domain (`virDomainMigratePrepare`). `uriIn` is where the caller wants the
   * source to send to; undefined lets the destination choose.
   */
  readonly domainMigratePrepare?: Slot<
    S,
    [uriIn: string | undefined, flags: number, dname: string | undefined, resource: bigint],
    MigrationPrepared
  >

  /**
   * On the source: send the domain to `uri` (`virDomainMigratePerform`); with PEER2PEER that is the destination's connection
   * and the driver does all steps. Then the domain does not run here any more; if it fails, it goes on here.
   */
  readonly domainMigratePerform?: Slot<
    S,
    [
      domain: DomainRef,
      cookie: Uint8Array,
      uri: string,
      flags: number,
      dname: string | undefined,
      resource: bigint,
    ],
    void
  >

  /** On the destination: let the received domain run (`virDomainMigrateFinish`). */
  readonly domainMigrateFinish?: Slot<
    S,
    [dname: string, cookie: Uint8Array, uri: string, flags: number],
    DomainRef
  >

  /** `domainMigratePrepare` with the domain's document, so that the destination can check it (`virDomainMigratePrepare2`). */
  readonly domainMigratePrepare2?: Slot<
    S,
    [uriIn: string | undefined, flags: number, dname: string | undefined, resource: bigint, domXml: string],
    MigrationPrepared
  >

  /**
   * On the destination: let the received domain run, or with a `retcode` that is not 0, because the source failed, forget
   * it and reject with OPERATION_FAILED (`virDomainMigrateFinish2`).
   */
  readonly domainMigrateFinish2?: Slot<
    S,
    [dname: string, cookie: Uint8Array, uri: string, flags: number, retcode: number],
    DomainRef
  >

  /** `domainMigratePrepare2` for a domain whose memory comes through the stream (`virDomainMigratePrepareTunnel`). */
  readonly domainMigratePrepareTunnel?: Slot<
    S,
    [stream: StreamRef, flags: number, dname: string | undefined, resource: bigint, domXml: string],
    void
  >
}
