import { connect, type Connection } from '@guestwork/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { FakeVsphere } from '../../src/testing/index.ts'
import { drivers, openFake } from '../open-fake.ts'
import { define, labInventory, networkOf, redefine, snapshot } from './failing-host.ts'

async function another({ uri, credentials }: FakeVsphere): Promise<Connection> {
  const connection = await connect(uri, { drivers, credentials })
  onTestFinished(() => connection.close())
  return connection
}

async function addTo(connection: Connection, section: 'portgroup' | 'forward-interface', xml: string) {
  const network = await connection.networkLookupByName('lab')
  await network.update({ command: 'add-last', section, xml })
}

/** Does something on the host while an edit of `lab` is between two of its steps. */
async function whileEditing(fake: FakeVsphere, connection: Connection, work: () => void): Promise<void> {
  fake.interference.delay('AddPortGroup', 100)
  fake.takeCalls()
  const editing = redefine(connection)
  const meanwhile = vi.waitFor(() => expect(fake.takeCalls()).toContain('AddPortGroup')).then(work)
  const [edited] = await Promise.allSettled([editing, meanwhile])
  if (edited.status === 'rejected') throw edited.reason
}

function groupNamed(fake: FakeVsphere, name: string) {
  return networkOf(fake).info.portgroup?.find(({ spec }) => spec.name === name)
}

describe('two clients', () => {
  it('edit one network at once, and both changes hold', async () => {
    const { fake, connection } = await openFake(labInventory)
    const other = await another(fake)
    const limit = `<bandwidth><inbound average='3'/><outbound average='3'/></bandwidth>`
    await Promise.all([
      addTo(connection, 'forward-interface', `<interface dev='vmnic3'/>`),
      addTo(other, 'portgroup', `<portgroup name='three'/>`),
      addTo(connection, 'portgroup', `<portgroup name='four'>${limit}</portgroup>`),
    ])
    const { vswitch, portgroup } = networkOf(fake).info
    expect(vswitch?.[1]?.pnic).toHaveLength(3)
    expect(portgroup?.map(({ spec }) => spec.name)).toEqual(expect.arrayContaining(['three', 'four']))
  })

  it('make the same network at once, and one is told that it is there or edits it', async () => {
    const { fake, connection } = await openFake(labInventory)
    const other = await another(fake)
    await Promise.all([define(connection), define(other)])
    expect(fake.takeCalls().filter(method => method === 'AddVirtualSwitch')).toHaveLength(1)
  })

  it('add the same port group at once, and one is refused', async () => {
    const { fake, connection } = await openFake(labInventory)
    const other = await another(fake)
    const results = await Promise.allSettled(
      [connection, other].map(each => addTo(each, 'portgroup', `<portgroup name='three'/>`)),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(groupNamed(fake, 'three')).toBeDefined()
  })

  it('change different things of one port group, and both changes hold', async () => {
    const { fake, connection } = await openFake(labInventory)
    await whileEditing(fake, connection, () => {
      const { spec } = groupNamed(fake, 'one') ?? {}
      if (spec === undefined) throw new TypeError('there is no such port group')
      networkOf(fake).updatePortGroup('one', {
        ...spec,
        policy: { security: { allowPromiscuous: false, forgedTransmits: false } },
      })
    })
    expect(groupNamed(fake, 'one')?.spec).toMatchObject({
      vlanId: 3,
      policy: { security: { allowPromiscuous: false, forgedTransmits: false } },
    })
  })

  it('change the same thing: the later one is refused, undone, and leaves the change of the other', async () => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    const editing = whileEditing(fake, connection, () => {
      const { spec } = groupNamed(fake, 'one') ?? {}
      if (spec !== undefined) networkOf(fake).updatePortGroup('one', { ...spec, vlanId: 77 })
    })
    await expect(editing).rejects.toMatchObject({
      code: 'OPERATION_FAILED',
      details: { conflict: "portgroup 'one' of 'lab'" },
    })
    expect(groupNamed(fake, 'one')?.spec.vlanId).toBe(77)
    const after = snapshot(fake)
    expect(after.vswitch).toEqual(before.vswitch)
    expect(after.portgroup?.map(({ spec }) => spec.name)).toEqual(
      before.portgroup?.map(({ spec }) => spec.name),
    )
  })

  it('notice that a change was overwritten', async () => {
    const { fake, connection } = await openFake(labInventory)
    const editing = whileEditing(fake, connection, () => {
      fake.interference.delay('RetrievePropertiesEx', 200)
      vi.waitFor(() => expect(groupNamed(fake, 'three')).toBeDefined(), { interval: 5 })
        .then(() => networkOf(fake).removePortGroup('three'))
        .catch(() => undefined)
    })
    await expect(editing).rejects.toMatchObject({ details: { conflict: "portgroup 'three' of 'lab'" } })
    expect(groupNamed(fake, 'two')?.spec.vlanId).toBe(2)
  })

  it('do not take each other’s port group for their own when both make it', async () => {
    const { fake, connection } = await openFake(labInventory)
    fake.fail({ method: 'AddPortGroup', fault: 'AlreadyExists', detail: { name: 'three' }, afterwards: true })
    const adding = addTo(connection, 'portgroup', `<portgroup name='three'/>`)
    await expect(adding).rejects.toMatchObject({ details: { fault: 'AlreadyExists' } })
    expect(groupNamed(fake, 'three')).toBeDefined()
  })
})
