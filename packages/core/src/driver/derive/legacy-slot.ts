import { honours, type Slot } from '../slot.ts'

/**
 * The slots that are there.
 *
 * @param slots - what could be derived; undefined for what could not
 */
export function presentSlots<T extends object>(slots: {
  readonly [K in keyof T]: T[K] | undefined
}): Partial<T> {
  return Object.fromEntries(Object.entries(slots).filter(([, slot]) => slot !== undefined)) as Partial<T>
}

/** Whether a slot honours all of these flag bits. */
export function honoursAll(slot: { readonly flags?: number }, bits: number): boolean {
  return (bits & ~(slot.flags ?? 0)) === 0
}

/** A slot made from another one; undefined when that one is not there. */
export function derive<M, L>(modern: M | undefined, make: (modern: M) => L): L | undefined {
  return modern === undefined ? undefined : make(modern)
}

/**
 * The slot without its last argument, the flags, for which it always gets the same ones; undefined when it is not there or
 * does not honour them.
 *
 * @param modern - the slot that takes flags
 * @param flags - the bits that it gets
 */
export function withFlags<S, A extends readonly unknown[], R>(
  modern: Slot<S, readonly [...A, flags: number], R> | undefined,
  flags: number,
): Slot<S, A, R> | undefined {
  if (modern === undefined || !honoursAll(modern, flags)) return undefined
  return (call, ...args) => modern(call, ...args, flags)
}

/**
 * The slot with another answer, which follows from its own; it takes the same arguments and honours the same flags.
 * Undefined when it is not there.
 *
 * @param modern - the slot that answers
 * @param convert - makes the new answer
 */
export function withAnswer<S, A extends readonly unknown[], R, L>(
  modern: Slot<S, A, R> | undefined,
  convert: (answer: R) => L,
): Slot<S, A, L> | undefined {
  if (modern === undefined) return undefined
  return honours(modern.flags ?? 0, async (call, ...args: A) => convert(await modern(call, ...args)))
}

/** How many objects a list has. */
export function count(list: readonly unknown[]): number {
  return list.length
}

/** The names of the objects of a list, in its order. */
export function names(list: readonly { readonly name: string }[]): readonly string[] {
  return list.map(({ name }) => name)
}

/** No answer. */
export function nothing(): undefined {
  return undefined
}
