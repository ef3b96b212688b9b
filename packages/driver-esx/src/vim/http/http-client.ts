import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { VimTransportError } from '../errors.ts'
import { CookieJar } from './cookie-jar.ts'
import { DialingAgent, type DialOptions } from './dialing-agent.ts'
import { authorityOf, type Endpoint } from './endpoint.ts'
import { describeNetworkError } from './network-error.ts'
import { readBody } from './read-body.ts'

/** What is posted. */
export interface Post {
  /** The path on the server. */
  readonly path: string
  /** Headers beside those that every request has. */
  readonly headers: Readonly<Record<string, string>>
  /** The message. */
  readonly body: string
  /** Whether it may be sent again when the server has closed a kept connection. */
  readonly repeatable: boolean
  /** Most bytes of the answer. */
  readonly limit: number
  /** Gives up. */
  readonly signal: AbortSignal
}

/** Posts messages to one server over connections that it keeps, with the server's cookies. */
export class HttpClient {
  readonly #endpoint: Endpoint
  readonly #agent: DialingAgent
  readonly #cookies = new CookieJar()

  /** @param endpoint - the server */
  constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint
    this.#agent = new DialingAgent(endpoint)
  }

  /**
   * Posts a message and gives the text of the answer, which is XML.
   *
   * @throws VimTransportError what is wrong; the signal's reason when it fires
   */
  async post(post: Post): Promise<string> {
    post.signal.throwIfAborted()
    const request = httpRequest(this.#options(post))
    try {
      return await this.#exchange(request, post)
    } catch (error) {
      post.signal.throwIfAborted()
      const described = describeNetworkError(error as Error, authorityOf(this.#endpoint))
      if (!request.reusedSocket || !post.repeatable || described.problem !== 'unreachable') throw described
      return await this.post({ ...post, repeatable: false })
    } finally {
      request.destroy()
    }
  }

  /** Closes the connections and forgets the cookies. */
  close(): void {
    this.#agent.destroy()
    this.#cookies.clear()
  }

  async #exchange(request: ClientRequest, { body, limit }: Post): Promise<string> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).on('error', reject)
      request.end(body)
    })
    this.#cookies.store(response.headers['set-cookie'])
    refuseStatus(response)
    return readBody(response, limit)
  }

  #options({ path, headers, body, signal }: Post): DialOptions {
    const { proxy, secure } = this.#endpoint
    const authority = authorityOf(this.#endpoint)
    const cookie = this.#cookies.header
    return {
      agent: this.#agent,
      method: 'POST',
      host: this.#endpoint.host,
      port: this.#endpoint.port,
      path: proxy?.type === 'http' && !secure ? `http://${authority}${path}` : path,
      headers: {
        host: authority,
        'content-type': 'text/xml; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        ...(cookie === undefined ? {} : { cookie }),
        ...headers,
      },
      signal,
      dialSignal: signal,
    }
  }
}

/** A fault comes with status 500; everything else but 200 is not the API that speaks. */
function refuseStatus({ statusCode = 0, statusMessage = '', headers: { location } }: IncomingMessage): void {
  if (statusCode === 200 || statusCode === 500) return
  const where = location === undefined ? '' : `, it points to ${location}`
  throw new VimTransportError(
    'not-soap',
    `the server answers with HTTP status ${String(statusCode)} ${statusMessage.slice(0, 80)}${where}`,
  )
}
