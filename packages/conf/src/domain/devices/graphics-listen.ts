import type { CheckContext } from '../../codec/check.ts'
import type { FormatContext } from '../../codec/format-options.ts'
import type { XmlElement } from '../../xml/element.ts'

interface Listen {
  type: 'address' | 'network' | 'socket' | 'none'
  address?: string
  socket?: string
}

interface Listening {
  type: string
  port?: number
  tlsPort?: number
  autoport?: boolean
  listens?: Listen[]
}

/** The attribute `socket` or `listen` of old documents becomes the first element `listen`. */
export function listenRewrite(element: XmlElement, context: CheckContext): void {
  const socket = element.attributes.get('socket')
  const address = element.attributes.get('listen')
  const first = element.children.find(({ name }) => name === 'listen')
  if (first === undefined) {
    if (isSaid(socket)) addListen(element, { type: 'socket', socket })
    else if (isSaid(address)) addListen(element, { type: 'address', address })
    return
  }
  mustAgree(element, first, 'socket', socket, context)
  mustAgree(element, first, 'address', address, context)
  if (isSaid(socket)) first.attributes = new Map(Object.entries({ type: 'socket', socket }))
}

function isSaid(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function mustAgree(
  graphics: XmlElement,
  listen: XmlElement,
  kind: 'socket' | 'address',
  legacy: string | undefined,
  context: CheckContext,
): void {
  if (!isSaid(legacy) || listen.attributes.get('type') !== kind) return
  const modern = listen.attributes.get(kind)
  if (modern === undefined) {
    listen.attributes = new Map([...listen.attributes, [kind, legacy]])
  } else if (modern !== legacy) {
    const attribute = kind === 'socket' ? 'socket' : 'listen'
    const message = `graphics '${attribute}' attribute '${legacy}' must match '${kind}' attribute of first listen element (found '${modern}')`
    context.fail('CONFIG_UNSUPPORTED', message, graphics, { attribute })
  }
}

function addListen(element: XmlElement, attributes: Record<string, string>): void {
  const listen: XmlElement = {
    ...element,
    name: 'listen',
    attributes: new Map(Object.entries(attributes)),
    children: [],
    text: '',
  }
  element.children = [listen, ...element.children]
}

/** Settles who chooses the ports; a port that the hypervisor chooses is none before it runs. */
export function finishPorts(graphics: Listening, { inactive }: CheckContext): void {
  const { type, port, tlsPort } = graphics
  if (type === 'vnc' || type === 'rdp') {
    if (port === -1) graphics.autoport = true
    else if (port === undefined && type === 'vnc') graphics.autoport ??= true
  } else if (type === 'spice') {
    if (port === -1 && tlsPort === -1) graphics.autoport = true
  } else {
    return
  }
  graphics.autoport ??= false
  if (port === -1 || port === 0 || (graphics.autoport && inactive)) delete graphics.port
  if (tlsPort === -1 || tlsPort === 0 || (graphics.autoport && inactive)) delete graphics.tlsPort
}

type ListenAttribute = 'network' | 'socket'

const listenAttributes: readonly (readonly [ListenAttribute, ...Listen['type'][]])[] = [
  ['network', 'network'],
  ['socket', 'socket'],
]

/** Refuses a place to listen that does not say enough. */
export function finishListen(listen: Listen & { network?: string }, context: CheckContext): void {
  for (const [attribute, ...types] of listenAttributes) {
    if (listen[attribute] === undefined || types.includes(listen.type)) continue
    const message = `'${attribute}' attribute is valid only for listen type '${attribute}'`
    context.fail('XML_ERROR', message, listen, { attribute })
  }
  if (listen.type === 'network' && listen.network === undefined) {
    context.fail('XML_ERROR', "'network' attribute is required for listen type 'network'", listen)
  }
}

/** The address that is written as an attribute too, for old readers. */
export function firstListenAddress(owner: Listening): string | undefined {
  const first = owner.listens?.[0]
  return first?.type === 'address' || first?.type === 'network' ? first.address : undefined
}

/** The socket that is written as an attribute too, for old readers. */
export function firstListenSocket(owner: Listening): string | undefined {
  const first = owner.listens?.[0]
  return first?.type === 'socket' ? first.socket : undefined
}

/** A server behind a socket, or without any listener, has no port. */
export function writesPort(owner: Listening): boolean {
  const first = owner.listens?.[0]
  return first === undefined || first.type === 'address' || first.type === 'network'
}

/** A port that the hypervisor chooses is only known while the guest runs. */
export function writtenPort({ port, autoport }: Listening, { inactive }: FormatContext): number | undefined {
  const isKnown = port !== undefined && port !== 0 && (autoport !== true || !inactive)
  return isKnown ? port : autoport === true ? -1 : undefined
}

/** Passwords are only written when they are asked for. */
export function writesPassword(_owner: object, context: FormatContext): boolean {
  return context.secure
}
