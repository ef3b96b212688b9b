import { VirtError } from '@guestwork/util'
import { decodeXml } from '../xml/decode.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { readXml } from '../xml/read.ts'
import { loadEngine } from './load-engine.ts'
import { loadSchemas } from './load-schemas.ts'
import { schemaFiles, type SchemaFiles } from './schema-files.ts'
import type { SchemaFolder } from './schema-folders/schema-folders.ts'
import { compileSchema, type Validator } from './validator.ts'

/** How a document is validated. */
export interface ValidateOptions {
  /**
   * The schemas: the path of a folder, or the files themselves, which a browser needs. When left out, the first folder
   * `libvirt/schemas` with schemas below the data folders of XDG, such as that of an installed libvirt.
   */
  readonly schemas?: string | SchemaFiles
  /** Limits other than the default ones. */
  readonly limits?: Partial<XmlLimits>
}

/**
 * Checks a document of any kind against libvirt's schema for it, as libvirt's flags `…_VALIDATE` do.
 *
 * Throws `XML_INVALID_SCHEMA` with libvirt's message where the document does not fit, `XML_DETAIL` where it is no XML,
 * `XML_ERROR` where no schema is for it, and `OPERATION_UNSUPPORTED` where the library or the schemas are missing.
 *
 * @example
 * ```ts
 * await validateDocument("<domain type='kvm'><name>web-1</name></domain>")
 * ```
 */
export async function validateDocument(
  document: string | Uint8Array,
  { schemas, limits }: ValidateOptions = {},
): Promise<void> {
  const xml = typeof document === 'string' ? document : decodeXml(document)
  const { root } = readXml(xml, limits)
  const name = schemaFiles.get(root.name)
  if (name === undefined) {
    throw new VirtError('XML_ERROR', `libvirt has no schema for the element <${root.name}>`, {
      domain: 'XML',
    })
  }
  const folder = await loadSchemas(schemas)
  const faults = (await validator(folder, name)).faults(xml)
  if (faults === '') return
  const place = folder.path === '' ? name : `${folder.path}/${name}`
  throw new VirtError('XML_INVALID_SCHEMA', `Unable to validate doc against ${place}\n${faults}`, {
    domain: 'XML',
    details: { schema: place, faults: faults.trim().split('\n') },
  })
}

/** Schemas of folders that were compiled; a folder is taken to stay as it is while the program runs. */
const compiled = new Map<string, Validator>()

async function validator(folder: SchemaFolder, name: string): Promise<Validator> {
  const key = `${folder.path}/${name}`
  const known = folder.path === '' ? undefined : compiled.get(key)
  if (known !== undefined) return known
  const fresh = compileSchema(await loadEngine(), folder, name)
  if (folder.path !== '') compiled.set(key, fresh)
  return fresh
}
