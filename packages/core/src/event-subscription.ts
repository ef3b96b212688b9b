import { isAllowed } from './authorization.ts'
import type { CallOptions } from './call-options.ts'
import type { SlotName } from './driver/metadata/index.ts'
import type { Permission } from './driver/permission.ts'
import { EventStream } from './event-stream.ts'
import type { OpenConnection } from './open-connection.ts'
import type { AuthorizedObject } from './policy.ts'

/** How long events are wanted, and how many may wait. */
export interface EventOptions extends CallOptions {
  /** How many events wait for a slow reader before the oldest are dropped; 1,000 when left out. */
  readonly capacity?: number
}

/** One family's way of registering for events. */
export interface EventSubscription<E> {
  /** The slot that registers, for the policy. */
  readonly slot: SlotName
  /** What the caller needs on an object to hear of it. */
  readonly permission: Permission
  /** What the policy learns about the object of an event; its UUID or name identifies it. */
  describe(event: E): AuthorizedObject
  /** Registers a listener and answers the number of the registration. */
  register(listener: (event: E) => void, options: CallOptions): Promise<number>
  /** Ends a registration. */
  deregister(callbackId: number): Promise<void>
}

/** An event stream over one registration: it ends with the signal or the connection, and holds only what the caller may see. */
export function subscribeEvents<E extends object>(
  connection: OpenConnection,
  subscription: EventSubscription<E>,
  { signal, timeout, capacity = 1000 }: EventOptions,
): EventStream<E> {
  const closing = connection.closing.signal
  return new EventStream<E>({
    capacity,
    signals: signal === undefined ? [closing] : [closing, signal],
    objectOf(event) {
      const { uuid, name } = subscription.describe(event)
      return uuid ?? name ?? ''
    },
    async subscribe(deliver) {
      const listener = (event: E) => {
        void whenVisible(connection, subscription, event, deliver)
      }
      const id = await subscription.register(listener, { timeout })
      return async () => {
        if (!closing.aborted) await subscription.deregister(id)
      }
    },
  })
}

async function whenVisible<E>(
  connection: OpenConnection,
  subscription: EventSubscription<E>,
  event: E,
  deliver: (event: E) => void,
): Promise<void> {
  if (connection.policy.authorize === undefined) {
    deliver(event)
    return
  }
  const object = subscription.describe(event)
  const { slot, permission } = subscription
  try {
    if (await isAllowed(connection, slot, permission, [], object)) deliver(event)
  } catch (error) {
    connection.log.warning('the policy failed on an event, which was dropped', { object, error })
  }
}
