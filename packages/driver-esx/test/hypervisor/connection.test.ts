import { connect } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import esxDriver from '../../src/index.ts'
import { FakeVsphere, type FakeInventory } from '../../src/testing/index.ts'

const drivers = [() => Promise.resolve({ default: esxDriver })]

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
    await using fake = await FakeVsphere.start(inventory)
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
