import { connect } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import type { FakeInventory } from '../../src/testing/index.ts'
import { drivers, startFake } from '../open-fake.ts'

const center: FakeInventory = {
  kind: 'vpx',
  folders: ['eu/west'],
  hosts: [{ name: 'esx1' }, { name: 'esx2', cluster: 'c1' }, { name: 'esx3', cluster: 'c1' }],
}

async function nameAt(path: string, inventory = center): Promise<string> {
  const fake = await startFake(inventory)
  const scheme = inventory.kind ?? 'esx'
  const uri = `${scheme}://root@127.0.0.1:${String(fake.port)}/${path}?fingerprint=${fake.fingerprint}`
  await using connection = await connect(uri, { drivers, credentials: fake.credentials })
  return await connection.getHostname()
}

describe('a path in a vCenter', () => {
  it.each([
    ['eu%2fwest/dc1/esx1', 'esx1'],
    ['eu%252fwest/dc1/esx1', 'esx1'],
    ['eu%2fwest/dc1/esx1/esx1', 'esx1'],
    ['eu%2fwest/dc1/c1/esx3', 'esx3'],
  ])('%s leads to %s', async (path, name) => {
    expect(await nameAt(path)).toBe(name)
  })

  it.each([
    ['eu/west/dc1/esx1', 'INTERNAL_ERROR', "Could not find datacenter specified in 'eu/west/dc1/esx1'"],
    ['eu%2fwest/dc2/esx1', 'INTERNAL_ERROR', 'Could not find datacenter specified'],
    ['eu%2fwest/dc1/esx9', 'INTERNAL_ERROR', 'Could not find compute resource or host system specified'],
    ['eu%2fwest/dc1/c1', 'INVALID_ARG', "Path 'eu/west/dc1/c1' does not specify a host system"],
    ['eu%2fwest/dc1', 'INVALID_ARG', "Path 'eu/west/dc1' does not specify a compute resource"],
  ])('%s leads nowhere: %s', async (path, code, message) => {
    await expect(nameAt(path)).rejects.toMatchObject({ code, message: expect.stringContaining(message) })
  })

  it('that ends in a folder has no datacenter', async () => {
    const inventory = { ...center, folders: ['a', 'b', 'c'] }
    await expect(nameAt('a/b', inventory)).rejects.toMatchObject({
      message: expect.stringContaining("Path 'a/b' does not specify a datacenter"),
    })
  })
})

describe('opening', () => {
  it('takes few round trips', async () => {
    const fake = await startFake(center)
    await using connection = await connect(fake.uri, { drivers, credentials: fake.credentials })
    await connection.listDomains()
    expect(fake.takeCalls()).toEqual([
      'RetrieveServiceContent',
      'Login',
      'RetrievePropertiesEx',
      'FindByInventoryPath',
      'RetrievePropertiesEx',
      'RetrievePropertiesEx',
    ])
  })

  it.each([
    ['esx', center, "Expecting '127.0.0.1' to be an ESX(i) host but found a vCenter/VPX host"],
    ['vpx', {}, "Expecting '127.0.0.1' to be a vCenter/VPX host but found an ESX(i) host"],
  ] as const)(
    '%s refuses the other kind of server, before it asks for a password',
    async (scheme, inventory, message) => {
      const fake = await startFake(inventory)
      const uri = `${scheme}://127.0.0.1:${String(fake.port)}/a/b?no_verify=1`
      const opening = connect(uri, { drivers, credentials: () => expect.unreachable() })
      await expect(opening).rejects.toMatchObject({ message: expect.stringContaining(message) })
      expect(fake.takeCalls()).toEqual(['RetrieveServiceContent'])
    },
  )

  it('refuses a server that is too old', async () => {
    const fake = await startFake({ apiVersion: '4.0' })
    const opening = connect(fake.uri, { drivers, credentials: fake.credentials })
    await expect(opening).rejects.toMatchObject({
      code: 'CONFIG_UNSUPPORTED',
      message: expect.stringContaining('speaks version 4.0 of the API, at least 4.1 is needed'),
    })
  })

  it('with a wrong password fails, and leaves no session', async () => {
    const fake = await startFake()
    const opening = connect(fake.uri, { drivers, credentials: requests => requests.map(() => 'wrong') })
    await expect(opening).rejects.toMatchObject({ code: 'AUTH_FAILED', details: { fault: 'InvalidLogin' } })
  })

  it('that fails after the login logs out again', async () => {
    const fake = await startFake()
    fake.fail({
      method: 'RetrievePropertiesEx',
      fault: 'NoPermission',
      detail: { privilegeId: 'System.View' },
    })
    const opening = connect(fake.uri, { drivers, credentials: fake.credentials })
    await expect(opening).rejects.toMatchObject({
      code: 'ACCESS_DENIED',
      details: { fault: 'NoPermission', privilegeId: 'System.View' },
    })
    expect(fake.takeCalls()).toEqual(['RetrieveServiceContent', 'Login', 'RetrievePropertiesEx', 'Logout'])
  })

  it('can be given up', async () => {
    const fake = await startFake()
    fake.interference.delay('Login', 60_000)
    const opening = connect(fake.uri, { drivers, credentials: fake.credentials, timeout: 300 })
    await expect(opening).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })
  })

  it('leaves URIs with a transport to others', async () => {
    const opening = connect('esx+ssh://h/', { drivers })
    await expect(opening).rejects.toMatchObject({ code: 'NO_CONNECT' })
  })
})
