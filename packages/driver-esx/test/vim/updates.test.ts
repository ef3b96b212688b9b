import { describe, expect, it } from 'vitest'
import { watch, type Ref, type Update } from '../../src/vim/index.ts'
import { openClient } from '../open-fake.ts'

const network: Ref<'HostNetworkSystem'> = { type: 'HostNetworkSystem', value: 'networkSystem' }
const selection = { type: 'HostNetworkSystem', paths: ['networkInfo.vswitch'], from: [network] } as const

function switchesOf({ objects }: Update): unknown {
  return objects.map(({ kind, changeSet = [] }) => [
    kind,
    changeSet.map(({ val }) => (val as readonly { readonly name: string }[]).map(({ name }) => name)),
  ])
}

describe('watch', () => {
  it('gives all there is, then what changes, and ends with its signal', async () => {
    const { fake, client } = await openClient()
    const controller = new AbortController()
    const seen: unknown[] = []
    for await (const update of watch(client, [selection], { signal: controller.signal })) {
      seen.push([update.whole, switchesOf(update)])
      if (seen.length === 1) await client.call(network, 'AddVirtualSwitch', { vswitchName: 'vSwitch1' })
      else controller.abort()
    }
    expect(seen).toEqual([
      [true, [['enter', [['vSwitch0']]]]],
      [false, [['modify', [['vSwitch0', 'vSwitch1']]]]],
    ])
    expect(fake.takeCalls().at(-1)).toBe('DestroyPropertyCollector')
  })

  it('begins anew when the session expires', async () => {
    const { fake, client } = await openClient()
    const controller = new AbortController()
    const seen: boolean[] = []
    for await (const { whole } of watch(client, [selection], { signal: controller.signal })) {
      seen.push(whole)
      if (seen.length === 1) fake.expireSessions()
      else controller.abort()
    }
    expect(seen).toEqual([true, true])
    expect(client.sessions).toBe(2)
  })

  it('asks again when nothing happened for a while', async () => {
    const { fake, client } = await openClient()
    const controller = new AbortController()
    const updates = watch(client, [selection], { signal: controller.signal, waitSeconds: 1 })
    await updates.next()
    setTimeout(() => {
      fake.hosts[0]?.network.addSwitch('vSwitch1')
      fake.changed()
    }, 1_300)
    expect((await updates.next()).value).toMatchObject({ whole: false })
    controller.abort()
    await updates.return()
    expect(fake.takeCalls().filter(method => method === 'WaitForUpdatesEx').length).toBeGreaterThan(2)
  })

  it('ends at once when its signal has fired', async () => {
    const { client } = await openClient()
    const updates = watch(client, [selection], { signal: AbortSignal.abort() })
    expect(await updates.next()).toEqual({ done: true, value: undefined })
  })

  it('fails when the server is gone', async () => {
    const { fake, client } = await openClient()
    const updates = watch(client, [selection], { signal: new AbortController().signal })
    await updates.next()
    const next = updates.next()
    await fake[Symbol.asyncDispose]()
    await expect(next).rejects.toMatchObject({ problem: 'unreachable' })
  })
})
