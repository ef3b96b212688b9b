import type { Connection } from '@guestwork/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'

const fingerprint = 'AA:'.repeat(31) + 'AA'

describe.skipIf(withoutVcsim).each([false, true])(titled('connections, of a vCenter: %s'), vcenter => {
  let scene: Scene
  let connection: Connection

  beforeAll(async () => {
    scene = await startScene({ vcenter })
    connection = await scene.connect()
  })
  afterAll(() => scene[Symbol.asyncDispose]())

  it('say what they are', async () => {
    expect(await connection.getType()).toBe('ESX')
    expect(await connection.getVersion()).toBeGreaterThan(6_000_000)
    expect(await connection.getHostname()).toBe('localhost.localdomain')
    expect(await connection.isAlive()).toBe(true)
    expect(await connection.isEncrypted()).toBe(true)
    expect(await connection.isSecure()).toBe(true)
    expect(await connection.getNodeInfo()).toMatchObject({
      cpus: 2,
      mhz: 3591,
      sockets: 2,
      cores: 1,
      threads: 1,
    })
    expect(await connection.getCapabilities()).toContain("<domain type='vmware'/>")
  })

  it('list the machines of the host, and find each of them', async () => {
    const domains = await connection.listDomains()
    expect(domains).toHaveLength(2)
    for (const { name, uuid, id } of domains) {
      for (const found of [
        await connection.domainLookupByName(name),
        await connection.domainLookupByUuid(uuid),
        await connection.domainLookupById(id ?? -1),
      ]) {
        expect(found).toMatchObject({ name, uuid, id })
        expect(await found.getInfo()).toMatchObject({ state: 'running', vcpus: 1 })
        expect(await found.getState()).toMatchObject({ state: 'running' })
      }
    }
    expect(await connection.listDomains({ inactive: true })).toEqual([])
  })

  it('have no domain that is not there', async () => {
    await expect(connection.domainLookupByName('nobody')).rejects.toMatchObject({ code: 'NO_DOMAIN' })
    await expect(connection.domainLookupById(4711)).rejects.toMatchObject({ code: 'NO_DOMAIN' })
    const nil = '00000000-0000-0000-0000-000000000001'
    await expect(connection.domainLookupByUuid(nil)).rejects.toMatchObject({ code: 'NO_DOMAIN' })
  })

  it('survive the end of their session with one new login', async () => {
    const through = await scene.connectTo(scene.proxyUri)
    await through.listDomains()
    await scene.host.expireSessions()
    scene.proxy.takeCalls()
    expect(await through.listDomains()).toHaveLength(2)
    expect(scene.proxy.takeCalls().filter(call => call === 'Login')).toHaveLength(1)
  })

  it('log in once when many calls meet the end of the session at a time', async () => {
    const through = await scene.connectTo(scene.proxyUri)
    await scene.host.expireSessions()
    scene.proxy.takeCalls()
    const lists = await Promise.all(Array.from({ length: 8 }, () => through.listDomains()))
    expect(lists.map(({ length }) => length)).toEqual(Array(8).fill(2))
    expect(scene.proxy.takeCalls().filter(call => call === 'Login')).toHaveLength(1)
  })

  it('answer again after the server was away', async () => {
    const restart = scene.host.restart(300)
    await expect(connection.getHostname()).rejects.toMatchObject({ code: expect.any(String) as string })
    await restart
    expect(await connection.getHostname()).toBe('localhost.localdomain')
  })

  it('stop waiting when the caller does', async () => {
    await scene.host.delay('RetrievePropertiesEx', 5_000)
    const begin = performance.now()
    await expect(connection.listDomains({ signal: AbortSignal.timeout(200) })).rejects.toThrow()
    expect(performance.now() - begin).toBeLessThan(2_000)
    await scene.host.reset()
  })
})

describe.skipIf(withoutVcsim)(titled('opening'), () => {
  let scene: Scene

  beforeAll(async () => {
    scene = await startScene()
  })
  afterAll(() => scene[Symbol.asyncDispose]())

  const open = (query: string, options = {}) =>
    scene.connectTo(`esx://root@${scene.host.address}/${query}`, options)

  it('verifies the certificate', async () => {
    await expect(open('')).rejects.toMatchObject({ code: 'AUTH_FAILED', details: { problem: 'certificate' } })
  })

  it('takes any certificate when told so', async () => {
    expect(await (await open('?no_verify=1')).isAlive()).toBe(true)
  })

  it('refuses a certificate that has another fingerprint', async () => {
    await expect(open(`?fingerprint=${fingerprint}`)).rejects.toMatchObject({
      code: 'AUTH_FAILED',
      details: { problem: 'fingerprint' },
    })
    await expect(open(`?fingerprint=${fingerprint}&no_verify=1`)).rejects.toMatchObject({
      code: 'AUTH_FAILED',
    })
  })

  it('refuses a wrong password, and does not show it', async () => {
    const wrong = open('?no_verify=1', { credentials: () => ['sesame'] })
    const error: unknown = await wrong.catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'AUTH_FAILED' })
    expect(JSON.stringify(error) + String(error)).not.toContain('sesame')
  })

  it('says that nobody listens', async () => {
    await expect(scene.connectTo('esx://root@127.0.0.1:1/')).rejects.toMatchObject({
      code: 'OPERATION_FAILED',
      details: { problem: 'unreachable' },
    })
  })

  it('tells a host from a vCenter', async () => {
    const asVcenter = scene.connectTo(`vpx://root@${scene.host.address}/DC0/DC0_H0?no_verify=1`)
    await expect(asVcenter).rejects.toThrow(/vCenter/)
  })

  it('closes what an answer that is cut or no answer at all leaves open', async () => {
    for (const how of ['cut', 'garbage'] as const) {
      for (const method of ['RetrieveServiceContent', 'Login', 'RetrievePropertiesEx']) {
        scene.proxy.spoil(method, how)
        const error: unknown = await scene.connectTo(scene.proxyUri).catch((reason: unknown) => reason)
        expect(error, `${method}, ${how}`).toMatchObject({ code: 'RPC' })
      }
    }
    expect(await (await scene.connectTo(scene.proxyUri)).isAlive()).toBe(true)
  })
})
