import type { CheckContext } from '../codec/check.ts'
import { childNamed, type XmlElement } from '../xml/element.ts'

const namedBySource = new Set(['logical', 'rbd', 'sheepdog', 'gluster', 'zfs', 'vstorage'])

/** What servers report of a pool. */
const reported: ReadonlySet<string> = new Set(['capacity', 'allocation', 'available'])

/** Some pools may be called after their source. */
export function nameAfterSource(pool: XmlElement, context: CheckContext): void {
  const given = childNamed(pool, 'name')
  const type = pool.attributes.get('type') ?? ''
  const source = childNamed(pool, 'source')
  const name = given ?? (namedBySource.has(type) && source !== undefined ? childNamed(source, 'name') : given)
  if (name === undefined || name.text === '')
    context.fail('XML_ERROR', 'missing storage pool source name element', pool)
  if (/[/\n]/.test(name.text))
    context.fail('XML_ERROR', "the name of a storage pool cannot contain '/' or a line end", name)
  if (given === undefined) pool.children = [name, ...pool.children]
  if (context.inactive) pool.children = pool.children.filter(child => !reported.has(child.name))
}

interface Pool {
  type: string
  name: string
  features?: { cow?: boolean }
  source?: object
  target?: { path?: string }
}

/** What has to be in a source beyond what its own declaration says. */
const sourceNeeds: ReadonlyMap<string, string> = new Map([
  ['fs', 'device name'],
  ['disk', 'device name'],
  ['netfs', 'host name'],
  ['iscsi', 'host name'],
  ['iscsi-direct', 'host name'],
  ['sheepdog', 'host name'],
  ['gluster', 'host name'],
  ['rbd', 'name'],
  ['scsi', 'adapter'],
])

const withoutTarget = new Set(['rbd', 'sheepdog', 'gluster', 'iscsi-direct'])
const ownTarget = new Set(['logical', 'zfs'])

/** Refuses a pool that lacks its source or its target (`virStoragePoolDefParseXML`). */
export function checkPool(pool: Pool, context: CheckContext): void {
  const { type, features, source, target } = pool
  const need = sourceNeeds.get(type)
  if (source === undefined && need !== undefined)
    context.fail('XML_ERROR', `missing storage pool source ${need}`, pool)
  if (target?.path === undefined && !withoutTarget.has(type) && !ownTarget.has(type))
    context.fail('XML_ERROR', 'missing storage pool target path', target ?? pool)
  if (features?.cow !== undefined && type !== 'fs' && type !== 'dir')
    context.fail('NO_SUPPORT', "the feature 'cow' is for pools of type 'fs' and 'dir' only", features)
}
