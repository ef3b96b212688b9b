import { families, isSlotName, type SlotName } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { runTest, type RegisteredTest } from '../in-memory-runner.ts'
import { callsOfChecks, canShow } from './calls-of-checks.ts'
import type { Mutant, Slots } from './mutant.ts'
import { mockEndpoint, mockWith, registeredChecks, type SuiteName } from './run-mutant.ts'

/** How long a check waits for what a mutant never does, in milliseconds. */
const shortPatience = 150

/** The titles of the checks that find a mutant's mistake, and of those that should, both sorted. */
export async function findMistakes(
  mutant: Mutant,
  suite: SuiteName,
): Promise<{ readonly found: readonly string[]; readonly named: readonly string[] }> {
  const { extra, slots, manifest, waits = false, fails } = mutant
  const setup = () => ({ ...mockEndpoint(), ...(waits && { patience: shortPatience }) })
  const { tests } = registeredChecks(suite, mockWith({ ...extra, ...slots }, manifest), setup)
  const found: string[] = []
  for (const test of await relevantChecks(tests, mutant, suite)) {
    const result = await runTest(test)
    if (typeof result === 'object' && 'error' in result) found.push(plain(test.title))
  }
  const titles = tests.map(({ title }) => plain(title))
  return { found: found.sort(), named: titlesFor(fails, titles) }
}

/** Those in which the mistake can show: all of them when it is in which slots there are. */
async function relevantChecks(
  tests: readonly RegisteredTest[],
  { extra, slots = {}, manifest }: Mutant,
  suite: SuiteName,
): Promise<readonly RegisteredTest[]> {
  const mistaken = Object.keys(slots).filter(isSlotName)
  const sameSlots = mistaken.every(slot => slots[slot] !== undefined && has(slot, extra))
  if (!sameSlots) return tests
  const calls = await callsOfChecks(suite, extra)
  return tests.filter(({ title }) =>
    canShow(title, { slots: mistaken, manifest: manifest !== undefined }, calls),
  )
}

const ownSlots = new Set(families.flatMap(family => Object.keys(testDriver[family] ?? {})))

function has(slot: SlotName, extra: Slots = {}): boolean {
  return ownSlots.has(slot) || extra[slot] !== undefined
}

function plain(title: string): string {
  return title.replace(/^\w+: /, '')
}

/** The titles that a list of expected failures stands for, sorted. */
function titlesFor(patterns: readonly string[], all: readonly string[]): string[] {
  return patterns
    .flatMap(pattern => {
      const several = pattern.includes('*') && !all.includes(pattern)
      return several ? all.filter(title => fits(title, pattern)) : [pattern]
    })
    .sort()
}

function fits(title: string, pattern: string): boolean {
  const [start = '', end = ''] = pattern.split('*')
  return title.startsWith(start) && title.endsWith(end)
}
