import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { slotMetadata, type SlotName } from '@guestwork/core'
import { VirtError, errorCodes, isVirtError, parseConnectionUri, silentLog } from '@guestwork/util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { testConnectClose, testConnectOpen } from '../src/hypervisor/connection.ts'
import type { TestCall } from '../src/session.ts'
import { testDriver } from '../src/driver.ts'
import { hear } from './hear.ts'
import { Fields, slotAnswer, slotArgument } from './slot-values.ts'

// The answers of libvirt's own test driver were recorded by scripts/record-slots.py. A step that begins with ~ is refused
// by code of ours that has its own words, so that only the code of its error is compared.

type Slot = ((call: object, ...args: unknown[]) => unknown) & { readonly flags?: number }

interface Outcome {
  readonly step: string
  readonly answer?: unknown
  readonly error?: { readonly number: number; readonly domain?: number; readonly message?: string }
  readonly events?: readonly string[]
}

const slots = new Map<string, Slot>(
  [
    testDriver.hypervisor,
    testDriver.network,
    testDriver.interface,
    testDriver.storage,
    testDriver.nodeDevice,
  ].flatMap(table => Object.entries(table ?? {})) as [string, Slot][],
)

// Slots that core derives from others.
for (const name of ['domainGetSchedulerParameters', 'domainSetSchedulerParameters']) {
  const modern = slots.get(`${name}Flags`)
  if (modern !== undefined) slots.set(name, modern)
}

describe.each([
  ...['storage', 'network', 'interface', 'snapshot', 'node-device', 'checkpoint'],
  ...[
    'domain-vcpus',
    'domain-memory',
    'domain-tuning',
    'domain-devices',
    'domain-guest',
    'domain-save',
    'domain-metadata',
    'domain-addresses',
    'host',
  ],
])("what libvirt's test driver does: %s", family => {
  const { documents } = fixture(family) as { documents: Record<string, string> }
  const recorded = fixture(`${family}-libvirt`) as Record<string, Outcome[]>

  it.each(Object.entries(recorded))('%s', async (_, expected) => {
    const { signal } = new AbortController()
    const opened = await testConnectOpen(
      { session: undefined, signal, deadline: undefined, identity: {}, log: silentLog },
      { uri: parseConnectionUri('test:///default'), readOnly: false, credentials: undefined },
    )
    if (opened.outcome !== 'opened') throw new VirtError('INTERNAL_ERROR', 'declined')
    const call = { session: opened.session, signal, deadline: undefined, identity: {}, log: silentLog }
    try {
      expect(await replay(call, expected, documents)).toEqual(expected.map(comparable))
    } finally {
      testConnectClose(call)
    }
  })
})

async function replay(
  call: TestCall,
  steps: readonly Outcome[],
  documents: Readonly<Record<string, string>>,
): Promise<Outcome[]> {
  const heard = hear(call.session.node)
  const folder = await mkdtemp(join(tmpdir(), 'guestwork-slots-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const objects = new Map<string, unknown>()
  const outcomes: Outcome[] = []
  for (const { step } of steps) {
    const [, variable, name = '', rest = ''] = /^~?(?:(\w+) = )?(\w+)((?: \S+)*)$/.exec(step) ?? []
    const args = rest
      .split(' ')
      .slice(1)
      .map(
        (word, position) => slotArgument(name, position, word) ?? argument(word, objects, documents, folder),
      )
    const outcome = await perform(call, name, args, folder)
    if (variable !== undefined && 'raw' in outcome) objects.set(variable, outcome.raw)
    const events = heard.splice(0)
    // libvirt's C function answers with the domain that it was given.
    const told = 'raw' in outcome ? { answer: plain(slotAnswer(name, outcome.raw)) } : outcome
    outcomes.push(comparable({ step, ...told, ...(events.length > 0 && { events }) }))
  }
  return outcomes
}

async function perform(
  call: object,
  name: string,
  args: readonly unknown[],
  folder: string,
): Promise<{ raw: unknown } | { error: NonNullable<Outcome['error']> }> {
  const slot = slots.get(name)
  if (slot === undefined) throw new VirtError('INTERNAL_ERROR', `there is no slot ${name}`)
  try {
    if (slotMetadata[name as SlotName].flags !== undefined) checkFlags(slot, args.at(-1))
    return { raw: await slot(call, ...args) }
  } catch (error) {
    if (!isVirtError(error)) throw error
    return {
      error: {
        number: error.number,
        domain: error.domainNumber,
        message: error.message.replace(folder, '%'),
      },
    }
  }
}

/** What core does before a slot is called. */
function checkFlags({ flags: honoured = 0 }: Slot, flags: unknown): void {
  if (typeof flags === 'number' && (flags & ~honoured) !== 0)
    throw new VirtError('INVALID_ARG', 'unsupported flags')
}

function argument(
  word: string,
  objects: ReadonlyMap<string, unknown>,
  documents: Readonly<Record<string, string>>,
  folder: string,
): unknown {
  if (word.startsWith('%')) return `${folder}/${word.slice(1)}`
  if (word.startsWith('@')) return documents[word.slice(1)]
  if (word.startsWith('$')) return objects.get(word.slice(1))
  if (word === '-') return undefined
  if (word === 'true' || word === 'false') return word === 'true'
  return /^-?\d+$/.test(word) ? Number(word) : word
}

/** As libvirt's binding answers: numbers for truth values and for nothing, lists for structures. */
function plain(answer: unknown): unknown {
  if (answer === undefined) return 0
  if (typeof answer === 'boolean' || typeof answer === 'bigint') return Number(answer)
  if (Array.isArray(answer)) return answer.map(plain)
  if (answer instanceof Fields)
    return Object.fromEntries([...answer].map(([key, value]) => [key, plain(value)]))
  if (typeof answer === 'string') return answer.replace(/<creationTime>\d{9,}</, '<creationTime>now<')
  if (typeof answer !== 'object' || answer === null) return answer
  if (!('name' in answer)) return Object.values(answer).map(plain)
  return Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'pool' && key !== 'domain'))
}

/** Lists come in another order. */
function comparable({ error, answer, ...outcome }: Outcome): Outcome {
  const { step } = outcome
  if (error !== undefined)
    return { ...outcome, error: step.startsWith('~') ? { number: codeOf(error) } : withoutPrefix(error) }
  const isList = Array.isArray(answer) && answer.every(member => typeof member !== 'number')
  return { ...outcome, answer: isList ? answer.map(member => JSON.stringify(member)).sort() : answer }
}

/** libvirt leaves the text of this code out where it says which argument is wrong. */
function withoutPrefix({
  message = '',
  ...error
}: NonNullable<Outcome['error']>): NonNullable<Outcome['error']> {
  return { ...error, message: message.replace(/^invalid argument: /, '') }
}

/** conf has one code for documents that lack a name. */
function codeOf({ number }: { readonly number: number }): number {
  return number === errorCodes.NO_NAME.number ? errorCodes.XML_ERROR.number : number
}

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/slots/${name}.json`, import.meta.url), 'utf8'))
}
