import { VirtError } from '@guestwork/util'
import type { EsxUri } from '../uri.ts'
import type { VimCalls } from '../vim-calls.ts'
import {
  again,
  along,
  refKey,
  type Ref,
  type Retrieved,
  type SelectionSpec,
  type ServiceContent,
} from '../vim/index.ts'
import { inventoryName, isNamed } from './inventory-name.ts'

/** The host of a connection, and what belongs to it. */
export interface FoundHost {
  /** The host. */
  readonly host: Ref<'HostSystem'>
  /** What configures its network. */
  readonly networkSystem: Ref<'HostNetworkSystem'>
}

/** A datacenter, and what is left of the path that leads to it. */
interface FoundDatacenter {
  readonly datacenter: readonly string[]
  readonly rest: readonly string[]
}

/** The one host of an ESX server. */
export function findOnlyHost(vim: VimCalls, { rootFolder }: ServiceContent): Promise<FoundHost> {
  const hosts = along(
    'Folder',
    'childEntity',
    again('Folder', 'childEntity'),
    along('ComputeResource', 'host'),
    along('Datacenter', 'hostFolder', again('Folder', 'childEntity')),
  )
  return readHost(vim, rootFolder, [hosts])
}

/**
 * The host that the path of a `vpx` URI names (`esxVI_Context_LookupManagedObjectsByPath`): folders, the datacenter,
 * folders, and the host, or its cluster and the host.
 *
 * @throws VirtError `INVALID_ARG` for a path that ends too early, `INTERNAL_ERROR` for one that leads nowhere
 */
export async function findHostByPath(
  vim: VimCalls,
  content: ServiceContent,
  { path }: EsxUri,
): Promise<FoundHost> {
  const { datacenter, rest } = await findDatacenter(vim, content, path)
  const shown = path.join('/')
  if (rest.length === 0) throw invalid(`Path '${shown}' does not specify a compute resource`)
  if (content.searchIndex === undefined) throw unexpected('the server has no search index')
  const inventoryPath = [...datacenter, 'host', ...rest.map(inventoryName)].join('/')
  const entity = await vim.call(content.searchIndex, 'FindByInventoryPath', { inventoryPath })
  if (entity?.type === 'HostSystem') return readHost(vim, entity)
  if (entity?.type === 'ComputeResource') return readHost(vim, entity, [along('ComputeResource', 'host')])
  throw entity === undefined
    ? unexpected(`Could not find compute resource or host system specified in '${shown}'`)
    : invalid(`Path '${shown}' does not specify a host system`)
}

async function readHost(vim: VimCalls, from: Ref, through?: readonly SelectionSpec[]): Promise<FoundHost> {
  const paths = ['configManager.networkSystem'] as const
  const [found] = await vim.retrieve({ type: 'HostSystem', paths, from: [from], through })
  if (found === undefined) throw unexpected('there is no host, or none that the user may see')
  const { 'configManager.networkSystem': networkSystem } = found.properties
  if (networkSystem !== undefined) return { host: found.ref, networkSystem }
  throw unexpected('the host does not tell what configures its network')
}

/** Follows a path through folders to a datacenter, in one round trip. */
async function findDatacenter(
  vim: VimCalls,
  { rootFolder }: ServiceContent,
  path: readonly string[],
): Promise<FoundDatacenter> {
  const entities = await vim.retrieve({
    type: 'ManagedEntity',
    paths: ['name', 'parent'],
    from: [rootFolder],
    through: [along('Folder', 'childEntity', again('Folder', 'childEntity'))],
  })
  const datacenter: string[] = []
  let at: Ref = rootFolder
  for (const [index, segment] of path.entries()) {
    const child = entities.find(entity => isChild(entity, at) && isNamed(nameOf(entity), segment))
    if (child === undefined) break
    datacenter.push(nameOf(child))
    if (child.ref.type === 'Datacenter') return { datacenter, rest: path.slice(index + 1) }
    at = child.ref
  }
  throw datacenter.length === path.length
    ? invalid(`Path '${path.join('/')}' does not specify a datacenter`)
    : unexpected(`Could not find datacenter specified in '${path.join('/')}'`)
}

type Entity = Retrieved<'ManagedEntity', 'name' | 'parent'>

function isChild({ properties: { parent } }: Entity, of: Ref): boolean {
  return parent !== undefined && refKey(parent) === refKey(of)
}

function nameOf({ properties: { name = '' } }: Entity): string {
  return name
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'ESX' })
}

function unexpected(message: string): VirtError {
  return new VirtError('INTERNAL_ERROR', message, { domain: 'ESX' })
}
