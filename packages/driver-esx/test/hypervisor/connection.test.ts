import { connect } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import type { FakeInventory } from '../../src/testing/index.ts'
import { drivers, openFake, startFake } from '../open-fake.ts'

const inventories: Readonly<Record<string, FakeInventory>> = {
  'a host': {
    hosts: [{ name: 'esx1.example.com', machines: [{ name: 'a%2fb', networks: ['VM Network'] }] }],
  },
  'a host in a vCenter': {
    kind: 'vpx',
    folders: ['eu/west'],
    hosts: [
      { name: 'esx1.example.com', cluster: 'c1', machines: [{ name: 'a%2fb', networks: ['VM Network'] }] },
    ],
  },
}

describe.each(Object.entries(inventories))('%s', (_, inventory) => {
  it('opens, tells what it is, and closes', async () => {
    const fake = await startFake(inventory)
    const connection = await connect(fake.uri, { drivers, credentials: fake.credentials })
    expect(await connection.getType()).toBe('ESX')
    expect(await connection.getVersion()).toBe(6_007_000)
    expect(await connection.getHostname()).toBe('esx1.example.com')
    expect(await connection.isEncrypted()).toBe(true)
    expect(await connection.isSecure()).toBe(true)
    expect(await connection.isAlive()).toBe(true)
    const [domain] = await connection.listDomains()
    expect(domain?.name).toBe('a/b')
    await connection.close()
    expect(fake.takeCalls().at(-1)).toBe('Logout')
  })
})

it('a connection to a server that stopped is not alive, once that is noticed', async () => {
  const { fake, connection } = await openFake()
  await fake[Symbol.asyncDispose]()
  await expect(connection.getHostname()).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
  expect(await connection.isAlive()).toBe(false)
})
