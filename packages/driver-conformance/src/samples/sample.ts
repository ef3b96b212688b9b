import type { CallOptions, Connection, Domain, SlotName } from '@guestwork/core'
import { partOf, type DomainParts } from '../domain-parts.ts'
import type { Scene } from '../scene.ts'
import type { Start } from '../start.ts'
import type { Subject } from '../subject.ts'
import { domainSubject } from '../subjects/domain.ts'

/** How the public API calls one slot, with arguments that make sense. */
export interface Sample {
  /** The slot that is called. */
  readonly slot: SlotName
  /** Calls it, on what the scene has or on the same as another connection sees it. */
  readonly call: (scene: Scene, options?: CallOptions, connection?: Connection) => Promise<unknown>
  /** The options of the method that stand for flag bits. */
  readonly flags: readonly FlagSample[]
  /** What it is called on; undefined for the connection itself. */
  readonly subject?: Subject | undefined
  /** What must be there for the call to succeed. */
  readonly from: Start
  /** What the endpoint's domain must have for the call to succeed. */
  readonly asks?: keyof DomainParts
  /** Set where a domain in another state than that of {@link from} may do as well. */
  readonly inAnyState?: true
  /** Set where a call that succeeds would disturb the host, so that it is only tried where it must be refused. */
  readonly disturbs?: true
  /** Set where a signal that has fired ends something quietly in place of rejecting. */
  readonly abortsQuietly?: true
  /** Set where core answers when the driver leaves the slot out. */
  readonly answeredByCore?: true
}

/** The state that a call asks of a domain. */
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

const starts: Readonly<Record<DomainState, Start>> = {
  any: 'existing',
  stopped: 'defined',
  running: 'running',
  paused: 'paused',
}

/** Skips the check where the endpoint's domain lacks what the call needs to succeed. */
export function checkParts({ asks }: Sample, scene: Scene): void {
  if (asks !== undefined) partOf(scene, asks)
}

/** What has to be there before a slot is called in whatever state. */
export function existenceFor({ subject }: Sample): Start {
  return subject?.existing ?? 'connected'
}

/** A slot that is called on a connection. */
export function ofConnection<O extends CallOptions>(
  slot: SlotName,
  call: (connection: Connection, options: O | undefined, scene: Scene) => PromiseLike<unknown>,
  bits: Bits<O> = {},
): Sample {
  return {
    slot,
    from: 'connected',
    flags: flagSamples(bits),
    call: async (scene, options, connection) => call(connection ?? scene.connection, options as O, scene),
  }
}

/** A slot that is called on a domain. */
export function ofDomain<O extends CallOptions>(
  slot: SlotName,
  state: DomainState,
  call: (domain: Domain, options: O | undefined, scene: Scene) => PromiseLike<unknown>,
  bits: Bits<O> = {},
): Sample {
  return { ...ofSubject(domainSubject)(slot, call, bits), from: starts[state] }
}

/** Makes samples of slots that are called on another kind of object, in whatever state unless `from` says otherwise. */
export function ofSubject<T>(subject: Subject<T>) {
  return <O extends CallOptions>(
    slot: SlotName,
    call: (object: T, options: O | undefined, scene: Scene) => PromiseLike<unknown>,
    bits: Bits<O> = {},
    from: Start = subject.existing,
  ): Sample => ({
    slot,
    subject,
    from,
    flags: flagSamples(bits),
    async call(scene, options, connection) {
      const object = connection === undefined ? subject.of(scene) : await subject.over(scene, connection)
      return call(object, options as O, scene)
    },
  })
}

function flagSamples(bits: Readonly<Record<string, number | undefined>>): FlagSample[] {
  return Object.entries(bits).flatMap(([name, bit]) =>
    bit === undefined ? [] : [{ name, bit, options: { [name]: true } }],
  )
}
