import { families, honours, type ConnectDriver, type SlotName } from '@guestwork/core'
import { runTest } from '../in-memory-runner.ts'
import type { Slots } from './mutant.ts'
import { mockWith, registeredChecks, type SuiteName } from './run-mutant.ts'

/** The slots that each check of a suite calls on the mock hypervisor as it is, by the check's title. */
export type CallsOfChecks = ReadonlyMap<string, ReadonlySet<string>>

interface AnySlot {
  (...args: unknown[]): unknown
  readonly flags?: number
}

const asItIs: Slots = {}
/** Stands among the calls for reading the manifest. */
const readsManifest = 'manifest'
const known = new Map<Slots, Partial<Record<SuiteName, Promise<CallsOfChecks>>>>()

/**
 * Runs every check of a suite once and notes what it calls. What the kit calls to clean up is not part of it: how that
 * goes decides nothing.
 *
 * @param extra - slots that the mock hypervisor is given
 */
export function callsOfChecks(suite: SuiteName, extra: Slots = asItIs): Promise<CallsOfChecks> {
  const before = known.get(extra) ?? {}
  const calls = before[suite] ?? record(suite, extra)
  known.set(extra, { ...before, [suite]: calls })
  return calls
}

async function record(suite: SuiteName, extra: Slots): Promise<CallsOfChecks> {
  const calls: string[] = []
  const driver = noting(mockWith(extra), calls)
  const found = new Map<string, ReadonlySet<string>>()
  for (const test of registeredChecks(suite, driver).tests) {
    calls.length = 0
    await runTest(test)
    found.set(test.title, new Set(withoutCleaningUp(calls)))
  }
  return found
}

/** The driver, with every call noted. */
function noting(driver: ConnectDriver, calls: string[]): ConnectDriver {
  const slots = families.flatMap(family => Object.entries(driver[family] ?? {}))
  const wrapped = slots.map(([name, slot]) => [name, notedSlot(name, slot as AnySlot, calls)])
  const noted = mockWith(Object.fromEntries(wrapped) as Slots)
  const { manifest } = noted
  const reading = {
    get manifest() {
      calls.push(readsManifest)
      return manifest
    },
  }
  return Object.defineProperties({ ...noted }, Object.getOwnPropertyDescriptors(reading))
}

function notedSlot(name: string, slot: AnySlot, calls: string[]): unknown {
  return honours(slot.flags ?? 0, (...args: unknown[]) => {
    calls.push(name)
    return slot(...args)
  })
}

const cleaningUp =
  / domainLookupByName( domainLookupByUUID)*( (domainDestroyFlags|domainUndefineFlags))*( connectClose)+$/

function withoutCleaningUp(calls: readonly string[]): string[] {
  return ` ${calls.join(' ')}`.replace(cleaningUp, '').split(' ')
}

/**
 * Whether a mistake can show in a check: it is about what the check calls, names or reads, or nobody knows.
 *
 * @param slots - the slots that have the mistake
 * @param manifest - whether the manifest has it
 */
export function canShow(
  title: string,
  { slots, manifest }: { readonly slots: readonly SlotName[]; readonly manifest: boolean },
  calls: CallsOfChecks,
): boolean {
  const called = calls.get(title)
  if (called === undefined || (manifest && called.has(readsManifest))) return true
  return slots.some(slot => called.has(slot) || title.includes(slot))
}
