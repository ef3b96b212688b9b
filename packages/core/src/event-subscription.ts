import { VirtError } from '@guestwork/util'
import { isAllowed } from './authorization.ts'
import type { CallOptions } from './call-options.ts'
import { checkLimits } from './cancellation.ts'
import type { SlotName } from './driver/metadata/index.ts'
import type { Permission } from './driver/permission.ts'
import { EventStream } from './event-stream.ts'
import type { OpenConnection } from './open-connection.ts'
import type { AuthorizedObject } from './policy.ts'

/** How long events are wanted, and how many may wait. */
export interface EventOptions extends CallOptions {
  /** How many events wait for a slow reader before the oldest are dropped, from 1 on; 1,000 when left out. */
  readonly capacity?: number
}

/** One family's way of registering for events. */
export interface EventSubscription<E> {
  /** The slot that registers, for the policy. */
  readonly slot: SlotName
  /** What the caller needs on an object to hear of it. */
  readonly permission: Permission
  /** What the policy learns about the object of an event; its UUID or name identifies it. */
  readonly describe: (event: E) => AuthorizedObject
  /** Registers a listener and answers the number of the registration. */
  register(listener: (event: E) => void, options: CallOptions): Promise<number>
  /** Ends a registration. */
  deregister(callbackId: number): Promise<void>
}

/**
 * An event stream over one registration: it ends with the signal or the connection, and holds only what the caller may see.
 *
 * @throws VirtError `INVALID_ARG` for a capacity, signal or time limit that is none.
 */
export function subscribeEvents<E extends object>(
  connection: OpenConnection,
  subscription: EventSubscription<E>,
  { signal, timeout, capacity = 1000 }: EventOptions,
): EventStream<E> {
  checkLimits({ signal, timeout })
  checkCapacity(capacity)
  const closing = connection.closing.signal
  return new EventStream<E>({
    capacity,
    signals: signal === undefined ? [closing] : [closing, signal],
    objectOf(event) {
      const { uuid, name } = subscription.describe(event)
      return uuid ?? name ?? ''
    },
    async subscribe(deliver) {
      const listener = visibleOnly(connection, subscription, deliver)
      const id = await subscription.register(listener, { signal, timeout })
      return async () => {
        if (!closing.aborted) await subscription.deregister(id)
      }
    },
  })
}

function checkCapacity(capacity: number): void {
  if (Number.isSafeInteger(capacity) && capacity > 0) return
  throw new VirtError('INVALID_ARG', `capacity must be a whole number from 1 on, not ${String(capacity)}`, {
    domain: 'EVENT',
  })
}

/** Delivers what the caller may see, in the order in which it came, however long the policy thinks about any of it. */
function visibleOnly<E>(
  connection: OpenConnection,
  subscription: EventSubscription<E>,
  deliver: (event: E) => void,
): (event: E) => void {
  if (connection.policy.authorize === undefined) return deliver
  let delivered = Promise.resolve()
  const deliverIf = async (before: Promise<void>, visible: Promise<boolean>, event: E) => {
    await before
    if (await visible) deliver(event)
  }
  return event => {
    delivered = deliverIf(delivered, isVisible(connection, subscription, event), event)
  }
}

async function isVisible<E>(
  connection: OpenConnection,
  { slot, permission, describe }: EventSubscription<E>,
  event: E,
): Promise<boolean> {
  const object = describe(event)
  try {
    return await isAllowed(connection, slot, permission, [], object)
  } catch (error) {
    connection.log.warning('the policy failed on an event, which was dropped', { object, error })
    return false
  }
}
