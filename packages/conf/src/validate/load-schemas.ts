import { schemaFolders } from '#schema-folders'
import { VirtError } from '@guestwork/util'
import type { SchemaFiles } from './schema-files.ts'
import type { SchemaFolder } from './schema-folders/schema-folders.ts'

/** The schemas that the caller gave, or those found on this machine. Throws `OPERATION_UNSUPPORTED` without any. */
export async function loadSchemas(given: string | SchemaFiles | undefined): Promise<SchemaFolder> {
  if (typeof given === 'object') return { path: '', files: given }
  const folders = given === undefined ? schemaFolders.standardFolders() : [given]
  for (const folder of folders) {
    const found = await schemaFolders.readFolder(folder)
    if (found !== undefined) return found
  }
  const where =
    folders.length === 0 ? 'this platform has no folders' : `there is none in ${folders.join(', ')}`
  throw new VirtError(
    'OPERATION_UNSUPPORTED',
    `libvirt's schemas are needed to validate a document, and ${where}; install libvirt (on Debian the package libvirt0), ` +
      'or name a folder with them',
    { domain: 'XML', details: { folders } },
  )
}
