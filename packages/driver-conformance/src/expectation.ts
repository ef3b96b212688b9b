import { isVirtError, type ErrorCode } from '@guestwork/util'

/**
 * Something is not as the contract says. It is what test runners know as an assertion error, so that they show what was
 * expected beside what was found.
 */
export class UnmetExpectation extends Error {
  override readonly name = 'AssertionError'
  /** What marks the error for node:test. */
  readonly code = 'ERR_ASSERTION'
  /** What was found. */
  readonly actual: unknown
  /** What the contract says. */
  readonly expected: unknown

  constructor(message: string, found: { actual?: unknown; expected?: unknown; cause?: unknown } = {}) {
    super(message, found.cause === undefined ? undefined : { cause: found.cause })
    this.actual = found.actual
    this.expected = found.expected
  }
}

/** A check cannot run, for a reason that is nobody's mistake. Made by {@link skip}, understood where checks are run. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
}

/** Leaves the check that is running; the runner reports it as skipped. */
export function skip(reason: string): never {
  throw new CannotRun(reason)
}

/** Fails unless the condition holds. `rule` is the sentence that is broken then. */
export function expectThat(condition: boolean, rule: string): void {
  if (!condition) throw new UnmetExpectation(rule)
}

/** Fails unless two plain values, or lists of them, are the same. */
export function expectEqual<T>(actual: T, expected: NoInfer<T>, what: string): void {
  if (show(actual) === show(expected)) return
  throw new UnmetExpectation(`${what}: expected ${show(expected)}, found ${show(actual)}`, {
    actual,
    expected,
  })
}

/** Fails unless the call rejects with a VirtError of one of the codes. */
export async function expectRejection(
  codes: ErrorCode | readonly ErrorCode[],
  call: Promise<unknown>,
  what: string,
): Promise<void> {
  const rejection = await rejectionOf(call)
  if (rejection !== undefined) return expectCode(codes, rejection.error, what)
  throw new UnmetExpectation(`${what}: expected a rejection with ${listed(codes)}, but it succeeded`)
}

/** Fails unless an error is a VirtError of one of the codes. */
export function expectCode(codes: ErrorCode | readonly ErrorCode[], error: unknown, what: string): void {
  const expected = `${what}: expected a rejection with ${listed(codes)}`
  if (!isVirtError(error)) throw new UnmetExpectation(`${expected}, found ${String(error)}`, { cause: error })
  if (typeof codes === 'string' ? codes === error.code : codes.includes(error.code)) return
  throw new UnmetExpectation(`${expected}, found ${error.code} (${error.message})`, {
    actual: error.code,
    expected: listed(codes),
    cause: error,
  })
}

/** How a call failed; undefined when it succeeded. */
export async function rejectionOf(
  call: PromiseLike<unknown>,
): Promise<{ readonly error: unknown } | undefined> {
  try {
    await call
    return undefined
  } catch (error) {
    return { error }
  }
}

function listed(codes: ErrorCode | readonly ErrorCode[]): string {
  return typeof codes === 'string' ? codes : codes.join(' or ')
}

function show(value: unknown): string {
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? `${String(inner)}n` : inner,
  ) as string | undefined
  return text ?? String(value)
}
