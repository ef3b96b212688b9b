import { VirtError, type TypedParameters } from '@guestwork/util'
import { checkFlagRules } from '../check-rules.ts'
import { dispatch, hasSlot } from '../dispatch.ts'
import { DriverFeature } from '../driver/enums/connection.ts'
import { DomainMigrateFlag } from '../driver/enums/migration.ts'
import { migrationRules } from '../driver/metadata/flag-rules.ts'
import type { OpenConnection } from '../open-connection.ts'
import {
  argumentSteps,
  asArguments,
  parameterSteps,
  type MigrationHosts,
  type MigrationSteps,
} from './migration-steps.ts'

/** Whether a host has what a migration may need; as the slots say where the driver does not tell. */
export async function hasFeature(open: OpenConnection, feature: DriverFeature): Promise<boolean> {
  if (hasSlot(open, 'connectSupportsFeature')) return dispatch(open, 'connectSupportsFeature', [feature])
  switch (feature) {
    case DriverFeature.MIGRATION_PARAMS:
      return hasSlot(open, 'domainMigratePrepare3Params')
    case DriverFeature.MIGRATION_V3:
      return hasSlot(open, 'domainMigratePrepare3')
    case DriverFeature.MIGRATION_P2P:
    case DriverFeature.MIGRATION_DIRECT:
      return hasSlot(open, 'domainMigratePerform3Params') || hasSlot(open, 'domainMigratePerform3')
    case DriverFeature.MIGRATION_OFFLINE:
      return hasSlot(open, 'domainMigrateBegin3Params') || hasSlot(open, 'domainMigrateBegin3')
    default:
      return false
  }
}

/**
 * The steps that two hosts can take together. Refuses what they cannot, as `virDomainMigrate3` does before its first step.
 *
 * @throws VirtError `OPERATION_DENIED` on a read-only connection, `INVALID_ARG` for flags that exclude or need each other,
 * `ARGUMENT_UNSUPPORTED` for what a host does not have, `NO_SUPPORT` where there is no way to migrate.
 */
export async function chooseSteps(
  hosts: MigrationHosts,
  params: TypedParameters,
  flags: number,
): Promise<MigrationSteps> {
  const { source, destination } = hosts
  const api = 'virDomainMigrate3'
  checkWritable(source, api)
  checkFlagRules(api, migrationRules, flags)
  checkWritable(destination, api)
  if ((flags & DomainMigrateFlag.OFFLINE) !== 0) {
    await require(source, DriverFeature.MIGRATION_OFFLINE, 'offline migration', 'source')
    await require(destination, DriverFeature.MIGRATION_OFFLINE, 'offline migration', 'destination')
  }
  if ((flags & DomainMigrateFlag.CHANGE_PROTECTION) !== 0) {
    if (!(await hasFeature(source, DriverFeature.MIGRATE_CHANGE_PROTECTION)))
      throw new VirtError('ARGUMENT_UNSUPPORTED', 'cannot enforce change protection')
  }
  if (await bothHave(source, destination, DriverFeature.MIGRATION_PARAMS))
    return parameterSteps(hosts, params)
  const given = asArguments(params)
  if (await bothHave(source, destination, DriverFeature.MIGRATION_V3)) return argumentSteps(hosts, given)
  throw new VirtError('NO_SUPPORT', api, { details: { driver: source.driver.name } })
}

/**
 * Refuses a migration that the source's driver cannot do, as `virDomainMigrateToURI3` does.
 *
 * @throws VirtError as {@link chooseSteps}.
 */
export async function checkDriverMigration(source: OpenConnection, flags: number): Promise<void> {
  const api = 'virDomainMigrateToURI3'
  checkWritable(source, api)
  checkFlagRules(api, migrationRules, flags)
  if ((flags & DomainMigrateFlag.OFFLINE) !== 0)
    await require(source, DriverFeature.MIGRATION_OFFLINE, 'offline migration', 'source')
  if ((flags & DomainMigrateFlag.PEER2PEER) === 0)
    await require(source, DriverFeature.MIGRATION_DIRECT, 'direct migration', 'source')
  else await require(source, DriverFeature.MIGRATION_P2P, 'p2p migration', 'source')
}

function checkWritable({ readOnly }: OpenConnection, api: string): void {
  if (readOnly) throw new VirtError('OPERATION_DENIED', `read only access prevents ${api}`)
}

async function bothHave(
  source: OpenConnection,
  destination: OpenConnection,
  feature: DriverFeature,
): Promise<boolean> {
  return (await hasFeature(source, feature)) && (await hasFeature(destination, feature))
}

async function require(
  open: OpenConnection,
  feature: DriverFeature,
  what: string,
  host: 'source' | 'destination',
): Promise<void> {
  if (await hasFeature(open, feature)) return
  throw new VirtError('ARGUMENT_UNSUPPORTED', `${what} is not supported by the ${host} host`)
}
