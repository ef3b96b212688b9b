import type { Runner } from '@guestwork/driver-conformance'

/** A test that was registered with an {@link InMemoryRunner}. */
export interface RegisteredTest {
  /** Its group and its own title. */
  readonly title: string
  readonly body: (this: unknown, ...context: readonly unknown[]) => Promise<void>
  readonly afterEach: () => Promise<void>
}

/** What became of a test. */
export type Result = 'passed' | { readonly skipped: string } | { readonly error: unknown }

class Pending extends Error {}

/** A test runner that runs when it is told to, in the way of mocha: a test skips by `this.skip()`, which throws. */
export class InMemoryRunner implements Runner {
  readonly tests: RegisteredTest[] = []
  #group = ''
  #afterEach: () => Promise<void> = async () => {}

  describe(name: string, body: () => void): void {
    this.#group = name
    body()
  }

  it(title: string, body: RegisteredTest['body']): void {
    this.tests.push({ title: `${this.#group}: ${title}`, body, afterEach: this.#afterEach })
  }

  afterEach(body: () => Promise<void>): void {
    this.#afterEach = body
  }

  /** Runs the tests one after the other. */
  async run(): Promise<ReadonlyMap<string, Result>> {
    const results = new Map<string, Result>()
    for (const test of this.tests) results.set(test.title, await runTest(test))
    return results
  }
}

/** Runs one test and what comes after it. */
export async function runTest({ body, afterEach }: RegisteredTest): Promise<Result> {
  let reason = ''
  const context = {
    skip(text: string) {
      reason = text
      throw new Pending()
    },
  }
  try {
    await body.call(context)
    return 'passed'
  } catch (error) {
    return error instanceof Pending ? { skipped: reason } : { error }
  } finally {
    await afterEach()
  }
}
