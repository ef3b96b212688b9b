import {
  connect,
  DomainCheckpointCreateFlag,
  DomainSnapshotCreateFlag,
  DomainSnapshotDeleteFlag,
  DomainUndefineFlag,
  type DomainCheckpointPayload,
  type DomainRef,
  type DomainSnapshotPayload,
} from '@guestwork/core'
import { parseConnectionUri, silentLog } from '@guestwork/util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import driver from '../src/index.ts'
import { testConnectClose, testConnectOpen } from '../src/hypervisor/connection.ts'
import { testHypervisor as slots } from '../src/hypervisor/table.ts'
import type { TestCall } from '../src/session.ts'

let call: TestCall
let test: DomainRef
let heard: string[] = []

beforeEach(async () => {
  const base = { signal: new AbortController().signal, deadline: undefined, identity: {}, log: silentLog }
  const opened = await testConnectOpen(
    { ...base, session: undefined },
    { uri: parseConnectionUri('test:///default'), readOnly: false, credentials: undefined },
  )
  if (opened.outcome === 'declined') expect.fail('the URI was declined')
  call = { ...base, session: opened.session }
  test = slots.domainLookupByName(call, 'test')
  const { events } = call.session.node
  heard = []
  events.register(undefined, -1, (_, payload) => heard.push(words(payload as DomainSnapshotPayload)))
  events.register(undefined, -2, (_, payload) => heard.push(words(payload as DomainCheckpointPayload)))
  events.register(undefined, 0, () => heard.push('lifecycle'))
})
afterEach(() => testConnectClose(call))

/** The event and the name of what it is about. */
function words(payload: DomainSnapshotPayload | DomainCheckpointPayload): string {
  return Object.values(payload).map(String).join(' ')
}

function take(name: string, flags = 0, content = ''): unknown {
  const xml = `<domainsnapshot><name>${name}</name>${content}</domainsnapshot>`
  return slots.domainSnapshotCreateXML(call, test, xml, flags)
}

function check(name: string, flags = 0, content = ''): unknown {
  const xml = `<domaincheckpoint><name>${name}</name>${content}</domaincheckpoint>`
  return slots.domainCheckpointCreateXML(call, test, xml, flags)
}

function told(): string[] {
  return heard.splice(0)
}

describe('snapshots', () => {
  it('are created and become the current one', async () => {
    await take('a')
    expect(told()).toEqual(['created a', 'current-changed a'])
  })

  it('are deleted before their parents, and the parent becomes current', async () => {
    for (const name of ['a', 'b', 'c']) await take(name)
    told()
    await slots.domainSnapshotDelete(call, { domain: test, name: 'b' }, DomainSnapshotDeleteFlag.CHILDREN)
    expect(told()).toEqual(['deleted c', 'deleted b', 'current-changed a'])
  })

  it('that are redefined say so, and change what is current only when asked', async () => {
    await take('a')
    await take('b')
    const xml = await slots.domainSnapshotGetXMLDesc(call, { domain: test, name: 'a' }, 0)
    told()
    await slots.domainSnapshotCreateXML(call, test, xml, DomainSnapshotCreateFlag.REDEFINE)
    expect(told()).toEqual(['redefined a'])
    const current = DomainSnapshotCreateFlag.REDEFINE | DomainSnapshotCreateFlag.CURRENT
    await slots.domainSnapshotCreateXML(call, test, xml, current)
    expect(told()).toEqual(['redefined a', 'current-changed a'])
  })

  it('are gone back to after the events of the guest', async () => {
    await take('a')
    await take('b')
    told()
    await slots.domainRevertToSnapshot(call, { domain: test, name: 'a' }, 0)
    expect(told()).toEqual(['lifecycle', 'lifecycle', 'reverted a', 'current-changed a'])
    await slots.domainRevertToSnapshot(call, { domain: test, name: 'a' }, 0)
    expect(told()).toEqual(['lifecycle', 'lifecycle', 'reverted a'])
  })

  it('go before a guest that is undefined, or that ends for good', async () => {
    await take('a')
    await take('b')
    await slots.domainDestroyFlags(call, test)
    told()
    await slots.domainUndefineFlags(call, test, DomainUndefineFlag.SNAPSHOTS_METADATA)
    expect(told()).toEqual(['deleted b', 'deleted a', 'lifecycle'])
  })

  it('go before a transient guest that stops', async () => {
    await take('a')
    await slots.domainUndefineFlags(call, test, 0)
    told()
    await slots.domainDestroyFlags(call, test)
    expect(told()).toEqual(['deleted a', 'lifecycle'])
  })
})

describe('checkpoints', () => {
  it('are created, redefined and deleted', async () => {
    await check('a')
    await check('b')
    const xml = await slots.domainCheckpointGetXMLDesc(call, { domain: test, name: 'a' }, 0)
    await slots.domainCheckpointCreateXML(call, test, xml, DomainCheckpointCreateFlag.REDEFINE)
    await slots.domainCheckpointDelete(call, { domain: test, name: 'a' }, 1)
    expect(told()).toEqual(['created a', 'created b', 'redefined a', 'deleted b', 'deleted a'])
  })
})

it('reach who listens through the public API', async () => {
  await using host = await connect('test:///default', { drivers: [driver] })
  const events = host.events('domain-snapshot')
  await events.ready
  await take('a')
  expect((await events.next()).value).toMatchObject({ event: 'created', snapshot: { name: 'a' } })
})
