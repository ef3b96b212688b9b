import type { XmlLimits } from '../xml/limits.ts'
import { decodeXml } from '../xml/decode.ts'
import { readXml } from '../xml/read.ts'
import type { ElementDeclaration } from './declare.ts'
import { rememberOrigin } from './origin.ts'
import { ReadContext, type UnknownHandling } from './read-context.ts'
import { readElement } from './read.ts'
import { writeElement, type Owner } from './write.ts'

/** How a document is read. */
export interface ParseOptions {
  /** What happens to what the declaration does not know; `keep` when left out. */
  readonly unknown?: UnknownHandling
  /** Limits other than the default ones. */
  readonly limits?: Partial<XmlLimits>
}

/** One kind of document. */
export interface DocumentKind<Value extends object> {
  /** The name of its outermost element. */
  readonly root: string
  /** What that element can have. */
  readonly declaration: ElementDeclaration
  /** Namespaces that are read, with the prefix under which the declaration names each. */
  readonly namespaces?: ReadonlyMap<string, string>
  /** Whether an object that was read has the properties that the declaration requires. */
  accepts(value: object): value is Value
}

/** The object that a document stands for. Throws as the parser of each document says. */
export function readDocument<Value extends object>(
  kind: DocumentKind<Value>,
  document: string | Uint8Array,
  options: ParseOptions & { readonly inactive?: boolean },
): Value {
  const text = typeof document === 'string' ? document : decodeXml(document)
  const tree = readXml(text, options.limits, kind.namespaces)
  const context = new ReadContext(tree, {
    inactive: options.inactive ?? false,
    unknown: options.unknown ?? 'keep',
  })
  const { root } = tree
  if (root.name !== kind.root) {
    context.fail('XML_ERROR', `unexpected root element <${root.name}>, expecting <${kind.root}>`, root)
  }
  const value = readElement(kind.declaration, root, context)
  rememberOrigin(value, { source: tree.source, offsets: context.offsets })
  if (kind.accepts(value)) return value
  return context.fail('XML_ERROR', `the element <${kind.root}> lacks what it needs`, root)
}

/** A document as XML. Throws `INVALID_ARG` where a property holds what the document cannot. */
export function writeDocument(
  { root, declaration }: Pick<DocumentKind<object>, 'root' | 'declaration'>,
  value: Owner,
  options: { readonly inactive?: boolean; readonly secure?: boolean } = {},
): string {
  const context = { inactive: options.inactive ?? false, secure: options.secure ?? false }
  return writeElement(declaration, root, value, context, '', {})
}
