import { execFile } from 'node:child_process'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Connection } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import { consoleOf, ctrlD } from './console.ts'
import { startProgram } from './program.ts'
import { qemuHost, type QemuHost } from './qemu-host.ts'

describe('a guest outlives its owner', () => {
  it('when the connection is closed: the next one finds it as it was', async () => {
    await using host = await qemuHost()
    const first = await host.connect()
    const started = await first.domainDefineXml(host.xml)
    await started.create()
    await started.suspend()
    const before = {
      id: started.id,
      xml: await started.getXml({ secure: true }),
      state: await started.getState(),
    }
    await first.close()
    expect(await host.processes()).toHaveLength(1)

    const second = await host.connect()
    const domain = await second.domainLookupByName('guest')
    expect({
      id: domain.id,
      xml: await domain.getXml({ secure: true }),
      state: await domain.getState(),
    }).toEqual(before)
    await domain.resume()
    expect(await domain.getState()).toEqual({ state: 'running', reason: 'unpaused' })
    await domain.destroy()
    expect(await host.processes()).toEqual([])
  })

  it('when the owner is killed, and can be talked to on its console again', async () => {
    await using host = await qemuHost()
    await using owner = startProgram('owner.mjs', [host.uri, host.xml])
    await owner.prints('ready')
    await owner.kill()
    const connection = await host.connect()
    const domain = await connection.domainLookupByName('guest')
    expect(await domain.getState()).toMatchObject({ state: 'running' })
    await using terminal = await consoleOf(domain)
    await terminal.say('\r')
    await terminal.hear('guestwork test guest')
  })

  it('and what it did meanwhile is found out', async () => {
    await using host = await qemuHost()
    const first = await host.connect()
    const started = await first.domainDefineXml(host.xml)
    await started.create()
    const terminal = await consoleOf(started)
    await terminal.hear('> ')
    // The guest needs a moment to power off, and by then nobody looks.
    await terminal.say(ctrlD)
    await first.close()
    await delay(1500)
    const second = await host.connect()
    const domain = await second.domainLookupByName('guest')
    expect(await domain.getState()).toEqual({ state: 'shutoff', reason: 'shutdown' })
    await expect.poll(() => host.processes()).toEqual([])
  })

  it('unless it was started to end with its connection', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainCreateXml(host.xml, { autodestroy: true })
    expect(domain.id).toBe(1)
    await connection.close()
    expect(await host.processes()).toEqual([])
  })

  it('and one whose QEMU was killed is shut off, with its traces gone', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(host.xml)
    await domain.create()
    const [pid = 0] = await host.processes()
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => domain.getState()).toEqual({ state: 'shutoff', reason: 'crashed' })
    expect(await readdir(join(host.root, 'lib', 'qemu'))).toEqual([])
    await domain.create()
    expect(domain.id).not.toBe(1)
  })
})

describe('a program that uses the driver', () => {
  it('ends by itself once it has closed the connection, although its guest runs on', async () => {
    await using host = await qemuHost()
    const program = join(import.meta.dirname, 'programs', 'short.mjs')
    const { stdout } = await promisify(execFile)(process.execPath, [program, host.uri, host.xml], {
      timeout: 20_000,
    })
    expect(JSON.parse(stdout)).toMatchObject({ id: 1 })
    expect(await host.processes()).toHaveLength(1)
  })
})

describe('a root that was left in a bad way', () => {
  it('a damaged definition takes no other away, and stays', async () => {
    await using host = await qemuHost()
    const first = await host.connect()
    await first.domainDefineXml(host.xml)
    await first.close()
    const damaged = join(host.root, 'etc', 'qemu', 'damaged.xml')
    await writeFile(damaged, '<domain type="qemu"><name>damaged</na')
    const second = await host.connect()
    expect((await second.listDomains()).map(({ name }) => name)).toEqual(['guest'])
    expect(await readdir(join(host.root, 'etc', 'qemu'))).toContain('damaged.xml')
  })

  it('a guest whose socket is gone is ended, lest it runs twice', async () => {
    await using host = await qemuHost()
    await using owner = startProgram('owner.mjs', [host.uri, host.xml])
    await owner.prints('ready')
    await owner.kill()
    const [folder = ''] = await readdir(join(host.root, 'lib', 'qemu'))
    await rm(join(host.root, 'lib', 'qemu', folder, 'monitor.sock'))
    const connection = await host.connect()
    const domain = await connection.domainLookupByName('guest')
    expect(await domain.getState()).toEqual({ state: 'shutoff', reason: 'daemon' })
    expect(await host.processes()).toEqual([])
  })

  it('has one owner, whom a second one is told', async () => {
    await using host = await qemuHost()
    await using owner = startProgram('owner.mjs', [host.uri])
    await owner.prints('ready')
    await expect(host.connect()).rejects.toMatchObject({
      code: 'RESOURCE_BUSY',
      message: expect.stringContaining(`in use by process ${String(owner.pid)}`) as string,
      details: { root: host.root, owner: { pid: owner.pid } },
    })
  })
})

describe('an owner that is killed at any moment', () => {
  it.each(Array.from({ length: 12 }, (_, round) => round))(
    'loses no definition and no guest (%i)',
    async round => {
      await using host = await qemuHost()
      await using owner = startProgram('busy.mjs', [host.uri, withoutDisks(host.xml)])
      await owner.prints('open')
      await delay(Math.random() * 100 * (1 + (round % 5)))
      await owner.kill()
      const story = tellStory(owner.output())
      const connection = await host.connect()
      for (const [name, told] of story)
        expect({ name, told, found: await look(connection, name) }).toEqual({
          name,
          told,
          found: told.expected,
        })
      await nothingUnknownRuns(host, connection)
    },
  )
})

/** Several guests cannot have one disk. */
function withoutDisks(xml: string): string {
  return xml.replace(/<disk.*?<\/disk>/s, '')
}

/** What must be true of a domain after what was told about it; undefined where a deed was under way. */
interface Expected {
  readonly last: string
  readonly expected: unknown
}

const certain: Readonly<Record<string, object>> = {
  'done define': { defined: true, active: false },
  'done create': { defined: true, active: true },
  'done suspend': { defined: true, active: true },
  'done destroy': { defined: true, active: false },
  'done undefine': { defined: false, active: false },
  // Between two deeds either may be true; what was there before a start or an end is still there.
  'begin create': { defined: true, active: expect.any(Boolean) },
  'begin suspend': { defined: true, active: true },
  'begin destroy': { defined: true, active: expect.any(Boolean) },
  'begin define': { defined: expect.any(Boolean), active: false },
  'begin undefine': { defined: expect.any(Boolean), active: false },
}

function tellStory(output: string): ReadonlyMap<string, Expected> {
  const story = new Map<string, Expected>()
  for (const line of output.split('\n')) {
    const [when = '', deed = '', name = ''] = line.split(' ')
    const last = `${when} ${deed}`
    if (name !== '') story.set(name, { last, expected: certain[last] })
  }
  return story
}

async function look(connection: Connection, name: string): Promise<object> {
  const domain = (await connection.listDomains()).find(found => found.name === name)
  if (domain === undefined) return { defined: false, active: false }
  return { defined: await domain.isPersistent(), active: await domain.isActive() }
}

/** Each QEMU belongs to a domain that still obeys; afterwards nothing is left. */
async function nothingUnknownRuns(host: QemuHost, connection: Connection): Promise<void> {
  const active = await connection.listDomains({ active: true })
  await expect.poll(() => host.processes()).toHaveLength(active.length)
  for (const domain of active) {
    if ((await domain.getState()).state === 'running') await domain.suspend()
    await domain.resume()
    await domain.destroy()
  }
  expect(await host.processes()).toEqual([])
  expect(await readdir(join(host.root, 'lib', 'qemu'))).toEqual([])
  expect((await readdir(join(host.root, 'run', 'qemu'))).filter(file => file.endsWith('.json'))).toEqual([])
}
