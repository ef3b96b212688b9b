import { VimFault, VimTransportError } from './errors.ts'
import type { Endpoint } from './http/endpoint.ts'
import type { Ref } from './ref.ts'
import type { ServiceContent, UserSession } from './types.gen.ts'
import {
  VimWire,
  type MethodName,
  type Parameters,
  type Receiver,
  type Result,
  type VimCallOptions,
  type VimWireOptions,
} from './wire.ts'

/** Who logs in. */
export interface Login {
  /** The name of the user. */
  readonly userName: string
  /** The password. */
  readonly password: string
}

const serviceInstance: Ref<'ServiceInstance'> = { type: 'ServiceInstance', value: 'ServiceInstance' }

/** A client of one ESX host or vCenter, with a session from {@link VimClient.login} on. */
export class VimClient {
  /** The singletons of the server. */
  readonly content: ServiceContent
  readonly #wire: VimWire
  #login: Login | undefined
  #session: Promise<UserSession> | undefined
  #sessions = 0

  private constructor(wire: VimWire, content: ServiceContent) {
    this.#wire = wire
    this.content = content
  }

  /**
   * Reaches a server and asks what it is, without a session.
   *
   * @throws VimTransportError when it cannot be reached or is no server of the API; the signal's reason
   */
  static async connect(
    endpoint: Endpoint,
    options: VimWireOptions = {},
    call: VimCallOptions = {},
  ): Promise<VimClient> {
    const wire = await VimWire.open(endpoint, options)
    try {
      const content = await wire.call(serviceInstance, 'RetrieveServiceContent', {}, call)
      wire.speak(content.about.apiVersion)
      return new VimClient(wire, content)
    } catch (error) {
      wire.close()
      throw error
    }
  }

  /** Whether the last call got through to the server, as far as is known without asking. */
  get isReachable(): boolean {
    return this.#wire.isReachable
  }

  /** How often a session was opened; a change means that filters and other things of the old session are gone. */
  get sessions(): number {
    return this.#sessions
  }

  /**
   * Opens a session, and remembers who for: when the server ends the session, a call opens a new one.
   *
   * @throws VimFault `InvalidLogin` or `NoPermission`; VimTransportError; the signal's reason
   */
  async login(login: Login, options: VimCallOptions = {}): Promise<UserSession> {
    const session = await this.#openSession(login, options)
    this.#login = login
    return session
  }

  /**
   * Calls a method. When the server has ended the session, opens one again and repeats the call, once.
   *
   * @throws VimFault when the method fails; VimTransportError when there is no answer or none that can be read; the
   * signal's reason when it fires
   */
  async call<M extends MethodName>(
    receiver: Receiver<M>,
    method: M,
    parameters: Parameters<M>,
    options: VimCallOptions = {},
  ): Promise<Result<M>> {
    const sessions = this.#sessions
    try {
      return await this.#wire.call(receiver, method, parameters, options)
    } catch (error) {
      const login = this.#login
      if (login === undefined || !(error instanceof VimFault) || error.fault !== 'NotAuthenticated')
        throw error
      if (sessions === this.#sessions) await this.#renewSession(login)
      return this.#wire.call(receiver, method, parameters, options)
    }
  }

  /** Ends the session, as far as the server still listens, and closes the connections. */
  async close(options: VimCallOptions = {}): Promise<void> {
    const { sessionManager } = this.content
    try {
      if (this.#login !== undefined && sessionManager !== undefined) {
        this.#login = undefined
        await this.#wire.call(sessionManager, 'Logout', {}, { timeout: 5_000, ...options })
      }
    } catch {
      // The server forgets the session by itself.
    } finally {
      this.#wire.close()
    }
  }

  /** Several calls that find the session gone wait for one new one. */
  async #renewSession(login: Login): Promise<void> {
    this.#session ??= this.#openSession(login, {}).finally(() => (this.#session = undefined))
    await this.#session
  }

  async #openSession(login: Login, options: VimCallOptions): Promise<UserSession> {
    const { sessionManager } = this.content
    if (sessionManager === undefined) throw new VimTransportError('not-soap', 'the server has no sessions')
    const session = await this.#wire.call(sessionManager, 'Login', { ...login }, options)
    this.#sessions += 1
    return session
  }
}
