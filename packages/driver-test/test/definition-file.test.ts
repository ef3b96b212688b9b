import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type ConnectOptions, type Connection } from '@guestwork/core'
import { isVirtError, parseConnectionUri, silentLog } from '@guestwork/util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import driver from '../src/index.ts'
import { testConnectClose, testConnectOpen } from '../src/hypervisor/connection.ts'
import { isActive, type TestDomain } from '../src/node/test-domain.ts'
import type { TestNode } from '../src/node/test-node.ts'
import type { TestCall } from '../src/session.ts'

// What libvirt's own test driver makes of the files was recorded by scripts/record-host-files.py. Documents are read by
// parsers of ours, which have their own words: only the codes of errors are compared.

type Files = Readonly<Record<string, string>>

const cases = fixture('host-files') as Readonly<Record<string, Files>>
const recorded = fixture('host-files-libvirt') as Readonly<Record<string, object>>
const call = { signal: new AbortController().signal, deadline: undefined, identity: {}, log: silentLog }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guestwork-host-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe("the hosts that libvirt's test driver reads from files", () => {
  it.each(Object.entries(cases))('%s', async (name, files) => {
    write(files)
    expect(await outcome()).toEqual(recorded[name])
  })
})

describe('a host from a file', () => {
  it('is not shared', async () => {
    write({ 'node.xml': '<node><network><name>n</name></network></node>' })
    const [first, second] = [await opened(), await opened()]
    first.session.node.networks.list.remove(first.session.node.networks.getByName({ name: 'n' }))
    expect(second.session.node.networks.list.all()).toHaveLength(1)
    for (const each of [first, second]) testConnectClose(each)
  })

  it('says in which file, and where, something is wrong', async () => {
    write({
      'node.xml': '<node>\n<network file="n.xml"/>\n</node>',
      'n.xml': '<network>\n<name>a/b</name></network>',
    })
    await expect(opened()).rejects.toMatchObject({
      message: expect.stringContaining(`in '${join(folder, 'n.xml')}'`) as string,
      details: { line: 2, file: join(folder, 'n.xml') },
    })
  })

  it('counts the lines of what stands in the file itself', async () => {
    write({ 'node.xml': '<node>\n\n<network>\n<name>a/b</name></network></node>' })
    await expect(opened()).rejects.toMatchObject({ details: { line: 4, file: join(folder, 'node.xml') } })
  })

  it('takes no document type declaration', async () => {
    write({ 'node.xml': '<!DOCTYPE node [<!ENTITY a "b">]><node/>' })
    await expect(opened()).rejects.toMatchObject({ code: 'XML_DETAIL' })
  })

  it('goes back to a snapshot without a definition only by force', async () => {
    const snapshot = `<test:domainsnapshot><name>s</name><state>shutoff</state><creationTime>1</creationTime><active>1</active></test:domainsnapshot>`
    const namespace = `xmlns:test='http://libvirt.org/schemas/domain/test/1.0'`
    write({
      'node.xml': `<node><domain type='test' ${namespace}><name>a</name><memory>1</memory><os><type>hvm</type></os>${snapshot}</domain></node>`,
    })
    await using host = await connection()
    const domain = await host.domainLookupByName('a')
    const current = await domain.getCurrentSnapshot()
    await expect(current.revert()).rejects.toMatchObject({ code: 'SNAPSHOT_REVERT_RISKY' })
    await current.revert({ force: true })
    expect(await domain.isActive()).toBe(false)
  })
})

describe('users', () => {
  const users = `<node><auth><user password='123456'>bob</user><user>joe</user></auth></node>`
  const answers =
    (given: Readonly<Record<string, string>>): NonNullable<ConnectOptions['credentials']> =>
    requests =>
      requests.every(({ type }) => type in given) ? requests.map(({ type }) => given[type] ?? '') : undefined

  it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['with the right password', { authname: 'bob', passphrase: '123456' }, undefined],
    ['with a wrong password', { authname: 'bob', passphrase: 'x' }, 'AUTH_FAILED'],
    ['who need none', { authname: 'joe' }, undefined],
    ['who are not known', { authname: 'eve', passphrase: '' }, 'AUTH_FAILED'],
    ['who do not say who they are', {}, 'AUTH_CANCELLED'],
    ['who do not say their password', { authname: 'bob' }, 'AUTH_CANCELLED'],
  ])('%s', async (_, given, code) => {
    write({ 'node.xml': users })
    const host = connection({ credentials: answers(given) })
    if (code !== undefined) await expect(host).rejects.toMatchObject({ code })
    else await (await host).close()
  })

  it('cannot come in when nobody can be asked', async () => {
    write({ 'node.xml': users })
    await expect(connection()).rejects.toMatchObject({ code: 'INVALID_ARG', domain: 'AUTH' })
  })

  it('have a name', async () => {
    write({ 'node.xml': '<node><auth><user/></auth></node>' })
    await expect(connection()).rejects.toMatchObject({ code: 'XML_ERROR' })
  })
})

function connection(options: Omit<ConnectOptions, 'drivers'> = {}): Promise<Connection> {
  return connect(`test://${folder}/node.xml`, { ...options, drivers: [driver] })
}

function write(files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, name), text.replaceAll('%FOLDER%', folder))
  }
}

async function opened(): Promise<TestCall> {
  const uri = parseConnectionUri(`test://${folder}/node.xml`)
  const result = await testConnectOpen(
    { ...call, session: undefined },
    { uri, readOnly: false, credentials: undefined },
  )
  return result.outcome === 'opened' ? { ...call, session: result.session } : expect.fail('declined')
}

async function outcome(): Promise<object> {
  try {
    const host = await opened()
    const told = describeHost(host.session.node)
    testConnectClose(host)
    return told
  } catch (error) {
    if (!isVirtError(error)) throw error
    return { error: error.number }
  }
}

/** As scripts/record-host-files.py does. */
function describeHost(node: TestNode): object {
  const { model, cpus, mhz, nodes, sockets, cores, threads } = node.hardware.info
  return {
    info: [cpus, mhz, nodes, sockets, cores, threads, model],
    domains: node.domains().map(describeDomain).sort(),
    networks: node.networks.list
      .all()
      .map(({ name }) => [name, 1, 1])
      .sort(),
    interfaces: node.interfaces
      .all()
      .map(({ definition, active }) => [definition.name, Number(active)])
      .sort(),
    pools: node.storage.pools
      .all()
      .map(({ name, definition, volumes }) => [
        ...[name, 1, 1],
        [2, Number(definition.capacity), Number(definition.allocation), Number(definition.available)],
        [...volumes.values()].map(volume => [volume.name, volume.target?.path, volume.key]).sort(),
      ]),
    devices: node.devices
      .all()
      .map(({ name }) => name)
      .sort(),
  }
}

function describeDomain(domain: TestDomain): unknown[] {
  const { definition, id, state, persistent, managedSave, snapshots } = domain
  expect(isActive(domain)).toBe(domain.live !== undefined)
  return [
    ...[definition.name, id, state.state, state.reason, Number(persistent), Number(managedSave)],
    snapshots
      .descendants()
      .map(snapshot => [snapshot.name, Number(snapshots.current === snapshot)])
      .sort(),
  ]
}

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'))
}
