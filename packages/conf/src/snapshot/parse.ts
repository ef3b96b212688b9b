import type { CheckContext } from '../codec/check.ts'
import type { ElementDeclaration } from '../codec/declare.ts'
import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import { domainNamespaces } from '../domain/namespaces.ts'
import type { XmlElement } from '../xml/element.ts'
import type { Snapshot } from './snapshot.gen.ts'
import { snapshot } from './snapshot.ts'

/** How a snapshot document is read. */
export interface ParseSnapshotOptions extends ParseOptions {
  /** The document asks for a new snapshot: what only existing ones have is passed over. */
  readonly create?: boolean
  /** The document puts back a snapshot that was there: it has to be complete (libvirt's `REDEFINE`). */
  readonly redefine?: boolean
  /** The document is one of libvirt's own files, which says whether the guest runs from the snapshot (`INTERNAL`). */
  readonly internal?: boolean
}

/**
 * The snapshot that a document describes, with nothing added: `fillSnapshotDefaults` does that
 * (`virDomainSnapshotDefParseString`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where something is wrong or missing, and
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const snapshot = parseSnapshot(`<domainsnapshot><name>before</name></domainsnapshot>`, { create: true })
 * ```
 */
export function parseSnapshot(document: string | Uint8Array, options: ParseSnapshotOptions = {}): Snapshot {
  return readDocument(kindFor(options), document, { ...options, inactive: true })
}

const kinds = new Map<string, DocumentKind<Snapshot>>()

function kindFor(options: ParseSnapshotOptions): DocumentKind<Snapshot> {
  const { create = false, redefine = false, internal = false } = options
  const key = `${create} ${redefine} ${internal}`
  const known = kinds.get(key)
  if (known !== undefined) return known
  const declaration: ElementDeclaration = {
    ...snapshot,
    rewrite: element => forget(element, create ? ofExisting : redefine && !internal ? ofOwnFiles : nothing),
    finish(value, context) {
      if (redefine) requireComplete(value, context)
      if (internal && !('active' in value))
        context.fail('XML_ERROR', "could not find the element 'active'", value)
      checkMemory(value, context)
    },
  }
  const kind: DocumentKind<Snapshot> = {
    root: 'domainsnapshot',
    declaration,
    namespaces: new Map([...domainNamespaces].map(([prefix, uri]) => [uri, prefix])),
    accepts: (value): value is Snapshot => typeof value === 'object',
  }
  kinds.set(key, kind)
  return kind
}

const ofExisting = new Set([
  'state',
  'parent',
  'creationTime',
  'domain',
  'inactiveDomain',
  'cookie',
  'active',
])
const ofOwnFiles = new Set(['active'])
const nothing = new Set<string>()

/** Passes over what such a document does not say, and over texts that are empty. */
function forget(element: XmlElement, unsaid: ReadonlySet<string>): void {
  element.children = element.children.filter(({ name, text }) =>
    name === 'name' || name === 'description' ? text !== '' : !unsaid.has(name),
  )
}

function requireComplete(value: object, context: CheckContext): void {
  for (const property of ['name', 'creationTime', 'state']) {
    if (property in value) continue
    const code = property === 'creationTime' ? 'INTERNAL_ERROR' : 'XML_ERROR'
    context.fail(code, `a snapshot that is redefined needs a <${property}>`, value)
  }
}

/** A guest that was off had no memory (`virDomainSnapshotDefParse`). */
function checkMemory(
  { state, memory }: { state?: string; memory?: { snapshot?: string } },
  context: CheckContext,
): void {
  const isOff = state === 'shutoff' || state === 'disk-snapshot'
  if (isOff && memory?.snapshot !== undefined && memory.snapshot !== 'no')
    context.fail('XML_ERROR', 'memory state cannot be saved with offline or disk-only snapshot', memory)
}
