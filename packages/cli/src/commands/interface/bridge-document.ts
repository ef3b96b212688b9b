import { elementNode, printElement, readXml, type ElementNode, type XmlNode } from '@guestwork/conf/xml'
import { elementsNamed, emptyNode, withAttributes } from '../../document/edit-node.ts'
import { CommandError } from '../../output/command-error.ts'

/** What a bridge is to be like. */
export interface NewBridge {
  /** Its name. */
  readonly name: string
  /** Whether it takes part in the spanning tree protocol. */
  readonly stp: boolean
  /** Seconds until a port of it forwards. */
  readonly delay: number
}

/** What describes an interface itself; everything else in its document is how it is used, and goes to its bridge. */
const portParts = ['mac', 'bond', 'vlan', 'link']

/**
 * The document of a bridge that takes the place of an interface, from the interface's document.
 *
 * @param name - how the user named the interface
 * @throws CommandError `OPERATION_INVALID` for a bridge, `INVALID_ARG` for the document of another interface.
 */
export function bridgeOver(xml: string, name: string, bridge: NewBridge): string {
  const node = rootOf(xml)
  const { type = '', name: written } = node.attributes
  if (type === 'bridge') throw refused(`Existing device ${name} is already a bridge`)
  if (written !== name) {
    const line = `Interface name from config ${written ?? ''} doesn't match given supplied name ${name}`
    throw new CommandError('INVALID_ARG', [line])
  }
  const port = { ...emptyNode('interface', { type, name }), children: node.children.filter(isPortPart) }
  const settings = bridge.stp ? { stp: 'on', delay: String(bridge.delay) } : { stp: 'off' }
  return printElement({
    ...withAttributes(node, { type: 'bridge', name: bridge.name }),
    children: [
      ...node.children.filter(child => !isPortPart(child)),
      { ...emptyNode('bridge', settings), children: [port] },
    ],
  })
}

/** An interface that leaves its bridge. */
export interface FreedPort {
  /** Its name. */
  readonly name: string
  /** Its document, with what the bridge's said about the use. */
  readonly xml: string
}

/**
 * The one interface in a bridge, which takes the bridge's place.
 *
 * @param name - how the user named the bridge
 * @throws CommandError `OPERATION_INVALID` for what is no bridge, and for none or several interfaces in it.
 */
export function portOf(xml: string, name: string): FreedPort {
  const node = rootOf(xml)
  if (node.attributes['type'] !== 'bridge') throw refused(`Device ${name} is not a bridge`)
  const [bridge] = elementsNamed(node, 'bridge')
  if (bridge === undefined) throw refused('No bridge node in xml document')
  const [port, another] = elementsNamed(bridge, 'interface')
  if (port === undefined) throw refused('No interface attached to bridge')
  if (another !== undefined) throw refused('Multiple interfaces attached to bridge')
  const { type, name: portName } = port.attributes
  if (portName === undefined) throw refused(`Device attached to bridge ${name} has no name`)
  if (type === undefined) throw refused(`Attached device ${portName} has no type`)
  const children = [...node.children.filter(child => child !== bridge), ...port.children.filter(isPortPart)]
  const freed = { ...withAttributes(node, { type, name: portName }), children }
  return { name: portName, xml: printElement(freed) }
}

function rootOf(xml: string): ElementNode {
  const document = readXml(xml)
  return elementNode(document, document.root)
}

function isPortPart(node: XmlNode): boolean {
  return node.kind === 'element' && portParts.includes(node.name)
}

function refused(line: string): CommandError {
  return new CommandError('OPERATION_INVALID', [line])
}
