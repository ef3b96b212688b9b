import type { Methods, Ref, ServiceContent } from '../../vim/index.ts'
import type { HostState } from '../inventory/host.ts'
import type { TaskState } from '../inventory/task.ts'
import type { World } from '../inventory/world.ts'
import type { SessionState } from './session.ts'

/** What a method of a fake server works on. */
export interface MethodContext {
  /** All objects. */
  readonly world: World
  /** Where the singletons are. */
  readonly content: ServiceContent
  /** The hosts. */
  readonly hosts: readonly HostState[]
  /** The tasks. */
  readonly tasks: readonly TaskState[]
  /** The object that is called. */
  readonly receiver: Ref
  /** The session; undefined before the login. */
  readonly session: SessionState | undefined
  /** Opens a session, when user name and password are right. */
  readonly login: (userName: string, password: string) => SessionState
  /** Ends the session. */
  readonly logout: () => void
  /** Fires when the client is gone or the server stops. */
  readonly signal: AbortSignal
}

/** What a method does; throws a VimFault to refuse. */
export type FakeMethod<M extends keyof Methods> = (
  context: MethodContext,
  parameters: Methods[M]['parameters'],
) => Loose<Methods[M]['result']> | Promise<Loose<Methods[M]['result']>>

/** References may be to any type of object: the fake keeps them apart at run time only. */
type Loose<R> = R extends Ref ? Ref : R

/** The methods of a fake server. What is not there does not exist on it. */
export type FakeMethods = { readonly [M in keyof Methods]?: FakeMethod<M> }
