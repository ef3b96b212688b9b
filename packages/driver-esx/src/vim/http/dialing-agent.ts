import { Agent, type AgentOptions, type RequestOptions } from 'node:http'
import type { Duplex } from 'node:stream'
import { dial } from './dial.ts'
import type { Endpoint } from './endpoint.ts'

/** What a request of this agent is made with. */
export interface DialOptions extends RequestOptions {
  /** Gives up the connection that is opened for the request. */
  readonly dialSignal: AbortSignal
}

const keepAlive: AgentOptions = { keepAlive: true, maxSockets: 16, maxFreeSockets: 4 }

/** Keeps connections to one server, which it opens through its proxy and with its certificate checked. */
export class DialingAgent extends Agent {
  readonly #endpoint: Endpoint

  /** @param endpoint - the server */
  constructor(endpoint: Endpoint) {
    super(keepAlive)
    this.#endpoint = endpoint
  }

  /** Opens a connection for a request. */
  override createConnection(
    options: DialOptions,
    done: (error: Error | null, socket: Duplex) => void,
  ): undefined {
    dial(this.#endpoint, options.dialSignal).then(
      socket => done(null, socket),
      (error: unknown) => done(error as Error, undefined as never),
    )
    return undefined
  }
}
