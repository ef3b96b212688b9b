import { isVirtError, VirtError } from '@guestwork/util'
import type { Check } from './check.ts'
import { CannotRun } from './expectation.ts'
import type { ConformanceOptions } from './options.ts'
import { skipInRunner, type TestBody } from './runner.ts'
import { Scene } from './scene.ts'
import type { Outcome, Tally } from './tally.ts'

interface Running {
  readonly title: string
  scene?: Scene
}

/** Where the checks of a group run, one after the other. */
export class Stage {
  readonly #options: ConformanceOptions
  readonly #tally: Tally
  #running: Running | undefined

  constructor(options: ConformanceOptions, tally: Tally) {
    this.#options = options
    this.#tally = tally
  }

  /** The test of a check. */
  test(title: string, check: Check): TestBody {
    const run = () => this.#run(title, check)
    return async function (this: unknown, ...context) {
      const reason = await run()
      if (reason !== undefined) leave(title, reason, [...context, this])
    }
  }

  /** The test of a check that cannot run. */
  skippedTest(title: string, reason: string): TestBody {
    const settle = () => this.#tally.settle(title, { skipped: reason })
    return async function (this: unknown, ...context) {
      settle()
      await Promise.resolve()
      leave(title, reason, [...context, this])
    }
  }

  /** Cleans up after a test that the runner has given up while it hangs. */
  async clear(): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    this.#running = undefined
    this.#tally.settle(running.title, 'failed')
    await running.scene?.end()
  }

  /** Runs a check; resolves to the reason when it could not. */
  async #run(title: string, check: Check): Promise<string | undefined> {
    if (this.#running !== undefined) {
      throw new VirtError(
        'OPERATION_INVALID',
        `'${this.#running.title}' still runs: checks run one at a time`,
      )
    }
    const running: Running = { title }
    this.#running = running
    try {
      running.scene = new Scene(this.#options.driver, await this.#options.setup())
      await perform(check, running.scene)
      this.#settle(running, check.empty === true ? 'empty' : 'passed')
      return undefined
    } catch (error) {
      const reason = error instanceof CannotRun ? error.message : undefined
      this.#settle(running, reason === undefined ? 'failed' : { skipped: reason })
      if (reason === undefined) throw error
      return reason
    }
  }

  #settle(running: Running, outcome: Outcome): void {
    if (this.#running !== running) return
    this.#running = undefined
    this.#tally.settle(running.title, outcome)
  }
}

async function perform(check: Check, scene: Scene): Promise<void> {
  try {
    await scene.begin(check.from ?? 'connected')
    await check.run(scene)
  } catch (error) {
    await scene.end().catch(() => undefined)
    if (scene.driver.manifest.forwards && isVirtError(error, 'NO_SUPPORT')) {
      throw new CannotRun(`the far side does not support it: ${error.message}`)
    }
    throw error
  }
  await scene.end()
}

function leave(title: string, reason: string, contexts: readonly unknown[]): void {
  if (!skipInRunner(reason, contexts)) console.log(`skipped: ${title} (${reason})`)
}
