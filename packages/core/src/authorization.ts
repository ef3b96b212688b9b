import { VirtError } from '@guestwork/util'
import { slotMetadata, type SlotName } from './driver/metadata/index.ts'
import type { Permission } from './driver/permission.ts'
import type { ConditionalPermission, ObjectKind, SlotMetadata } from './driver/slot-metadata.ts'
import type { OpenConnection } from './open-connection.ts'
import type { AuthorizedObject } from './policy.ts'

/** The kind of object that the first part of a permission speaks of; undefined for the connection. */
const kindOfPermission: Readonly<Record<string, ObjectKind | undefined>> = {
  domain: 'domain',
  interface: 'interface',
  network: 'network',
  network_port: 'networkPort',
  node_device: 'nodeDevice',
  nwfilter: 'nwfilter',
  nwfilter_binding: 'nwfilterBinding',
  secret: 'secret',
  storage_pool: 'storagePool',
  storage_vol: 'storageVolume',
}

/**
 * Asks the policy for every permission that a call needs. A look-up's permission is on an object that is not known
 * yet: {@link authorizeResult} asks for it.
 *
 * @throws VirtError `ACCESS_DENIED` that names slot and permission.
 */
export async function authorizeCall(
  connection: OpenConnection,
  slot: SlotName,
  args: readonly unknown[],
): Promise<void> {
  const metadata: SlotMetadata = slotMetadata[slot]
  if (isLookup(metadata)) return
  for (const permission of neededPermissions(metadata, args)) {
    await demand(connection, slot, permission, args, objectFor(permission, metadata, args))
  }
}

/** Asks for the permission on what a look-up found. */
export async function authorizeResult(
  connection: OpenConnection,
  slot: SlotName,
  args: readonly unknown[],
  result: unknown,
): Promise<unknown> {
  const metadata: SlotMetadata = slotMetadata[slot]
  if (isLookup(metadata)) {
    for (const permission of metadata.acl) {
      await demand(connection, slot, permission, args, describe(kindFor(permission), result))
    }
  }
  return result
}

/** The object that a call is about: its first argument that refers to one. */
export function calledObject(slot: SlotName, args: readonly unknown[]): AuthorizedObject | undefined {
  const metadata: SlotMetadata = slotMetadata[slot]
  const kinds = Object.values(metadata.parameters)
  const position = kinds.findIndex(kind => Object.values(kindOfPermission).some(object => object === kind))
  const kind = kinds[position]
  return kind === undefined ? undefined : describe(kind as ObjectKind, args[position])
}

function isLookup({ access, acl, aclFilter, parameters }: SlotMetadata): boolean {
  const kinds = Object.values(parameters)
  return (
    access === 'read' &&
    aclFilter === undefined &&
    acl.length > 0 &&
    acl.every(permission => {
      const kind = kindFor(permission)
      return (
        kind !== undefined && !kinds.some(argument => argument.startsWith(kind) || isPartOf(argument, kind))
      )
    })
  )
}

/** A snapshot's permissions are its domain's, a port's its network's. */
function isPartOf(argument: string, kind: ObjectKind): boolean {
  return kind === 'domain' && (argument === 'snapshot' || argument === 'checkpoint')
}

function neededPermissions(metadata: SlotMetadata, args: readonly unknown[]): readonly Permission[] {
  const conditional = (metadata.aclWhen ?? []).filter(condition => applies(condition, metadata, args))
  return [...metadata.acl, ...conditional.map(condition => condition.permission)]
}

function applies(
  condition: ConditionalPermission,
  { parameters }: SlotMetadata,
  args: readonly unknown[],
): boolean {
  const names = Object.keys(parameters)
  if ('argument' in condition) return args[names.indexOf(condition.argument)] === condition.equals
  const flags = args[Object.values(parameters).indexOf('flags')]
  if (typeof flags !== 'number') return false
  return 'anyOf' in condition ? (flags & condition.anyOf) !== 0 : (flags & condition.noneOf) === 0
}

function objectFor(
  permission: Permission,
  { parameters }: SlotMetadata,
  args: readonly unknown[],
): AuthorizedObject | undefined {
  const kind = kindFor(permission)
  if (kind === undefined) return undefined
  const position = Object.values(parameters).findIndex(
    argument => argument === kind || isPartOf(argument, kind),
  )
  return position < 0 ? undefined : describe(kind, args[position])
}

/** The kind of object that a permission speaks of; undefined for the connection. */
export function kindFor(permission: Permission): ObjectKind | undefined {
  return kindOfPermission[permission.slice(0, permission.indexOf(':'))]
}

/** What the policy learns about an object. */
export function describe(kind: ObjectKind | undefined, ref: unknown): AuthorizedObject | undefined {
  if (kind === undefined || typeof ref !== 'object' || ref === null) return undefined
  if (kind === 'domain' && 'domain' in ref) return describe(kind, ref.domain)
  const name = 'name' in ref && typeof ref.name === 'string' ? { name: ref.name } : {}
  const uuid = 'uuid' in ref && typeof ref.uuid === 'string' ? { uuid: ref.uuid } : {}
  return { kind, ...name, ...uuid }
}

async function demand(
  connection: OpenConnection,
  slot: SlotName,
  permission: Permission,
  args: readonly unknown[],
  object: AuthorizedObject | undefined,
): Promise<void> {
  if (await isAllowed(connection, slot, permission, args, object)) return
  const { api } = slotMetadata[slot]
  const on = object?.name === undefined ? '' : ` on '${object.name}'`
  throw new VirtError('ACCESS_DENIED', `${api} needs the permission ${permission}${on}`, {
    domain: 'ACCESS',
    details: { slot, permission, object },
  })
}

/** Asks the policy for one permission; without a policy everything is allowed. */
export async function isAllowed(
  { policy, identity }: Pick<OpenConnection, 'policy' | 'identity'>,
  slot: SlotName,
  permission: Permission,
  args: readonly unknown[],
  object: AuthorizedObject | undefined,
): Promise<boolean> {
  const { authorize } = policy
  if (authorize === undefined) return true
  const names = Object.keys(slotMetadata[slot].parameters)
  const named = Object.fromEntries(names.map((name, index) => [name, args[index]]))
  const verdict: unknown = await authorize({ slot, permission, object, identity, arguments: named })
  return verdict === true
}
