import { virtErrorOf } from './faults.ts'
import {
  gatheredProperties,
  retrieve,
  retrievePages,
  type MethodName,
  type ObjectType,
  type Parameters,
  type Receiver,
  type Ref,
  type Result,
  type Retrieved,
  type Selection,
  type VimCallOptions,
  type VimClient,
} from './vim/index.ts'

/** Calls on a server that end with the slot's call and reject with VirtErrors. */
export interface VimCalls {
  /** Calls a method. `details.fault` of the error names the fault; `isFault` asks for it. */
  call<M extends MethodName>(receiver: Receiver<M>, method: M, parameters: Parameters<M>): Promise<Result<M>>
  /** Reads properties of one object; what it does not have is absent. */
  properties<T extends ObjectType, const P extends string>(
    ref: Ref<T>,
    paths: readonly P[],
  ): Promise<Retrieved<T, P>['properties']>
  /** Reads properties of objects. */
  retrieve<T extends ObjectType, const P extends string>(
    selection: Selection<T, P>,
  ): Promise<readonly Retrieved<T, P>[]>
  /** Reads properties of objects, page by page. */
  pages<T extends ObjectType, const P extends string>(
    selection: Selection<T, P>,
  ): AsyncGenerator<readonly Retrieved<T, P>[], void, void>
}

/** What a slot calls the server with: its session and its limits. */
export interface CallOnServer {
  /** Whose server. */
  readonly session: { readonly client: VimClient }
  /** Ends the calls. */
  readonly signal: AbortSignal
}

/**
 * The server of a slot's call.
 *
 * @example
 * ```ts
 * const { networkInfo } = await vim(call).properties(call.session.networkSystem, ['networkInfo'])
 * ```
 */
export function vim({ session: { client }, signal }: CallOnServer): VimCalls {
  return vimCalls(client, { signal })
}

/** Calls on a server with limits of their own, such as for what must be undone although the caller gave up. */
export function vimCalls(client: VimClient, options: VimCallOptions): VimCalls {
  return {
    call: (receiver, method, parameters) => translated(client.call(receiver, method, parameters, options)),
    properties: (ref, paths) => translated(gatheredProperties(client, ref, paths, options)),
    retrieve: selection => translated(retrieve(client, selection, options)),
    pages: selection => translatedPages(retrievePages(client, selection, options)),
  }
}

async function translated<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw virtErrorOf(error)
  }
}

async function* translatedPages<T>(pages: AsyncGenerator<T, void, void>): AsyncGenerator<T, void, void> {
  try {
    yield* pages
  } catch (error) {
    throw virtErrorOf(error)
  }
}
