import type { CheckContext } from '../codec/check.ts'
import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import { domainNamespaces } from '../domain/namespaces.ts'
import type { XmlElement } from '../xml/element.ts'
import type { Checkpoint } from './checkpoint.gen.ts'
import { checkpoint } from './checkpoint.ts'

/** How a checkpoint document is read. */
export interface ParseCheckpointOptions extends ParseOptions {
  /** The document asks for a new checkpoint: what only existing ones have is passed over. */
  readonly create?: boolean
  /** The document puts back a checkpoint that was there: it has to be complete (libvirt's `REDEFINE`). */
  readonly redefine?: boolean
}

/**
 * The checkpoint that a document describes, with nothing added: `fillCheckpointDefaults` does that
 * (`virDomainCheckpointDefParseString`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const { disks } = parseCheckpoint(xml)
 * ```
 */
export function parseCheckpoint(
  document: string | Uint8Array,
  options: ParseCheckpointOptions = {},
): Checkpoint {
  const kind = options.create === true ? created : options.redefine === true ? redefined : existing
  return readDocument(kind, document, { ...options, inactive: true })
}

const existing: DocumentKind<Checkpoint> = {
  root: 'domaincheckpoint',
  declaration: checkpoint,
  namespaces: new Map([...domainNamespaces].map(([prefix, uri]) => [uri, prefix])),
  accepts: (value): value is Checkpoint => typeof value === 'object',
}
const created = { ...existing, declaration: { ...checkpoint, rewrite: forget } }
const redefined = { ...existing, declaration: { ...checkpoint, finish: requireComplete } }

const ofExisting = new Set(['parent', 'creationTime', 'domain'])

/** Passes over what a document that asks for a new checkpoint does not say. */
function forget(element: XmlElement): void {
  element.children = element.children.filter(({ name, text }) =>
    name === 'name' || name === 'description' ? text !== '' : !ofExisting.has(name),
  )
}

function requireComplete(value: object, context: CheckContext): void {
  for (const property of ['name', 'creationTime', 'domain']) {
    if (property in value) continue
    const code = property === 'creationTime' ? 'INTERNAL_ERROR' : 'XML_ERROR'
    context.fail(code, `a checkpoint that is redefined needs a <${property}>`, value)
  }
}
