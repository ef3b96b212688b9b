import { VirtError } from '@guestwork/util'
import type { FileNames } from './file-names.ts'

/** Where a VMX stands, and what is known about its host. */
export interface DatastoreOptions {
  /** The datastore that holds the VMX. */
  readonly datastore: string
  /** The folder of the VMX in its datastore, without a slash at its ends; empty for the datastore itself. */
  readonly directory: string
  /** Whether a datastore has a file; every file exists when left out. */
  exists?(datastore: string, path: string): boolean
}

const volumes = '/vmfs/volumes/'

/**
 * File names of ESX and vCenter: `/vmfs/volumes/DATASTORE/PATH` in a VMX is `[DATASTORE] PATH` in a domain document, and a
 * name without a folder is a file beside the VMX. Other absolute paths stay as they are; other relative ones are refused
 * with `INTERNAL_ERROR`.
 *
 * @example
 * ```ts
 * const fileNames = datastoreFileNames({ datastore: 'ds1', directory: 'web-1' })
 * fileNames.parse('web-1.vmdk') // '[ds1] web-1/web-1.vmdk'
 * fileNames.format('[ds1] web-1/web-1.vmdk') // '/vmfs/volumes/ds1/web-1/web-1.vmdk'
 * ```
 */
export function datastoreFileNames(options: DatastoreOptions): FileNames {
  return {
    parse: name => parseName(name, options),
    format: formatName,
  }
}

function parseName(name: string, options: DatastoreOptions): string | undefined {
  if (name.startsWith(volumes)) {
    const [, datastore, path] = /^([^/]+)\/+(.+)$/.exec(name.slice(volumes.length)) ?? []
    if (datastore === undefined || path === undefined)
      return refuse(name, `'${volumes}<datastore>/<path>' is expected`)
    return options.exists?.(datastore, path) === false ? undefined : `[${datastore}] ${path}`
  }
  if (name.startsWith('/')) return name
  if (name.includes('/')) return refuse(name, 'relative paths are not supported')
  const { datastore, directory } = options
  return `[${datastore}] ${directory === '' ? '' : `${directory}/`}${name}`
}

function formatName(name: string): string {
  if (name.startsWith('/')) return name
  const [, datastore, path] = /^\[([^\]/]+)\] *([^]*)$/.exec(name) ?? []
  if (datastore === undefined || path === undefined)
    return refuse(name, "'[<datastore>] <path>' or an absolute path is expected")
  return `${volumes}${datastore}/${path}`
}

function refuse(name: string, expected: string): never {
  throw new VirtError('INTERNAL_ERROR', `unsupported file name '${name}': ${expected}`, {
    details: { fileName: name },
  })
}
