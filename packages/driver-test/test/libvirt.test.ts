import { readFileSync } from 'node:fs'
import { connect, type Connection, type Domain, type DomainFilter } from '@guestwork/core'
import { errorCodes, isVirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import driver from '../src/index.ts'

// The answers of libvirt's own test driver were recorded by scripts/record-libvirt.py. Calls that both have give the same
// answers, errors and events here.

interface Outcome {
  readonly step: string
  readonly answer?: unknown
  readonly error?: { readonly number: number; readonly domain?: number; readonly message?: string }
  readonly events?: readonly string[]
}

const documents = (fixture('scenarios.json') as { documents: Record<string, string> }).documents
const recorded = fixture('libvirt-answers.json') as Record<string, Outcome[]>

const sentinel = `<domain type='test'><name>sentinel</name><memory>1024</memory><os><type>hvm</type></os></domain>`
const noName = errorCodes.NO_NAME.number
const xmlError = errorCodes.XML_ERROR.number
const refusals: ReadonlySet<string> = new Set(
  ['no-name', 'network', 'malformed'].flatMap(name => [`define @${name}`, `createXml @${name}`]),
)

const ofConnection: Readonly<Record<string, (host: Connection, ...words: string[]) => Promise<unknown>>> = {
  getType: host => host.getType(),
  getVersion: host => host.getVersion(),
  isAlive: host => host.isAlive(),
  isEncrypted: host => host.isEncrypted(),
  isSecure: host => host.isSecure(),
  getNodeInfo: host => host.getNodeInfo(),
  list: async (host, ...words) => (await host.listDomains(filter(words))).map(({ name }) => name).sort(),
  lookupByName: (host, name = '') => host.domainLookupByName(name),
  lookupById: (host, id) => host.domainLookupById(Number(id)),
  lookupByUuid: (host, uuid = '') => host.domainLookupByUuid(uuid),
  define: (host, xml = '') => host.domainDefineXml(xml),
  createXml: (host, xml = '') => host.domainCreateXml(xml),
}

const ofDomain: Readonly<Record<string, (domain: Domain, ...words: string[]) => Promise<unknown>>> = {
  async describe(domain) {
    await domain.refresh()
    return identity(domain)
  },
  getState: domain => domain.getState(),
  async getInfo(domain) {
    const { state, maxMemory, memory, vcpus } = await domain.getInfo()
    return { state, maxMemory, memory, vcpus }
  },
  getMaxMemory: domain => domain.getMaxMemory(),
  getOsType: domain => domain.getOsType(),
  isActive: domain => domain.isActive(),
  isPersistent: domain => domain.isPersistent(),
  isUpdated: domain => domain.isUpdated(),
  getAutostart: domain => domain.getAutostart(),
  setAutostart: domain => domain.setAutostart(true),
  hasManagedSave: domain => domain.hasManagedSave(),
  getXml: (domain, ...words) =>
    domain.getXml({ inactive: words.includes('inactive'), secure: words.includes('secure') }),
  create: domain => domain.create(),
  suspend: domain => domain.suspend(),
  resume: domain => domain.resume(),
  shutdown: domain => domain.shutdown(),
  reboot: domain => domain.reboot(),
  reset: domain => domain.reset(),
  destroy: domain => domain.destroy(),
  undefine: domain => domain.undefine(),
  rename: (domain, name = '') => domain.rename(name),
}

describe("what libvirt's test driver does", () => {
  it.each(Object.entries(recorded))('%s', async (_, expected) => {
    const host = await connect('test:///default', { drivers: [driver] })
    try {
      expect(await replay(host, expected)).toEqual(expected.map(comparable))
    } finally {
      await host.close()
    }
  })

  it.each(['default', 'default-inactive'])('the document of the default guest: %s', async name => {
    await using host = await connect('test:///default', { drivers: [driver] })
    const test = await host.domainLookupByName('test')
    expect(await test.getXml({ inactive: name === 'default-inactive' })).toBe(read(`${name}.xml`))
  })
})

async function replay(host: Connection, steps: readonly Outcome[]): Promise<Outcome[]> {
  const events = host.events('domain-lifecycle')
  await events.ready
  const domains = new Map<string, Domain>()
  const outcomes: Outcome[] = []
  for (const { step, events: expected = [] } of steps) {
    const outcome = await perform(step, host, domains)
    const heard: string[] = []
    for (const _ of expected) {
      const { value } = await events.next()
      heard.push(`${value?.domain.name} ${value?.event} ${value?.detail}`)
    }
    outcomes.push(comparable({ step, ...outcome, ...(heard.length > 0 && { events: heard }) }))
  }
  const last = await host.domainDefineXml(sentinel)
  expect((await events.next()).value, 'an event that nobody expects').toMatchObject({
    domain: { uuid: last.uuid },
  })
  return outcomes
}

async function perform(
  step: string,
  host: Connection,
  domains: Map<string, Domain>,
): Promise<Omit<Outcome, 'step'>> {
  const [, variable = '', owner = '', method = '', rest = ''] =
    /^(?:(\w+) = )?(?:(\w+)\.)?(\w+)(?: (.*))?$/.exec(step) ?? []
  const words = rest === '' ? [] : rest.split(' ').map(word => documents[word.slice(1)] ?? word)
  const domain = domains.get(owner)
  try {
    const call =
      domain === undefined ? ofConnection[method]?.(host, ...words) : ofDomain[method]?.(domain, ...words)
    const answer = await call
    if (!isDomain(answer)) return { answer: plain(answer) }
    if (variable !== '') domains.set(variable, answer)
    return { answer: identity(answer) }
  } catch (error) {
    if (!isVirtError(error)) throw error
    return { error: { number: error.number, domain: error.domainNumber, message: error.message } }
  }
}

/**
 * What documents are refused for is found and put in words by our own parser, so only the codes are compared. A look-up
 * that finds nothing says what it looked for, which libvirt's test driver does not.
 */
function comparable({ error, ...outcome }: Outcome): Outcome {
  if (error === undefined) return outcome
  const { number, message = '' } = error
  if (refusals.has(outcome.step))
    return { ...outcome, error: { number: number === noName ? xmlError : number } }
  const lookup = outcome.step.startsWith('lookup')
  return { ...outcome, error: { ...error, message: lookup ? message.replace(/: .*/, '') : message } }
}

function identity({ name, uuid, id = -1 }: Domain): object {
  return { name, uuid, id }
}

function isDomain(answer: unknown): answer is Domain {
  return typeof answer === 'object' && answer !== null && 'uuid' in answer && 'connection' in answer
}

function filter(words: readonly string[]): DomainFilter {
  return Object.fromEntries(words.map(word => [word, true]))
}

/** As JSON can say it: 64-bit numbers that are small enough as numbers, nothing as null. */
function plain(answer: unknown): unknown {
  const text = JSON.stringify(answer ?? null, (_, value: unknown) =>
    typeof value === 'bigint' ? Number(value) : value,
  )
  return JSON.parse(text) as unknown
}

function fixture(name: string): unknown {
  return JSON.parse(read(name))
}

function read(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}
