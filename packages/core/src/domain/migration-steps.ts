import { typedParameterValue, VirtError, type TypedParameter, type TypedParameters } from '@guestwork/util'
import { dispatch } from '../dispatch.ts'
import type {
  MigrationBegun,
  MigrationFinished,
  MigrationPrepared,
} from '../driver/hypervisor/migration/answers.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { OpenConnection } from '../open-connection.ts'

/** The two hosts of a migration. */
export interface MigrationHosts {
  /** Where the domain is. */
  readonly source: OpenConnection
  /** Where it goes to. */
  readonly destination: OpenConnection
  /** The domain on the source. */
  readonly domain: DomainRef
}

/** The steps of the third protocol, see `MigrationParamsSlots`. */
export interface MigrationSteps {
  /** On the source. */
  begin(flags: number): Promise<MigrationBegun>
  /** On the destination, with the document that begin answered. */
  prepare(xml: string, cookie: Uint8Array, flags: number): Promise<MigrationPrepared>
  /** On the source, to the URI that prepare answered. */
  perform(uri: string | undefined, cookie: Uint8Array, flags: number): Promise<Uint8Array>
  /** On the destination. */
  finish(cookie: Uint8Array, flags: number, cancelled: boolean): Promise<MigrationFinished>
  /** On the source. */
  confirm(cookie: Uint8Array, flags: number, cancelled: boolean): Promise<void>
}

/** The steps with typed parameters. */
export function parameterSteps(hosts: MigrationHosts, given: TypedParameters): MigrationSteps {
  const { source, destination, domain } = hosts
  const named = withText(given, 'destination_name', textOf(given, 'destination_name') ?? domain.name)
  let params = given
  return {
    begin: flags => dispatch(source, 'domainMigrateBegin3Params', [domain, given, flags]),
    prepare: (xml, cookie, flags) => {
      const described = withText(given, 'destination_xml', xml)
      return dispatch(destination, 'domainMigratePrepare3Params', [described, cookie, flags])
    },
    perform: (uri, cookie, flags) => {
      params = withText(given, 'migrate_uri', target(uri, textOf(given, 'migrate_uri')))
      return dispatch(source, 'domainMigratePerform3Params', [domain, undefined, params, cookie, flags])
    },
    finish: (cookie, flags, cancelled) =>
      dispatch(destination, 'domainMigrateFinish3Params', [named, cookie, flags, cancelled]),
    confirm: (cookie, flags, cancelled) =>
      dispatch(source, 'domainMigrateConfirm3Params', [domain, params, cookie, flags, cancelled]),
  }
}

/** What the steps with single arguments take in place of typed parameters. */
export interface MigrationArguments {
  /** The parameter `destination_xml`. */
  readonly xml: string | undefined
  /** The parameter `destination_name`. */
  readonly name: string | undefined
  /** The parameter `migrate_uri`. */
  readonly migrateUri: string | undefined
  /** The parameter `bandwidth`. */
  readonly bandwidth: bigint
}

const argumentFields: readonly string[] = ['destination_xml', 'destination_name', 'migrate_uri', 'bandwidth']

/**
 * The parameters as single arguments.
 *
 * @throws VirtError `ARGUMENT_UNSUPPORTED` for one that is none.
 */
export function asArguments(params: TypedParameters): MigrationArguments {
  const other = params.find(({ field }) => !argumentFields.includes(field))
  if (other !== undefined) {
    throw new VirtError(
      'ARGUMENT_UNSUPPORTED',
      'Migration APIs with extensible parameters are not supported but extended parameters were passed',
      { details: { parameter: other.field } },
    )
  }
  return {
    xml: textOf(params, 'destination_xml'),
    name: textOf(params, 'destination_name'),
    migrateUri: textOf(params, 'migrate_uri'),
    bandwidth: typedParameterValue(params, 'bandwidth', 'ullong') ?? 0n,
  }
}

/** The steps with single arguments, for a host that has no others. */
export function argumentSteps(hosts: MigrationHosts, given: MigrationArguments): MigrationSteps {
  const { source, destination, domain } = hosts
  const { name, migrateUri, xml: described, bandwidth } = given
  let to = migrateUri
  return {
    begin: flags => dispatch(source, 'domainMigrateBegin3', [domain, described, flags, name, bandwidth]),
    prepare: (xml, cookie, flags) =>
      dispatch(destination, 'domainMigratePrepare3', [cookie, migrateUri, flags, name, bandwidth, xml]),
    perform: (uri, cookie, flags) => {
      to = target(uri, migrateUri)
      const args = [domain, described, cookie, undefined, to, flags, name, bandwidth] as const
      return dispatch(source, 'domainMigratePerform3', [...args])
    },
    finish: (cookie, flags, cancelled) => {
      const args = [name ?? domain.name, cookie, undefined, to, flags, cancelled] as const
      return dispatch(destination, 'domainMigrateFinish3', [...args])
    },
    confirm: (cookie, flags, cancelled) =>
      dispatch(source, 'domainMigrateConfirm3', [domain, cookie, flags, cancelled]),
  }
}

function target(prepared: string | undefined, given: string | undefined): string {
  const uri = prepared ?? given
  if (uri !== undefined) return uri
  throw new VirtError('INTERNAL_ERROR', 'the destination of a migration did not say where to send to')
}

function textOf(params: TypedParameters, field: string): string | undefined {
  return typedParameterValue(params, field, 'string')
}

function withText(params: TypedParameters, field: string, value: string): TypedParameter[] {
  return [...params.filter(each => each.field !== field), { field, type: 'string', value }]
}
