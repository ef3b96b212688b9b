import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Methods } from '../vim/index.ts'
import { selfSigned, type ServerIdentity } from './certificate/self-signed.ts'
import { Interference, type Failure, type Spoiling } from './interference.ts'
import { buildInventory, type BuiltInventory } from './inventory/build.ts'
import type { HostState } from './inventory/host.ts'
import type { FakeInventory } from './inventory/inventory.ts'
import type { MachineState } from './inventory/machine.ts'
import { TaskState } from './inventory/task.ts'
import { World } from './inventory/world.ts'
import { refusal } from './refusal.ts'
import { Service, type FakeUser } from './service.ts'
import { spoil } from './spoil.ts'
import { readRequest, type Request } from './wire/read-request.ts'
import { writeFault } from './wire/write-answer.ts'

/** How a fake server is reached. */
export interface FakeOptions {
  /** Whether it is reached over TLS; true when left out. */
  readonly secure?: boolean | undefined
  /** Who may log in; `root` with the password `password` when left out. */
  readonly user?: FakeUser | undefined
  /** Whether the items of lists say their type, as on a real host; else as in VMware's simulator. True when left out. */
  readonly itemTypes?: boolean | undefined
  /** The port of 127.0.0.1; a free one when left out. */
  readonly port?: number | undefined
}

const cookieName = 'vmware_soap_session'
const maximumRequest = 10 * 1024 * 1024

/**
 * A fake ESX host or vCenter, over real HTTPS on 127.0.0.1, for tests: it has what its inventory says, checks and keeps
 * changes of networks as a host does, and goes wrong when it is told to.
 *
 * @example
 * ```ts
 * await using fake = await FakeVsphere.start({ hosts: [{ name: 'esx1', machines: [{ name: 'web-1' }] }] })
 * await using connection = await connect(fake.uri, { credentials: fake.credentials })
 * ```
 */
export class FakeVsphere {
  /** What goes wrong. */
  readonly interference = new Interference()
  readonly #server: Server
  readonly #identity: ServerIdentity
  readonly #user: FakeUser
  readonly #secure: boolean
  readonly #world = new World()
  readonly #inventory: BuiltInventory
  readonly #tasks: TaskState[] = []
  readonly #service: Service
  readonly #itemTypes: boolean
  readonly #isCenter: boolean
  readonly #path: string
  readonly #stopping = new AbortController()
  #calls: (keyof Methods)[] = []

  private constructor(inventory: FakeInventory, options: FakeOptions) {
    const { secure = true, user = { userName: 'root', password: 'password' }, itemTypes = true } = options
    this.#identity = selfSigned()
    this.#secure = secure
    this.#user = user
    this.#itemTypes = itemTypes
    this.#isCenter = inventory.kind === 'vpx'
    this.#path = pathOf(inventory)
    this.#inventory = buildInventory(this.#world, inventory)
    this.#service = new Service({
      world: this.#world,
      inventory: this.#inventory,
      tasks: this.#tasks,
      user,
      interference: this.interference,
      write: { itemTypes },
    })
    const { certificate: cert, key } = this.#identity
    const serve = (request: IncomingMessage, response: ServerResponse) => {
      this.#serve(request, response).catch(() => response.destroy())
    }
    this.#server = secure ? createHttpsServer({ cert, key }, serve) : createHttpServer(serve)
  }

  /** Starts a server. */
  static async start(inventory: FakeInventory = {}, options: FakeOptions = {}): Promise<FakeVsphere> {
    const fake = new FakeVsphere(inventory, options)
    await new Promise<void>((resolve, reject) => {
      fake.#server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve)
    })
    return fake
  }

  /** The port that it listens at. */
  get port(): number {
    const address = this.#server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  /** SHA-256 of its certificate. */
  get fingerprint(): string {
    return this.#identity.fingerprint
  }

  /** Its certificate, in PEM form. */
  get certificate(): string {
    return this.#identity.certificate
  }

  /** A URI of its first host, with its user and its fingerprint. */
  get uri(): string {
    const authority = `${this.#user.userName}@127.0.0.1:${String(this.port)}`
    const scheme = this.#isCenter ? 'vpx' : 'esx'
    const query = this.#secure ? `fingerprint=${this.fingerprint}` : 'transport=http'
    return `${scheme}://${authority}/${this.#path}?${query}`
  }

  /** Answers what a connection asks for, for the option `credentials` of `connect()`. */
  get credentials(): (requests: readonly { readonly type: string }[]) => readonly string[] {
    const { userName, password } = this.#user
    return requests => requests.map(({ type }) => (type === 'username' ? userName : password))
  }

  /** Its hosts. Their networks and machines may be changed; call {@link changed} after that. */
  get hosts(): readonly HostState[] {
    return this.#inventory.hosts
  }

  /** All machines. */
  get machines(): readonly MachineState[] {
    return this.hosts.flatMap(({ machines }) => machines)
  }

  /** Adds a task, which is queued; with `cancelable: false` it does not stop when it is asked to. */
  addTask({ cancelable = true }: { readonly cancelable?: boolean } = {}): TaskState {
    const task = new TaskState(`task-${String(this.#world.nextNumber())}`, cancelable)
    this.#tasks.push(task)
    this.#world.add(task.ref, { info: () => task.info })
    return task
  }

  /** Makes the next call of a method fail. */
  fail(failure: Failure): void {
    this.interference.fail(failure)
  }

  /** Spoils the next answer of a method. */
  spoil(method: keyof Methods, spoiling: Spoiling): void {
    this.interference.spoil(method, spoiling)
  }

  /** Ends all sessions, as when they expire. */
  expireSessions(): void {
    this.#service.expireSessions()
  }

  /** Tells clients that wait for changes that there are some. */
  changed(): void {
    this.#world.changed()
  }

  /** The methods that were called since this was asked last: one for each round trip. */
  takeCalls(): readonly (keyof Methods)[] {
    const calls = this.#calls
    this.#calls = []
    return calls
  }

  /** Closes all connections that are open now. */
  dropConnections(): void {
    this.#server.closeAllConnections()
  }

  /** Stops. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort()
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await callOf(request)
    if (call === undefined) {
      const fault = refusal({ $type: 'InvalidRequest' })
      response.writeHead(request.url === '/sdk' ? 500 : 404, { 'content-type': 'text/xml; charset=utf-8' })
      response.end(writeFault(fault, { itemTypes: this.#itemTypes }))
      return
    }
    this.#calls.push(call.method)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const signal = AbortSignal.any([gone.signal, this.#stopping.signal])
    const answer = await this.#service.answer(call, cookieOf(request), signal)
    const spoiling = this.interference.takeSpoiling(call.method)
    if (spoiling !== undefined) return spoil(response, answer.text, spoiling)
    const cookie =
      answer.cookie === undefined
        ? {}
        : { 'set-cookie': `${cookieName}="${answer.cookie}"; Path=/; HttpOnly` }
    response.writeHead(answer.status, { 'content-type': 'text/xml; charset=utf-8', ...cookie })
    response.end(answer.text)
  }
}

function pathOf({ kind, hosts, datacenter = 'dc1', folders = [] }: FakeInventory): string {
  const [host] = hosts ?? [{ name: 'esx1.example.com', cluster: undefined }]
  if (kind !== 'vpx' || host === undefined) return ''
  const cluster = host.cluster === undefined ? [] : [host.cluster]
  return [...folders, datacenter, ...cluster, host.name].map(encodeURIComponent).join('/')
}

function cookieOf({ headers: { cookie = '' } }: IncomingMessage): string | undefined {
  return new RegExp(`${cookieName}="?([0-9a-f-]+)`).exec(cookie)?.[1]
}

/** The call that a request holds; undefined where it holds none. */
async function callOf(request: IncomingMessage): Promise<Request | undefined> {
  const body = await bodyOf(request)
  if (request.method !== 'POST' || request.url !== '/sdk') return undefined
  try {
    return readRequest(body)
  } catch {
    return undefined
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maximumRequest) throw refusal({ $type: 'InvalidRequest' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
