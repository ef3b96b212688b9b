import { honours, type AllSlots, type Call, type SlotName } from '@guestwork/core'
import { isVirtError, type ErrorCode } from '@guestwork/util'
import { right, type Slots } from './mutant.ts'

type SlotOf<N extends SlotName> = NonNullable<AllSlots<unknown>[N]>
type Arguments<N extends SlotName> = Parameters<SlotOf<N>>
type Answer<N extends SlotName> = Awaited<ReturnType<SlotOf<N>>>

interface AnySlot {
  (...args: readonly unknown[]): unknown
  readonly flags?: number
}

/**
 * A slot that is right but for its answer.
 *
 * @param extra - slots that the mock hypervisor is given, for one that it lacks
 */
export function answering<N extends SlotName>(
  name: N,
  change: (answer: Answer<N>, ...args: Arguments<N>) => Answer<N> | Promise<Answer<N>>,
  extra: Slots = {},
): Slots {
  return wrongly(name, extra, async (slot, args) =>
    change((await slot(...args)) as Answer<N>, ...(args as Arguments<N>)),
  )
}

/**
 * A slot that is right but for what it hears of its arguments after the call.
 *
 * @param extra - slots that the mock hypervisor is given, for one that it lacks
 */
export function hearing<N extends SlotName>(
  name: N,
  change: (...args: Arguments<N>) => readonly unknown[] | Promise<readonly unknown[]>,
  extra: Slots = {},
): Slots {
  return wrongly(name, extra, async (slot, args) =>
    slot(args[0], ...(await change(...(args as Arguments<N>)))),
  )
}

/**
 * A slot that answers otherwise where it must refuse with a code.
 *
 * @param extra - slots that the mock hypervisor is given, for one that it lacks
 */
export function passingOver<N extends SlotName>(
  name: N,
  code: ErrorCode,
  instead: (...args: Arguments<N>) => unknown = () => undefined,
  extra: Slots = {},
): Slots {
  return wrongly(name, extra, async (slot, args) => {
    try {
      return await slot(...args)
    } catch (error) {
      if (isVirtError(error, code)) return instead(...(args as Arguments<N>))
      throw error
    }
  })
}

/** The slot that registers listeners for a family. */
type EventSlot =
  | 'connectNetworkEventRegisterAny'
  | 'connectNodeDeviceEventRegisterAny'
  | 'connectStoragePoolEventRegisterAny'

type Listener = (about: unknown, payload: { readonly event?: number }) => void

/**
 * A slot of events that passes over some of them.
 *
 * @param extra - slots that the mock hypervisor is given, for one that it lacks
 */
export function silentAbout(
  name: EventSlot,
  isMissed: (payload: { readonly event?: number }, eventId: unknown) => boolean,
  extra: Slots = {},
): Slots {
  return wrongly(name, extra, (slot, [call, object, eventId, listener]) => {
    const heard: Listener = (about, payload) => {
      if (!isMissed(payload, eventId)) (listener as Listener)(about, payload)
    }
    return slot(call, object, eventId, heard)
  })
}

/** A slot of events that reports about every object to who asked for one. */
export function talkative(name: EventSlot): Slots {
  return wrongly(name, {}, (slot, [call, _object, ...others]) => slot(call, undefined, ...others))
}

/** Something that each connection has for itself. */
export function perConnection<T>(make: () => T): (call: Call<unknown>) => T {
  const known = new WeakMap<object, T>()
  return ({ session }) => {
    const key = session as object
    const found = known.get(key) ?? make()
    known.set(key, found)
    return found
  }
}

function wrongly(
  name: SlotName,
  extra: Slots,
  wrong: (slot: AnySlot, args: readonly unknown[]) => unknown,
): Slots {
  const slot = (extra[name] ?? right(name)) as AnySlot
  return { [name]: honours(slot.flags ?? 0, (...args: readonly unknown[]) => wrong(slot, args)) }
}
