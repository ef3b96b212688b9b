import { decode } from './codec/decode.ts'
import { encodeFields } from './codec/encode.ts'
import { typeNameOf } from './codec/raw-tree.ts'
import { loadSoapMessages, type RawFault, type SoapMessages } from './codec/soap-messages.ts'
import { vimNamespace } from './codec/wsdl.ts'
import { VimFault, VimTransportError, type VimTransportProblem } from './errors.ts'
import type { Endpoint } from './http/endpoint.ts'
import { HttpClient } from './http/http-client.ts'
import type { Ref } from './ref.ts'
import { tables } from './schema.gen.ts'
import { vimType, type VimMethod } from './schema.ts'
import type { MethodFault, Methods, ObjectKinds } from './types.gen.ts'

/** The name of a method. */
export type MethodName = keyof Methods

/** What a method takes. */
export type Parameters<M extends MethodName> = Methods[M]['parameters']

/** What a method gives. */
export type Result<M extends MethodName> = Methods[M]['result']

/** A reference to an object that has a method. */
export type Receiver<M extends MethodName> = Ref<ObjectKinds[Methods[M]['on']]>

/** How a call is limited. */
export interface VimCallOptions {
  /** Gives up the call. */
  readonly signal?: AbortSignal | undefined
  /** Most milliseconds to wait for the answer; {@link VimWireOptions.timeout} when left out. */
  readonly timeout?: number | undefined
}

/** What holds for all calls. */
export interface VimWireOptions {
  /** Most milliseconds to wait for an answer; 120,000 when left out. */
  readonly timeout?: number | undefined
  /** Most bytes of an answer; 64 MiB when left out. */
  readonly responseLimit?: number | undefined
}

/** Versions of the API that are spoken here; the server is asked for the newest that it has. */
const apiVersions = ['6.7', '6.5', '6.0', '5.5', '5.1', '5.0', '4.1'] as const

const outOfReach: ReadonlySet<VimTransportProblem> = new Set([
  'unknown-host',
  'unreachable',
  'proxy',
  'certificate',
  'fingerprint',
])

/** Carries calls to one server and answers back. */
export class VimWire {
  readonly #http: HttpClient
  readonly #messages: SoapMessages
  readonly #options: VimWireOptions
  readonly #closing = new AbortController()
  #action = vimNamespace
  #isReachable = true

  private constructor(http: HttpClient, messages: SoapMessages, options: VimWireOptions) {
    this.#http = http
    this.#messages = messages
    this.#options = options
  }

  /** Gets ready to talk to a server; nothing is sent yet. */
  static async open(endpoint: Endpoint, options: VimWireOptions = {}): Promise<VimWire> {
    return new VimWire(new HttpClient(endpoint), await loadSoapMessages(), options)
  }

  /** Whether the last message got through to the server. */
  get isReachable(): boolean {
    return this.#isReachable
  }

  /** Speaks the newest version that a server with this one knows too; the oldest there is where none is. */
  speak(apiVersion: string): void {
    const version = apiVersions.find(known => compareVersions(known, apiVersion) <= 0)
    this.#action = version === undefined ? vimNamespace : `${vimNamespace}/${version}`
  }

  /**
   * Calls a method.
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
    const description: VimMethod = tables.methods[method]
    const fields = Object.entries({ _this: 'ManagedObject', ...description.parameters })
    const types = fields.map(([name, expression]) => [name, vimType(expression)] as const)
    const message = this.#messages.write(method, encodeFields({ ...parameters, _this: receiver }, types))
    const text = await this.#post(message, description.reads ?? false, options)
    const answer = this.#messages.read(method, text)
    if (answer.fault !== undefined) throw faultOf(method, answer.fault)
    const { result } = description
    return (result === undefined ? undefined : decode(answer.result, vimType(result))) as Result<M>
  }

  /** Ends what is under way and closes the connections. */
  close(): void {
    this.#closing.abort(new VimTransportError('unreachable', 'the client was closed'))
    this.#http.close()
  }

  async #post(body: string, repeatable: boolean, options: VimCallOptions): Promise<string> {
    const { timeout = this.#options.timeout ?? 120_000 } = options
    const limit = new AbortController()
    const timer = setTimeout(() => {
      limit.abort(new VimTransportError('timeout', `there was no answer within ${String(timeout)} ms`))
    }, timeout)
    const signals = [
      limit.signal,
      this.#closing.signal,
      ...(options.signal === undefined ? [] : [options.signal]),
    ]
    try {
      const answer = await this.#http.post({
        path: '/sdk',
        headers: { soapaction: `"${this.#action}"` },
        body,
        repeatable,
        limit: this.#options.responseLimit ?? 64 * 1024 * 1024,
        signal: AbortSignal.any(signals),
      })
      this.#isReachable = true
      return answer
    } catch (error) {
      if (error instanceof VimTransportError) this.#isReachable = !outOfReach.has(error.problem)
      throw error
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Compares versions such as `6.7.3` number by number. */
export function compareVersions(left: string, right: string): number {
  const numbers = (version: string) => version.split('.').map(part => Number.parseInt(part, 10) || 0)
  const others = numbers(right)
  const differing = numbers(left)
    .map((part, index) => part - (others[index] ?? 0))
    .find(difference => difference !== 0)
  return differing ?? 0
}

function faultOf(method: string, { text, detail }: RawFault): VimFault {
  if (detail === undefined) return new VimFault(method, { $type: 'RuntimeFault' }, text)
  const $type = typeNameOf(detail.value) ?? detail.name.replace(/Fault$/, '')
  return new VimFault(method, { ...carriedBy(detail.value), $type }, text)
}

/** What a fault carries; nothing where that does not fit, for its name matters more. */
function carriedBy(value: unknown): Partial<MethodFault> {
  try {
    return decode(value, vimType('MethodFault')) as MethodFault
  } catch {
    return {}
  }
}
