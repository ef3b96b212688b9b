import type { Domain as DomainDocument, Graphics } from '@guestwork/conf/domain'

/** The port of VNC's display 0, from which displays are counted. */
export const firstVncPort = 5900

/** A graphical display of a domain. */
export interface Display {
  /** The protocol, such as `vnc`. */
  readonly type: string
  /** Where clients find it. */
  readonly host: string
  /** Its port; 0 where it has none. */
  readonly port: number
  /** Its port for TLS; 0 where it has none. */
  readonly tlsPort: number
  /** Its socket on the host, in place of a port. */
  readonly socket: string | undefined
  /** Its password, where the document shows it. */
  readonly password: string | undefined
}

/** The displays of a domain that clients can reach. */
export function displaysOf({ devices }: DomainDocument): Display[] {
  return (devices?.graphics ?? []).flatMap(graphics => displayOf(graphics) ?? [])
}

function displayOf(graphics: Graphics): Display | undefined {
  if (graphics.type !== 'vnc' && graphics.type !== 'spice' && graphics.type !== 'rdp') return undefined
  const [listen] = graphics.listens ?? []
  const socket = listen?.type === 'socket' ? listen.socket : undefined
  const address = listen?.type === 'address' || listen?.type === 'network' ? listen.address : undefined
  const port = Math.max(graphics.port ?? 0, 0)
  const tlsPort = graphics.type === 'spice' ? Math.max(graphics.tlsPort ?? 0, 0) : 0
  if (port === 0 && tlsPort === 0 && socket === undefined) return undefined
  return {
    type: graphics.type,
    host: address ?? '127.0.0.1',
    port,
    tlsPort,
    socket,
    password: graphics.type === 'rdp' ? undefined : graphics.passwd,
  }
}
