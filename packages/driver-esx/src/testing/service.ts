import { setTimeout as wait } from 'node:timers/promises'
import { VimFault } from '../vim/index.ts'
import type { BuiltInventory } from './inventory/build.ts'
import type { TaskState } from './inventory/task.ts'
import type { World } from './inventory/world.ts'
import type { Interference } from './interference.ts'
import { serviceMethods } from './methods/service.ts'
import { networkMethods } from './methods/network-system.ts'
import { collectorMethods } from './methods/property-collector.ts'
import { SessionState } from './methods/session.ts'
import type { FakeMethods, MethodContext } from './methods/table.ts'
import { taskMethods } from './methods/task.ts'
import { refusal } from './refusal.ts'
import type { Request } from './wire/read-request.ts'
import { writeAnswer, writeFault, type WriteOptions } from './wire/write-answer.ts'

/** Who may log in. */
export interface FakeUser {
  /** The name. */
  readonly userName: string
  /** The password. */
  readonly password: string
}

/** An answer to a call. */
export interface Answer {
  /** 200, or 500 for a fault. */
  readonly status: number
  /** The message. */
  readonly text: string
  /** The session's key, when this call opened it. */
  readonly cookie: string | undefined
}

/** What a fake server is made of. */
export interface ServiceParts {
  /** All objects. */
  readonly world: World
  /** What was made. */
  readonly inventory: BuiltInventory
  /** The tasks. */
  readonly tasks: readonly TaskState[]
  /** Who may log in. */
  readonly user: FakeUser
  /** What goes wrong. */
  readonly interference: Interference
  /** How answers are written. */
  readonly write: WriteOptions
}

const methods: FakeMethods = { ...serviceMethods, ...collectorMethods, ...networkMethods, ...taskMethods }
const withoutSession: ReadonlySet<string> = new Set(['RetrieveServiceContent', 'Login', 'CurrentTime'])

/** Does what calls ask for. */
export class Service {
  readonly #parts: ServiceParts
  readonly #sessions = new Map<string, SessionState>()

  /** @param parts - what it is made of */
  constructor(parts: ServiceParts) {
    this.#parts = parts
  }

  /** Ends all sessions, as when they expire. */
  expireSessions(): void {
    for (const { ended } of this.#sessions.values()) ended.abort()
    this.#sessions.clear()
  }

  /** Answers a call. */
  async answer(request: Request, cookie: string | undefined, signal: AbortSignal): Promise<Answer> {
    const { interference, write } = this.#parts
    const opened: { cookie?: string } = {}
    try {
      await wait(interference.delayOf(request.method), undefined, { signal })
      const failure = interference.takeFailure(request.method)
      const refused =
        failure === undefined
          ? undefined
          : refusal({ ...failure.detail, $type: failure.fault }, failure.message)
      if (refused !== undefined && failure?.afterwards !== true) throw refused
      const value = await this.#call(request, cookie, signal, opened)
      if (refused !== undefined) throw refused
      return { status: 200, text: writeAnswer(request.method, value, write), cookie: opened.cookie }
    } catch (error) {
      if (error instanceof VimFault) return { status: 500, text: writeFault(error, write), cookie: undefined }
      throw error
    }
  }

  #call(
    { method, receiver, parameters }: Request,
    cookie: string | undefined,
    signal: AbortSignal,
    opened: { cookie?: string },
  ): unknown {
    const session = cookie === undefined ? undefined : this.#sessions.get(cookie)
    if (session === undefined && !withoutSession.has(method)) throw refusal({ $type: 'NotAuthenticated' })
    const context: MethodContext = {
      ...this.#parts.inventory,
      world: this.#parts.world,
      tasks: this.#parts.tasks,
      receiver,
      session,
      signal,
      login: (userName, password) => {
        const made = this.#login(userName, password)
        opened.cookie = made.key
        return made
      },
      logout: () => this.#end(session),
    }
    const implementation = methods[method] as FakeMethod | undefined
    if (implementation === undefined) throw refusal({ $type: 'MethodNotFound', receiver, method })
    return implementation(context, parameters)
  }

  #login(userName: string, password: string): SessionState {
    const { user, world, inventory } = this.#parts
    if (userName !== user.userName || password !== user.password) throw refusal({ $type: 'InvalidLogin' })
    const session = new SessionState(userName, new Date())
    this.#sessions.set(session.key, session)
    const { sessionManager } = inventory.content
    if (sessionManager !== undefined) world.add(sessionManager, { currentSession: () => session.user })
    return session
  }

  #end(session: SessionState | undefined): void {
    if (session === undefined) return
    session.ended.abort()
    this.#sessions.delete(session.key)
  }
}

type FakeMethod = (context: MethodContext, parameters: Request['parameters']) => unknown
