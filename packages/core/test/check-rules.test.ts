import { readFileSync } from 'node:fs'
import { isVirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { checkFlagRules, checkRules } from '../src/check-rules.ts'
import { amountRules } from '../src/driver/metadata/argument-rules.ts'
import { flagRules } from '../src/driver/metadata/flag-rules.ts'
import { isSlotName, slotMetadata, type SlotName } from '../src/driver/metadata/index.ts'
import { web } from './fake-driver.ts'
import { openDomain } from './domain/ask.ts'

interface Refusal {
  readonly slot: string
  /** The arguments; `$domain` and others stand for objects, `5n` for a bigint. */
  readonly args: readonly unknown[]
  /** What libvirt said. */
  readonly text: string
  /** The number of the part of libvirt that said it. */
  readonly domain: number
}

const recorded = JSON.parse(
  readFileSync(new URL('fixtures/refusals.json', import.meta.url), 'utf8'),
) as readonly Refusal[]

const objects = new Map<unknown, object>([
  ['$domain', web],
  ['$snapshot', { domain: web, name: 's' }],
  ['$volume', { pool: 'p', name: 'v', key: '/p/v' }],
])

function slotNamed(name: string): SlotName {
  if (isSlotName(name)) return name
  throw new TypeError(`there is no slot ${name}`)
}

function valueOf(given: unknown): unknown {
  if (typeof given === 'string' && /^-?\d+n$/.test(given)) return BigInt(given.slice(0, -1))
  return given === null ? undefined : (objects.get(given) ?? given)
}

/** What is said of a call; undefined where nothing is wrong. */
function refusalOf(name: string, args: readonly unknown[]) {
  const slot = slotNamed(name)
  try {
    checkRules(slot, slotMetadata[slot], args)
  } catch (error) {
    if (!isVirtError(error)) throw error
    return { code: error.code, text: error.detail, domain: error.domainNumber }
  }
  return undefined
}

/** The single bits that the rules of a slot refuse. */
function refusedAlone(slot: SlotName): readonly number[] {
  const rules = flagRules[slot] ?? []
  const bits = Array.from({ length: 21 }, (_, bit) => 2 ** bit)
  return bits.filter(bit => {
    try {
      checkFlagRules('vir', rules, bit)
      return false
    } catch (error) {
      return isVirtError(error, 'INVALID_ARG')
    }
  })
}

describe('what libvirt refuses of flags and arguments', () => {
  it.each(recorded)('$slot $args: $text', ({ slot, args, text, domain }) => {
    expect(refusalOf(slot, args.map(valueOf))).toEqual({ code: 'INVALID_ARG', text, domain })
  })

  it('is refused before the driver is looked at', async () => {
    const { connection, domain } = await openDomain({})
    await using _ = connection
    await expect(domain.getVcpuCount({ live: true, config: true })).rejects.toMatchObject({
      code: 'INVALID_ARG',
      details: { api: 'virDomainGetVcpusFlags' },
    })
    await expect(domain.getVcpuCount({ live: true })).rejects.toMatchObject({ code: 'NO_SUPPORT' })
  })

  it.each([
    ['domainSendKey', [web, 0, 0, Array.from({ length: 17 }, () => 1), 0], 'nkeycodes must be <= 16'],
    ['domainPinVcpu', [web, 0, new Uint8Array()], 'maplen in virDomainPinVcpu must be greater than zero'],
    ['domainGetCPUStats', [web, -2, 1, 0], 'start_cpu in virDomainGetCPUStats must be zero or greater'],
    ['domainGetCPUStats', [web, -1, 2, 0], 'ncpus must be 1 when start_cpu is -1'],
    ['domainSetPerfEvents', [web, [], 0], 'nparams in virDomainSetPerfEvents must be greater than zero'],
    ['nodeAllocPages', [[], [], 0, 1, 0], 'npages in virNodeAllocPages must not be zero'],
    ['nodeAllocPages', [[4], [1n], 0, 0, 0], 'cellCount in virNodeAllocPages must not be zero'],
    [
      'connectDomainEventDeregisterAny',
      [-1],
      'callbackID in virConnectDomainEventDeregisterAny must be zero or greater',
    ],
  ])('%s, %o: %s', (slot, args, text) => {
    expect(refusalOf(slot, args)?.text).toBe(text)
  })
})

describe('what is within the rules', () => {
  it.each([
    ['domainBlockRebase', [web, 'vda', 'copy.raw', 0n, 8 | 1 | 2 | 4 | 32]],
    ['domainBlockRebase', [web, 'vda', undefined, 0n, 16 | 64]],
    ['domainGetCPUStats', [web, -1, 1, 0]],
    ['domainGetMetadata', [web, 2, 'urn:x', 0]],
    ['domainSetMetadata', [web, 2, undefined, undefined, 'urn:x', 0]],
    ['domainSetMetadata', [web, 0, 'two\nlines', undefined, undefined, 0]],
    ['domainSetMetadata', [web, 1, undefined, undefined, undefined, 0]],
    ['domainSendKey', [web, 0, 0, [1], 0]],
    ['domainSetMemoryStatsPeriod', [web, 0, 0]],
    ['domainSetMemory', [web, 2n ** 63n]],
    ['storageVolResize', [{ pool: 'p', name: 'v', key: 'k' }, 0n, 2]],
    ['storageVolResize', [{ pool: 'p', name: 'v', key: 'k' }, 0n, 4]],
    ['domainRename', [web, 'x', 0]],
  ])('%s, %o', (slot, args) => {
    expect(refusalOf(slot, args)).toBeUndefined()
  })

  it.each(Object.keys(flagRules))('%s: only a flag that needs another one cannot be alone', name => {
    const slot = slotNamed(name)
    const needing = (flagRules[slot] ?? []).flatMap(rule => ('needs' in rule ? [rule.one.bits] : []))
    expect(refusedAlone(slot)).toEqual(needing)
  })
})

describe('the tables of rules', () => {
  it('name flags that their slots know', () => {
    const unknown = Object.entries(flagRules).flatMap(([name, rules]) => {
      const { flags = 0 } = slotMetadata[slotNamed(name)]
      const bits = rules.flatMap(rule => [rule.one, 'needs' in rule ? rule.needs : rule.excludes])
      return bits.filter(flag => flag.bits === 0 || (flag.bits & ~flags) !== 0).map(flag => [name, flag.name])
    })
    expect(unknown).toEqual([])
  })

  it('name arguments that their slots have', () => {
    const unknown = Object.entries(amountRules).flatMap(([name, rules]) => {
      const { parameters } = slotMetadata[slotNamed(name)]
      return rules.filter(({ parameter }) => !(parameter in parameters)).map(rule => [name, rule.parameter])
    })
    expect(unknown).toEqual([])
  })
})
