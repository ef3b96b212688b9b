import { honours, isSlotName, type AllSlots, type Call, type SlotName } from '@guestwork/core'
import { isVirtError, type ErrorCode } from '@guestwork/util'
import { registeredChecks, mockWith, type SuiteName } from './run-mutant.ts'
import { right, type Mutant, type Mutants, type Slots } from './mutant.ts'

type SlotOf<N extends SlotName> = NonNullable<AllSlots<unknown>[N]>
type Arguments<N extends SlotName> = Parameters<SlotOf<N>>
type Answer<N extends SlotName> = Awaited<ReturnType<SlotOf<N>>>

interface AnySlot {
  (...args: readonly unknown[]): unknown
  readonly flags?: number
}

/** A slot that is right but for its answer. */
export function answering<N extends SlotName>(
  name: N,
  change: (answer: Answer<N>, ...args: Arguments<N>) => Answer<N> | Promise<Answer<N>>,
): Slots {
  return wrongly(name, async (slot, args) =>
    change((await slot(...args)) as Answer<N>, ...(args as Arguments<N>)),
  )
}

/** A slot that is right but for what it hears of its arguments after the call. */
export function hearing<N extends SlotName>(
  name: N,
  change: (...args: Arguments<N>) => readonly unknown[] | Promise<readonly unknown[]>,
): Slots {
  return wrongly(name, async (slot, args) => slot(args[0], ...(await change(...(args as Arguments<N>)))))
}

/** A slot that answers otherwise where it must refuse with a code. */
export function passingOver<N extends SlotName>(
  name: N,
  code: ErrorCode,
  instead: (...args: Arguments<N>) => unknown = () => undefined,
): Slots {
  return wrongly(name, async (slot, args) => {
    try {
      return await slot(...args)
    } catch (error) {
      if (isVirtError(error, code)) return instead(...(args as Arguments<N>))
      throw error
    }
  })
}

/** Mutants that answer for objects that are gone, one for each slot that the check of missing objects is about. */
export function forgetfulMutants(suite: SuiteName): Mutants {
  const titles = registeredChecks(suite, mockWith()).tests.map(({ title }) => title.replace(/^\w+: /, ''))
  return Object.fromEntries(
    titles.flatMap((title): [string, Mutant][] => {
      const [, slot = '', code = ''] = /^missing object: (\w+) on .* rejects with (\w+)$/.exec(title) ?? []
      if (!isSlotName(slot)) return []
      const mutant = { slots: passingOver(slot, code as ErrorCode), fails: [title] }
      return [[`forgets in ${slot} that an object is gone`, mutant]]
    }),
  )
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
  wrong: (slot: AnySlot, args: readonly unknown[]) => Promise<unknown>,
): Slots {
  const slot = right(name) as AnySlot
  return { [name]: honours(slot.flags ?? 0, (...args: readonly unknown[]) => wrong(slot, args)) }
}
