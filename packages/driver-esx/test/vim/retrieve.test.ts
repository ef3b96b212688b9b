import { describe, expect, it } from 'vitest'
import { along, properties, retrieve, retrievePages, type Ref } from '../../src/vim/index.ts'
import { openClient } from '../open-fake.ts'

const host: Ref<'HostSystem'> = { type: 'HostSystem', value: 'ha-host' }
const machines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `m${String(index)}` }))
const allMachines = {
  type: 'VirtualMachine',
  paths: ['name', 'runtime.powerState'],
  from: [host],
  through: [along('HostSystem', 'vm')],
} as const

describe('retrieve', () => {
  it('reads many objects page by page', async () => {
    const { fake, client } = await openClient({ hosts: [{ name: 'esx1', machines: machines(320) }] })
    const found = await retrieve(client, allMachines)
    expect(found.map(({ properties: { name } }) => name)).toEqual(machines(320).map(({ name }) => name))
    expect(fake.takeCalls()).toEqual([
      'RetrievePropertiesEx',
      'ContinueRetrievePropertiesEx',
      'ContinueRetrievePropertiesEx',
    ])
  })

  it('gives up the pages that nobody wants', async () => {
    const { fake, client } = await openClient({ hosts: [{ name: 'esx1', machines: machines(320) }] })
    for await (const page of retrievePages(client, allMachines)) {
      expect(page).toHaveLength(150)
      break
    }
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx', 'CancelRetrievePropertiesEx'])
  })

  it('leaves out objects that are gone, and properties that are not there', async () => {
    const { fake, client } = await openClient({ hosts: [{ name: 'esx1', machines: machines(1) }] })
    const [machine] = fake.machines
    if (machine === undefined) expect.unreachable()
    machine.readable = false
    const gone = { type: 'VirtualMachine', value: '999' } as const
    const found = await retrieve(client, {
      type: 'VirtualMachine',
      paths: ['name', 'config.uuid'],
      from: [gone, machine.ref],
    })
    expect(found).toEqual([{ ref: machine.ref, properties: { name: 'm0' } }])
  })

  it('asks nothing about no objects', async () => {
    const { fake, client } = await openClient()
    expect(await retrieve(client, { type: 'Network', paths: ['name'], from: [] })).toEqual([])
    expect(fake.takeCalls()).toEqual([])
  })
})

describe('properties', () => {
  it('fails for an object that is gone', async () => {
    const { client } = await openClient()
    const gone: Ref<'HostSystem'> = { type: 'HostSystem', value: 'host-9' }
    await expect(properties(client, gone, ['name'])).rejects.toMatchObject({
      fault: 'ManagedObjectNotFound',
      detail: { obj: gone },
    })
  })

  it('reads numbers beyond 2^53 and names with letters that XML has for itself', async () => {
    const name = ` a<b>&"c'\u00e9 `
    const memory = 9_007_199_254_740_993n
    const { client } = await openClient({ hosts: [{ name, memory }] })
    expect(await properties(client, host, ['name', 'hardware.memorySize'])).toEqual({
      name,
      'hardware.memorySize': memory,
    })
  })
})
