import type { CheckGroup } from './check.ts'
import type { ConformanceOptions } from './options.ts'
import { planCheck } from './plan.ts'
import { Stage } from './stage.ts'
import type { Tally } from './tally.ts'

/** Registers a group with the test runner: those of its checks that apply to the driver. */
export function registerGroup(
  { title: group, checks }: CheckGroup,
  options: ConformanceOptions,
  tally: Tally,
): void {
  const { runner, driver } = options
  const planned = Object.entries(checks)
    .map(([title, check]) => ({ title, check, plan: planCheck(check, driver) }))
    .filter(({ plan }) => plan !== 'omit')
  if (planned.length === 0) return
  runner.describe(`${driver.name}: ${group}`, () => {
    const stage = new Stage(options, tally)
    runner.afterEach(() => stage.clear())
    for (const { title, check, plan } of planned) {
      const full = `${group}: ${title}`
      tally.expect(full)
      if (typeof plan === 'string') runner.it(title, stage.test(full, check))
      else runner.it(`${title} (skipped: ${plan.skip})`, stage.skippedTest(full, plan.skip))
    }
  })
}
