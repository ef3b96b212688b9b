import type { DomainGraphicsAddress, DomainGraphicsPayload } from '../driver/domain-event-payload.ts'
import { DomainEventGraphicsAddressType, DomainEventGraphicsPhase } from '../driver/enums/domain-event.ts'
import { enumName, type NameOf } from '../enum-name.ts'

/** A client of a display came or went. */
export interface GraphicsChange extends Omit<DomainGraphicsPayload, 'phase' | 'local' | 'remote'> {
  /** How far the client has come: `connect`, `initialize` once it has authenticated, `disconnect`. */
  readonly phase: NameOf<typeof DomainEventGraphicsPhase> | 'unknown'
  /** The server's end. */
  readonly local: GraphicsEnd
  /** The client's end. */
  readonly remote: GraphicsEnd
}

/** One end of a connection to a display. */
export interface GraphicsEnd extends Omit<DomainGraphicsAddress, 'family'> {
  /** What kind of address it is: `ipv4`, `ipv6` or `unix`. */
  readonly family: NameOf<typeof DomainEventGraphicsAddressType> | 'unknown'
}

/** The payload with names for numbers. */
export function graphicsChange({ phase, local, remote, ...rest }: DomainGraphicsPayload): GraphicsChange {
  return {
    phase: enumName(DomainEventGraphicsPhase, phase),
    local: graphicsEnd(local),
    remote: graphicsEnd(remote),
    ...rest,
  }
}

function graphicsEnd({ family, ...address }: DomainGraphicsAddress): GraphicsEnd {
  return { family: enumName(DomainEventGraphicsAddressType, family), ...address }
}
