import { describe, expect, it } from 'vitest'
import type { DomainFilter } from '@guestwork/core'
import type { FakeInventory } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'

const uuid = '11111111-2222-4333-8444-555555555555'
const inventory: FakeInventory = {
  hosts: [
    {
      name: 'esx1.example.com',
      machines: [
        { name: 'running', uuid, memory: 1024, memoryLimit: 512n, processors: 2, autostart: true },
        { name: 'a%2fb%25', power: 'suspended', snapshots: 1 },
        { name: 'off', power: 'poweredOff' },
      ],
    },
  ],
}

describe('domains', () => {
  it.each([
    [{}, 'running a/b% off'],
    [{ active: true }, 'running a/b%'],
    [{ inactive: true }, 'off'],
    [{ running: true }, 'running'],
    [{ paused: true }, 'a/b%'],
    [{ shutoff: true, paused: true }, 'a/b% off'],
    [{ otherState: true }, ''],
    [{ persistent: true }, 'running a/b% off'],
    [{ transient: true }, ''],
    [{ autostart: true }, 'running'],
    [{ noAutostart: true }, 'a/b% off'],
    [{ hasSnapshot: true }, 'a/b%'],
    [{ noSnapshot: true, active: true }, 'running'],
    [{ managedSave: true }, ''],
    [{ hasCheckpoint: true }, ''],
  ] satisfies [DomainFilter, string][])('are filtered by %j', async (filter, names) => {
    const { connection } = await openFake(inventory)
    const found = await connection.listDomains(filter)
    expect(found.map(({ name }) => name).join(' ')).toBe(names)
  })

  it('are found by name, UUID and number', async () => {
    const { connection } = await openFake(inventory)
    const [first] = await connection.listDomains()
    const id = first?.id
    if (id === undefined) expect.unreachable()
    expect((await connection.domainLookupByName('a/b%')).name).toBe('a/b%')
    expect((await connection.domainLookupByUuid(uuid)).name).toBe('running')
    expect((await connection.domainLookupById(id)).name).toBe('running')
    expect((await connection.domainLookupByName('off')).id).toBeUndefined()
  })

  it('that are not there are missed', async () => {
    const { connection } = await openFake(inventory)
    const missing = { code: 'NO_DOMAIN', domain: 'ESX' }
    await expect(connection.domainLookupByName('x')).rejects.toMatchObject(missing)
    await expect(connection.domainLookupById(4711)).rejects.toMatchObject(missing)
    await expect(connection.domainLookupByUuid(uuid.replace('1', '9'))).rejects.toMatchObject(missing)
  })

  it('tell their state and figures, in one round trip each', async () => {
    const { fake, connection } = await openFake(inventory)
    const [first, second, third] = await connection.listDomains()
    fake.takeCalls()
    expect(await first?.getInfo()).toEqual({
      state: 'running',
      maxMemory: 1_048_576n,
      memory: 524_288n,
      vcpus: 2,
      cpuTime: 0n,
    })
    expect(await second?.getState()).toMatchObject({ state: 'paused' })
    expect(await third?.getState()).toMatchObject({ state: 'shutoff' })
    expect(await third?.isActive()).toBe(false)
    expect(await third?.isPersistent()).toBe(true)
    expect(await third?.isUpdated()).toBe(false)
    expect(await first?.getAutostart()).toBe(true)
    expect(await third?.getAutostart()).toBe(false)
    expect(new Set(fake.takeCalls())).toEqual(new Set(['RetrievePropertiesEx']))
  })

  it('have no limit of memory unless they say so', async () => {
    const { connection } = await openFake(inventory)
    const info = await (await connection.domainLookupByName('off')).getInfo()
    expect(info).toMatchObject({ maxMemory: 524_288n, memory: 524_288n })
  })

  it('that were removed are missed, and not before their place was looked up again', async () => {
    const { fake, connection } = await openFake(inventory)
    const domain = await connection.domainLookupByUuid(uuid)
    const [machine] = fake.machines
    if (machine === undefined) expect.unreachable()
    fake.takeCalls()
    fake.fail({ method: 'RetrievePropertiesEx', fault: 'ManagedObjectNotFound' })
    expect(await domain.getState()).toMatchObject({ state: 'running' })
    fake.fail({ method: 'RetrievePropertiesEx', fault: 'ManagedObjectNotFound' })
    fake.hosts[0]?.machines.shift()
    await expect(domain.getState()).rejects.toMatchObject({ code: 'NO_DOMAIN' })
  })

  it('whose configuration cannot be read have the UUID that the server keeps in short', async () => {
    const { fake, connection } = await openFake(inventory)
    const [machine] = fake.machines
    if (machine === undefined) expect.unreachable()
    machine.readable = false
    expect((await connection.listDomains())[0]?.uuid).toBe(uuid)
  })

  it('of another host of the vCenter are not found', async () => {
    const { connection } = await openFake({
      kind: 'vpx',
      hosts: [{ name: 'esx1' }, { name: 'esx2', machines: [{ name: 'other', uuid }] }],
    })
    expect(await connection.listDomains()).toEqual([])
    await expect(connection.domainLookupByUuid(uuid)).rejects.toMatchObject({ code: 'NO_DOMAIN' })
  })

  it('are listed by the thousand', async () => {
    const machines = Array.from({ length: 1_000 }, (_, index) => ({ name: `m${String(index)}` }))
    const { fake, connection } = await openFake({ hosts: [{ name: 'esx1', machines }] })
    expect(await connection.listDomains()).toHaveLength(1_000)
    expect(fake.takeCalls()).toHaveLength(7)
  })
})
