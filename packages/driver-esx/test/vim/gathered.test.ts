import { describe, expect, it } from 'vitest'
import { gatheredProperties, type Ref } from '../../src/vim/index.ts'
import { openClient } from '../open-fake.ts'

const gone: Ref<'VirtualMachine'> = { type: 'VirtualMachine', value: '999' }

async function openWithMachines(count: number) {
  const machines = Array.from({ length: count }, (_, index) => ({ name: `m${String(index)}` }))
  const { fake, client } = await openClient({ hosts: [{ name: 'esx1', machines }] })
  return { fake, client, refs: fake.machines.map(({ ref }) => ref) }
}

describe('gatheredProperties', () => {
  it('reads what is asked for together in one call', async () => {
    const { fake, client, refs } = await openWithMachines(20)
    const found = await Promise.all(refs.map(ref => gatheredProperties(client, ref, ['name'])))
    expect(found.map(({ name }) => name)).toEqual(refs.map((_, index) => `m${String(index)}`))
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx'])
  })

  it('reads one object once, however many ask', async () => {
    const { fake, client, refs } = await openWithMachines(1)
    const found = await Promise.all(
      refs.concat(refs, refs).map(ref => gatheredProperties(client, ref, ['name'])),
    )
    expect(found).toEqual([{ name: 'm0' }, { name: 'm0' }, { name: 'm0' }])
    expect(fake.takeCalls()).toEqual(['RetrievePropertiesEx'])
    await expect(gatheredProperties(client, gone, ['name'])).rejects.toMatchObject({
      fault: 'ManagedObjectNotFound',
    })
  })

  it('keeps different questions apart', async () => {
    const { fake, client, refs } = await openWithMachines(2)
    const names = refs.map(ref => gatheredProperties(client, ref, ['name']))
    const states = refs.map(ref => gatheredProperties(client, ref, ['runtime.powerState']))
    expect(await Promise.all(names)).toEqual([{ name: 'm0' }, { name: 'm1' }])
    expect(await Promise.all(states)).toEqual([expect.anything(), expect.anything()])
    expect(fake.takeCalls()).toHaveLength(2)
  })

  it('fails only for the object that is gone', async () => {
    const { client, refs } = await openWithMachines(2)
    const reads = [...refs, gone].map(ref => gatheredProperties(client, ref, ['name']))
    const [first, second, third] = await Promise.allSettled(reads)
    expect([first, second].map(each => each?.status)).toEqual(['fulfilled', 'fulfilled'])
    expect(third).toMatchObject({ status: 'rejected', reason: { fault: 'ManagedObjectNotFound' } })
  })

  it('goes on when one gives up', async () => {
    const { client, refs } = await openWithMachines(2)
    const [one, two] = refs
    if (one === undefined || two === undefined) expect.unreachable()
    const limit = new AbortController()
    const givenUp = gatheredProperties(client, one, ['name'], { signal: limit.signal })
    const other = gatheredProperties(client, two, ['name'], { signal: new AbortController().signal })
    limit.abort(new Error('enough'))
    await expect(givenUp).rejects.toThrow('enough')
    expect(await other).toEqual({ name: 'm1' })
  })
})
