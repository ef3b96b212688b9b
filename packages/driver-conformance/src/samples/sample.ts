import type { CallOptions, Connection, Domain, SlotName } from '@guestwork/core'
import type { Scene } from '../scene.ts'

/** How the public API calls one slot, with arguments that make sense. */
export interface Sample {
  /** The slot that is called. */
  readonly slot: SlotName
  /** Calls it, on what the scene has where no target is given. */
  readonly call: (scene: Scene, options?: CallOptions, target?: Target) => Promise<unknown>
  /** The options of the method that stand for flag bits. */
  readonly flags: readonly FlagSample[]
  /** What is needed to call it: a domain, and in which state that must be to succeed; undefined for the connection alone. */
  readonly domain?: DomainState | undefined
  /** Set where a signal that has fired ends something quietly in place of rejecting. */
  readonly abortsQuietly?: true
  /** Set where core answers when the driver leaves the slot out. */
  readonly answeredByCore?: true
}

/** What a slot is called on. */
export interface Target {
  /** Where the slot takes no domain. */
  readonly connection?: Connection
  /** Where the slot takes a domain. */
  readonly domain?: Domain
}

/** The state that a call asks for. */
export type DomainState = 'any' | 'running' | 'paused' | 'stopped'

/** An option that stands for a flag bit. */
export interface FlagSample {
  /** The option's name. */
  readonly name: string
  /** The bit that it stands for. */
  readonly bit: number
  /** The options with nothing but this one set. */
  readonly options: CallOptions
}

type Bits<O> = { readonly [K in Exclude<keyof O, keyof CallOptions>]?: number }

/** A slot that is called on a connection. */
export function ofConnection<O extends CallOptions>(
  slot: SlotName,
  call: (connection: Connection, options: O | undefined, scene: Scene) => PromiseLike<unknown>,
  bits: Bits<O> = {},
): Sample {
  return {
    slot,
    flags: flagSamples(bits),
    call: async (scene, options, target) => call(target?.connection ?? scene.connection, options as O, scene),
  }
}

/** A slot that is called on a domain. */
export function ofDomain<O extends CallOptions>(
  slot: SlotName,
  state: DomainState,
  call: (domain: Domain, options: O | undefined) => PromiseLike<unknown>,
  bits: Bits<O> = {},
): Sample {
  return {
    slot,
    domain: state,
    flags: flagSamples(bits),
    call: async (scene, options, target) => call(target?.domain ?? scene.domain, options as O),
  }
}

function flagSamples(bits: Readonly<Record<string, number | undefined>>): FlagSample[] {
  return Object.entries(bits).flatMap(([name, bit]) =>
    bit === undefined ? [] : [{ name, bit, options: { [name]: true } }],
  )
}
