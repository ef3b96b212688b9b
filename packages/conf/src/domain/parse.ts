import { VirtError } from '@guestwork/util'
import { rememberOrigin } from '../codec/origin.ts'
import { ReadContext, type UnknownHandling } from '../codec/read-context.ts'
import { readElement } from '../codec/read.ts'
import { decodeXml } from '../xml/decode.ts'
import type { XmlLimits } from '../xml/limits.ts'
import { readXml } from '../xml/read.ts'
import { domainNamespaces } from './namespaces.ts'
import { domain as declaration } from './domain.ts'
import type { Domain } from './domain.gen.ts'

/** How a domain document is read. */
export interface ParseDomainOptions {
  /** What happens to what the declaration does not know; `keep` when left out. */
  readonly unknown?: UnknownHandling
  /** The document defines the next start: what belongs to a running guest is passed over (libvirt's `VIR_DOMAIN_DEF_PARSE_INACTIVE`). */
  readonly inactive?: boolean
  /**
   * The hypervisors' name spaces that are read (`qemu`, `lxc`, `xen`, `bhyve`, `vmware`); what stands in another one is
   * unknown. All of them when left out; libvirt's drivers know their own only.
   */
  readonly namespaces?: readonly string[]
  /** Limits other than the default ones. */
  readonly limits?: Partial<XmlLimits>
}

/**
 * The domain that a document describes, with nothing added: `fillDomainDefaults` does that.
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `XML_ERROR` where a value is wrong or missing,
 * `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * const domain = parseDomain(await readFile('web-1.xml', 'utf8'))
 * for (const disk of domain.devices?.disks ?? []) console.log(disk.target?.dev)
 * ```
 */
export function parseDomain(document: string | Uint8Array, options: ParseDomainOptions = {}): Domain {
  const text = typeof document === 'string' ? document : decodeXml(document)
  const tree = readXml(text, options.limits, prefixes(options))
  const context = new ReadContext(tree, {
    inactive: options.inactive ?? false,
    unknown: options.unknown ?? 'keep',
  })
  if (tree.root.name !== 'domain') {
    context.fail('XML_ERROR', `unexpected root element <${tree.root.name}>, expecting <domain>`, tree.root)
  }
  const value = readElement(declaration, tree.root, context)
  rememberOrigin(value, { source: tree.source, offsets: context.offsets })
  if (!isDomain(value)) throw new VirtError('INTERNAL_ERROR', 'the declaration of a domain lost its type')
  return value
}

function prefixes({ namespaces }: ParseDomainOptions): ReadonlyMap<string, string> {
  const known = [...domainNamespaces].filter(([prefix]) => namespaces?.includes(prefix) ?? true)
  return new Map(known.map(([prefix, uri]) => [uri, prefix]))
}

/** The declaration requires the two properties; the others follow from it too. */
function isDomain(value: object): value is Domain {
  return 'type' in value && 'name' in value
}
