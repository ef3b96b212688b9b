import type { CallOptions } from '../call-options.ts'
import { abortError, throwIfAborted } from '../cancellation.ts'
import type { Connection } from '../connection/connection.ts'
import { openOf } from '../connection/connection-object.ts'
import { dispatch, hasSlot } from '../dispatch.ts'
import type { DomainRef } from '../driver/refs.ts'
import { DomainMigrateFlag, DomainMigrateMaxSpeedFlag } from '../driver/enums/migration.ts'
import { Job } from '../job.ts'
import { DomainBackupFacet } from './backup.ts'
import { watchProgress } from './domain-job.ts'
import type { Domain } from './domain.ts'
import { migrate, migrateByDriver, type MigrationPlan } from './migrate.ts'
import { migrateFlags, migrateParameters, type MigrateOptions } from './migrate-options.ts'

/** How a domain is migrated by its source's driver. */
export interface MigrateToUriOptions extends MigrateOptions {
  /** Memory goes through the connection between the drivers. */
  readonly tunnelled?: boolean
  /** The hypervisors do it alone: the URI is where memory is sent to, and no driver of the destination has a part in it. */
  readonly direct?: boolean
}

/** Which limit of the bandwidth is meant. */
export interface MigrateSpeedOptions extends CallOptions {
  /** That of the post-copy phase. */
  readonly postCopy?: boolean
}

/** Moving a domain to another host: the facet `migration`. */
export abstract class DomainMigrationFacet extends DomainBackupFacet {
  /**
   * Moves it to the host of another connection (`virDomainMigrate3`, `virDomainMigrate2`, `virDomainMigrate`). This process
   * leads the way; memory goes from host to host. Cancelled or failed, it goes on here.
   *
   * @returns the domain on the destination
   * @throws VirtError `MIGRATE_UNSAFE` when data could be lost; `OPERATION_INVALID` when it does not run, or something in it
   * cannot be moved; `NO_SUPPORT` where a driver cannot migrate.
   */
  migrate(destination: Connection, options: MigrateOptions = {}): Job<Domain> {
    const hosts = { source: this.open, destination: openOf(destination), domain: this.ref }
    return this.#job(options, async plan => {
      const { uuid } = await migrate(hosts, plan)
      return destination.domainLookupByUuid(uuid)
    })
  }

  /**
   * Lets the source's driver move it (`virDomainMigrateToURI3`, `virDomainMigrateToURI2`, `virDomainMigrateToURI`).
   *
   * @param uri - the connection to the destination, as the source's host reaches it; with `direct` the hypervisor's own
   * @throws VirtError as {@link migrate}.
   */
  migrateToUri(uri: string, options: MigrateToUriOptions = {}): Job<void> {
    const { direct = false, ...migration } = options
    const given = direct ? { ...migration, migrateUri: uri } : migration
    const hosts = { source: this.open, domain: this.ref }
    return this.#job(given, plan => {
      const flags = direct ? plan.flags : plan.flags | DomainMigrateFlag.PEER2PEER
      return migrateByDriver(hosts, direct ? undefined : uri, { ...plan, flags: flags >>> 0 })
    })
  }

  /** For how many milliseconds the guest may stand still at the end of a live migration (`virDomainMigrateGetMaxDowntime`). */
  async getMigrateMaxDowntime(options?: CallOptions): Promise<bigint> {
    return this.ask('domainMigrateGetMaxDowntime', [this.ref, 0], options)
  }

  /** Sets for how many milliseconds, at least 1, the guest may stand still (`virDomainMigrateSetMaxDowntime`). */
  async setMigrateMaxDowntime(milliseconds: bigint, options?: CallOptions): Promise<void> {
    await this.ask('domainMigrateSetMaxDowntime', [this.ref, milliseconds, 0], options)
  }

  /** The size in bytes of the cache of pages that were sent (`virDomainMigrateGetCompressionCache`). */
  async getMigrateCompressionCache(options?: CallOptions): Promise<bigint> {
    return this.ask('domainMigrateGetCompressionCache', [this.ref, 0], options)
  }

  /** Sets that size, in bytes (`virDomainMigrateSetCompressionCache`). The hypervisor may round it to a power of two. */
  async setMigrateCompressionCache(size: bigint, options?: CallOptions): Promise<void> {
    await this.ask('domainMigrateSetCompressionCache', [this.ref, size, 0], options)
  }

  /** How many MiB per second a migration may send (`virDomainMigrateGetMaxSpeed`). */
  async getMigrateMaxSpeed({ postCopy = false, ...options }: MigrateSpeedOptions = {}): Promise<bigint> {
    return this.ask('domainMigrateGetMaxSpeed', [this.ref, speedFlag(postCopy)], options)
  }

  /**
   * Sets how many MiB per second a migration may send, also the next one (`virDomainMigrateSetMaxSpeed`).
   *
   * @throws VirtError `OVERFLOW` for more than the hypervisor can count.
   */
  async setMigrateMaxSpeed(
    bandwidth: bigint,
    { postCopy = false, ...options }: MigrateSpeedOptions = {},
  ): Promise<void> {
    await this.ask('domainMigrateSetMaxSpeed', [this.ref, bandwidth, speedFlag(postCopy)], options)
  }

  /**
   * Lets a migration that allows it go over to post-copy (`virDomainMigrateStartPostCopy`): the guest runs on the destination
   * at once and fetches the memory that it lacks. That cannot be undone.
   *
   * @throws VirtError `OPERATION_INVALID` when no such migration runs.
   */
  async migrateStartPostCopy(options?: CallOptions): Promise<void> {
    await this.ask('domainMigrateStartPostCopy', [this.ref, 0], options)
  }

  #job<T>(options: MigrateToUriOptions, run: (plan: MigrationPlan) => Promise<T>): Job<T> {
    const { open, ref } = this
    const params = migrateParameters(options)
    const flags = migrateFlags(options)
    return new Job(async context => {
      throwIfAborted(`the migration of domain '${ref.name}'`, context.signal)
      const unwatch = hasSlot(open, 'domainGetJobInfo') ? watchProgress(open, ref, context) : undefined
      const abort = () => void this.#abort(ref)
      context.signal.addEventListener('abort', abort, { once: true })
      try {
        return await run({ params, flags, signal: context.signal })
      } catch (error) {
        throw context.signal.aborted ? abortError('the migration', context.signal) : error
      } finally {
        context.signal.removeEventListener('abort', abort)
        unwatch?.()
      }
    }, limit(options))
  }

  /** The step that is under way then fails, and the others clean up. */
  async #abort(ref: DomainRef): Promise<void> {
    try {
      await dispatch(this.open, 'domainAbortJobFlags', [ref, 0])
    } catch (error) {
      this.open.log.debug('a migration could not be aborted now', { domain: ref.name, error })
    }
  }
}

function limit({ signal, timeout }: CallOptions): AbortSignal | undefined {
  if (timeout === undefined) return signal
  const late = AbortSignal.timeout(timeout)
  return signal === undefined ? late : AbortSignal.any([signal, late])
}

function speedFlag(postCopy: boolean): number {
  return postCopy ? DomainMigrateMaxSpeedFlag.POSTCOPY : 0
}
