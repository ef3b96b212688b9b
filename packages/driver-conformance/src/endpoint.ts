import type { ConnectOptions } from '@guestwork/core'
import type { DomainParts } from './domain-parts.ts'
import type { Samples } from './endpoint-samples.ts'

/** What a console check says to a guest, and what it expects to hear. */
export interface ConsoleTalk {
  /** Text that the guest prints by itself after it has started. */
  readonly greeting: string
  /** What is typed then. */
  readonly typed: string
  /** Text that the guest prints because of it. */
  readonly reply: string
}

/** A host that one check has to itself. */
export interface Endpoint {
  /** What is passed to `connect()`. */
  readonly uri: string
  /**
   * A small domain that this host can define and start: a document with a `<name>`, which comes before any other element of
   * that name. It has at least 128 MiB of memory. Its UUID may be left out. No domain of this name or UUID exists yet: afterwards it is removed by its name.
   */
  readonly domainXml: string
  /** Ends the host and all that is left on it, in whatever state the check was left. */
  teardown(): void | PromiseLike<void>
  /** What else `connect()` needs, such as credentials. */
  readonly connectOptions?: Pick<ConnectOptions, 'credentials' | 'identity' | 'log'>
  /**
   * How long, in milliseconds, a check waits for an answer, an event or a state; 4,000 when left out. It must be less than
   * the runner gives a test.
   */
  readonly patience?: number
  /** What else this host can make, family by family; without a sample, the checks that need one are skipped. */
  readonly samples?: Samples
  /** What that domain has; checks that need something else of it are skipped. */
  readonly domain?: DomainParts
  /** How to talk to the guest on its first console; without it, checks of what a console carries are skipped. */
  readonly console?: ConsoleTalk
  /** Whether the domain has a screen to take pictures of; without it, checks of pictures are skipped. */
  readonly hasScreen?: boolean
  /** Whether the guest follows `shutdown()` when the manifest says `cooperative`; without it, nobody waits for that. */
  readonly obeysShutdown?: boolean
}
