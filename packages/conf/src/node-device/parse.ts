import type { CheckContext } from '../codec/check.ts'
import type { ElementDeclaration } from '../codec/declare.ts'
import { readDocument, type DocumentKind, type ParseOptions } from '../codec/document.ts'
import { childNamed, type XmlElement } from '../xml/element.ts'
import type { NodeDevice } from './node-device.gen.ts'
import { nodeDevice } from './node-device.ts'

/** How a node device document is read. */
export interface ParseNodeDeviceOptions extends ParseOptions {
  /** The device is to be created, so that it needs no name: it is called `new device` (libvirt's `CREATE_DEVICE`). */
  readonly create?: boolean
}

/**
 * The device of the host that a document describes (`virNodeDeviceDefParse`).
 *
 * Throws `XML_DETAIL` where the text is not well formed XML, `NO_NAME` for a device without a name, `XML_ERROR` where
 * something is wrong or missing, and `XML_INVALID_SCHEMA` for unknown content with `unknown: 'error'`; each with
 * `details: { line, column, element }`.
 *
 * @example
 * ```ts
 * for (const capability of parseNodeDevice(xml).capabilities ?? [])
 *   if (capability.type === 'pci') console.log(capability.product.name)
 * ```
 */
export function parseNodeDevice(
  document: string | Uint8Array,
  options: ParseNodeDeviceOptions = {},
): NodeDevice {
  return readDocument(options.create === true ? created : existing, document, options)
}

const existing = kindOf({ ...nodeDevice, rewrite: requireName })
const created = kindOf({ ...nodeDevice, rewrite: nameNew })

function kindOf(declaration: ElementDeclaration): DocumentKind<NodeDevice> {
  return { root: 'device', declaration, accepts: (value): value is NodeDevice => 'name' in value }
}

function requireName(device: XmlElement, context: CheckContext): void {
  const name = childNamed(device, 'name')
  if (name === undefined || name.text === '')
    context.fail('NO_NAME', 'a device needs a <name>', name ?? device)
}

/** The server chooses the name of a device that it creates. */
function nameNew(device: XmlElement): void {
  const { start, end, scope } = device
  const name = { name: 'name', attributes: new Map(), children: [], text: 'new device', start, end, scope }
  device.children = [name, ...device.children.filter(child => child.name !== 'name')]
}
