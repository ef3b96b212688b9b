import type { TypedParameters } from '@guestwork/util'
import { throwIfAborted } from '../cancellation.ts'
import { dispatch } from '../dispatch.ts'
import { DriverFeature } from '../driver/enums/connection.ts'
import { DomainState } from '../driver/enums/domain-state.ts'
import { DomainMigrateFlag } from '../driver/enums/migration.ts'
import type { MigrationFinished, MigrationPrepared } from '../driver/hypervisor/migration/answers.ts'
import type { DomainRef } from '../driver/refs.ts'
import { asArguments, type MigrationHosts, type MigrationSteps } from './migration-steps.ts'
import { checkDriverMigration, chooseSteps, hasFeature } from './migration-support.ts'

const sourceOnly = DomainMigrateFlag.ABORT_ON_ERROR | DomainMigrateFlag.AUTO_CONVERGE
const nothing = new Uint8Array()

/** What a migration is asked to do. */
export interface MigrationPlan {
  /** The typed parameters. */
  readonly params: TypedParameters
  /** The flag bits. */
  readonly flags: number
  /** Fires when it is cancelled. */
  readonly signal: AbortSignal
}

/**
 * Carries a migration out between two connections. Whatever fails, both hosts are told: the domain runs on one of them.
 *
 * @returns the domain on the destination
 */
export async function migrate(hosts: MigrationHosts, plan: MigrationPlan): Promise<DomainRef> {
  const { source } = hosts
  const steps = await chooseSteps(hosts, plan.params, plan.flags)
  const flags = (plan.flags | (await protection(hosts))) >>> 0
  const { xml, cookie } = await steps.begin(flags)
  try {
    const onwards = (flags | (await pausedFlag(hosts))) >>> 0
    const there = (onwards & ~sourceOnly) >>> 0
    const prepared = await steps.prepare(xml, cookie, there)
    const finished = await sendAndFinish(steps, prepared, { onwards, there, signal: plan.signal })
    await confirm(hosts, steps.confirm(finished.cookie, flags, false))
    return finished.domain
  } catch (error) {
    source.log.info('a migration failed, the domain stays', { domain: hosts.domain.name, error })
    await confirm(hosts, steps.confirm(nothing, flags, true))
    throw error
  }
}

interface Transfer {
  readonly onwards: number
  readonly there: number
  readonly signal: AbortSignal
}

async function sendAndFinish(
  steps: MigrationSteps,
  { cookie, uri }: MigrationPrepared,
  { onwards, there, signal }: Transfer,
): Promise<MigrationFinished> {
  let sent = cookie
  try {
    throwIfAborted('the migration', signal)
    if ((onwards & DomainMigrateFlag.OFFLINE) === 0) sent = await steps.perform(uri, cookie, onwards)
  } catch (error) {
    // The destination answers a cancelled migration with an error by contract; the one of the source is what counts.
    await steps.finish(nothing, there, true).catch(() => undefined)
    throw error
  }
  return steps.finish(sent, there, false)
}

/** Migrates by way of the source's driver alone, which talks to the destination itself, or lets the hypervisors do it. */
export async function migrateByDriver(
  { source, domain }: Pick<MigrationHosts, 'source' | 'domain'>,
  uri: string | undefined,
  { params, flags }: MigrationPlan,
): Promise<void> {
  await checkDriverMigration(source, flags)
  if (await hasFeature(source, DriverFeature.MIGRATION_PARAMS)) {
    await dispatch(source, 'domainMigratePerform3Params', [domain, uri, params, nothing, flags])
  } else {
    const { xml, migrateUri, name, bandwidth } = asArguments(params)
    const args = [domain, xml, nothing, uri, migrateUri, flags, name, bandwidth] as const
    await dispatch(source, 'domainMigratePerform3', [...args])
  }
}

async function protection({ source }: MigrationHosts): Promise<number> {
  const protects = await hasFeature(source, DriverFeature.MIGRATE_CHANGE_PROTECTION)
  return protects ? DomainMigrateFlag.CHANGE_PROTECTION : 0
}

/** A domain that is paused stays so. */
async function pausedFlag({ source, domain }: MigrationHosts): Promise<number> {
  const { state } = await dispatch(source, 'domainGetState', [domain, 0])
  return state === DomainState.PAUSED ? DomainMigrateFlag.PAUSED : 0
}

async function confirm({ source, domain }: MigrationHosts, confirmed: Promise<void>): Promise<void> {
  try {
    await confirmed
  } catch (error) {
    source.log.warning('a migration could not be confirmed, the domain may be left paused on its source', {
      domain: domain.name,
      error,
    })
  }
}
