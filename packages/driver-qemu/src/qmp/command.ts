/**
 * A command of QEMU's monitor: its name, and how its answer is read.
 *
 * @typeParam A - its arguments; undefined for none
 * @typeParam R - what the answer is read as
 */
export interface QmpCommand<A extends object | undefined, R> {
  /** QEMU's name of the command, such as `query-status`. */
  readonly name: string
  /** Reads the answer. Throws for one that is not as expected. */
  readonly read: (value: unknown) => R
  /** Never set: carries the type of the arguments. */
  readonly arguments?: A
}

/** A command with arguments that answers nothing of interest. */
export function action<A extends object | undefined = undefined>(name: string): QmpCommand<A, void> {
  return { name, read: () => undefined }
}

/** A command without arguments whose answer `read` understands. */
export function query<R>(name: string, read: (value: unknown) => R): QmpCommand<undefined, R> {
  return { name, read }
}
