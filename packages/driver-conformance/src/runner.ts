/**
 * What the kit needs of a test runner. The modules `vitest` and `node:test` and the globals of mocha fit as they are.
 * Checks have to run one after the other, which is what these do unless they are told otherwise.
 */
export interface Runner {
  /** Opens a group of tests; `body` registers them at once. */
  describe(name: string, body: () => void): unknown
  /** Registers a test. It gets what the runner gives its tests, as arguments or as `this`. */
  it(name: string, body: TestBody): unknown
  /** Registers what runs after each test of the group, also when that failed or took too long. */
  afterEach(body: () => Promise<void>): unknown
}

/** The function of one test. It declares no parameter, because mocha would wait for a callback then. */
export type TestBody = (this: unknown, ...context: readonly unknown[]) => Promise<void>

interface Skippable {
  skip(reason: string): unknown
}

/**
 * Tells the runner that the test which is running cannot run: `skip` of the test's context in vitest and node:test, of
 * `this` in mocha. Some of them leave the test by throwing here.
 *
 * @returns false when the runner has no such way
 */
export function skipInRunner(reason: string, candidates: readonly unknown[]): boolean {
  const context = candidates.find(isSkippable)
  context?.skip(reason)
  return context !== undefined
}

function isSkippable(value: unknown): value is Skippable {
  const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function'
  return isObject && 'skip' in value && typeof value.skip === 'function'
}
