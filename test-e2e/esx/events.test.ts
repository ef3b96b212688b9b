import type { Connection } from '@guestwork/core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startScene, titled, withoutVcsim, type Scene } from './scene.ts'

const patience = 15_000

describe.skipIf(withoutVcsim).each([false, true])(titled('events, of a vCenter: %s'), vcenter => {
  let scene: Scene
  let actor: Connection
  let listener: Connection

  beforeEach(async () => {
    scene = await startScene({ vcenter })
    actor = await scene.connect()
    listener = await scene.connect()
  })
  afterEach(() => scene[Symbol.asyncDispose]())

  async function define(name: string): Promise<void> {
    await actor.networkDefineXml(`<network><name>${name}</name></network>`)
  }

  /** The first events that a listener hears once it listens. */
  async function hear(count: number, act: () => Promise<void>): Promise<string[]> {
    const heard: string[] = []
    const events = listener.events('network-lifecycle', { signal: AbortSignal.timeout(patience) })
    await events.ready
    const acted = act()
    for await (const { event, network } of events) {
      heard.push(`${event} ${network.name}`)
      if (heard.length === count) break
    }
    await acted
    return heard
  }

  it('tell that another client defines and undefines a network', async () => {
    const heard = await hear(2, async () => {
      await define('lab')
      await (await actor.networkLookupByName('lab')).undefine()
    })
    expect(heard.every(text => text.endsWith(' lab'))).toBe(true)
    expect(heard.at(-1)).toBe('undefined lab')
  })

  it('go on after the session has ended', async () => {
    await hear(1, () => define('one'))
    await scene.host.expireSessions()
    const heard = await hear(1, () => define('two'))
    expect(heard).toEqual(['defined two'])
  })

  it('go on after the server was away', async () => {
    const heard = await hear(1, async () => {
      await scene.host.restart(300)
      await define('three')
    })
    expect(heard).toEqual(['defined three'])
  })
})
