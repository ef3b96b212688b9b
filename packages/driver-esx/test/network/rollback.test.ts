import { describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'
import { define, labInventory, redefine, snapshot, undefine } from './failing-host.ts'

type Step = readonly [method: Failure['method'], skip: number]
const works = {
  define: [
    define,
    [
      ['AddVirtualSwitch', 0],
      ['AddPortGroup', 0],
      ['AddPortGroup', 1],
    ],
  ],
  redefine: [
    redefine,
    [
      ['UpdateVirtualSwitch', 0],
      ['UpdateVirtualSwitch', 1],
      ['AddPortGroup', 0],
      ['UpdatePortGroup', 0],
      ['RemovePortGroup', 0],
      ['UpdateVirtualSwitch', 2],
    ],
  ],
  undefine: [
    undefine,
    [
      ['RemovePortGroup', 0],
      ['RemovePortGroup', 1],
      ['RemoveVirtualSwitch', 0],
    ],
  ],
} as const satisfies Record<string, readonly [typeof define, readonly Step[]]>

const steps = Object.entries(works).flatMap(([name, [work, calls]]) =>
  calls.map(([method, skip]) => ({ name, work, method, skip })),
)

describe('a step that fails', () => {
  it.each(steps)('$name, $method after $skip: all is as it was', async ({ work, method, skip }) => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    fake.fail({ method, skip, fault: 'HostConfigFault' })
    await expect(work(connection)).rejects.toMatchObject({
      code: 'OPERATION_FAILED',
      details: { fault: 'HostConfigFault', method },
    })
    expect(snapshot(fake)).toEqual(before)
    await work(connection)
    expect(snapshot(fake)).not.toEqual(before)
  })

  it.each(steps)('$name, $method after $skip: its work is undone where it was done', async step => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    fake.fail({ method: step.method, skip: step.skip, fault: 'HostConfigFault', afterwards: true })
    await expect(step.work(connection)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
    expect(snapshot(fake)).toEqual(before)
  })

  const first = steps.filter(({ skip }) => skip === 0)
  it.each(first)('$name, $method: all is as it was where the answer is lost', async ({ work, method }) => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    fake.spoil(method, { kind: 'hang-up' })
    await expect(work(connection)).rejects.toMatchObject({ details: { problem: expect.any(String) } })
    expect(snapshot(fake)).toEqual(before)
  })

  it.each(first)('$name, $method: goes on in a new session when the old one expired', async step => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    fake.fail({ method: step.method, fault: 'NotAuthenticated' })
    await step.work(connection)
    expect(snapshot(fake)).not.toEqual(before)
  })

  it('is undone although the connection breaks once more', async () => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    fake.fail({ method: 'AddPortGroup', skip: 1, fault: 'HostConfigFault' })
    fake.spoil('RemovePortGroup', { kind: 'hang-up' })
    await expect(define(connection)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
    expect(snapshot(fake)).toEqual(before)
  })

  it('tells what could not be undone', async () => {
    const { fake, connection } = await openFake(labInventory)
    fake.fail({ method: 'AddPortGroup', skip: 1, fault: 'LimitExceeded' })
    fake.fail({ method: 'RemovePortGroup', count: 9, fault: 'HostConfigFault' })
    fake.fail({ method: 'RemoveVirtualSwitch', count: 9, fault: 'HostConfigFault' })
    const defining = define(connection)
    await expect(defining).rejects.toMatchObject({
      details: { fault: 'LimitExceeded', left: expect.any(Array) },
    })
    await expect(defining).rejects.toThrow(
      /could not be undone: portgroup 'a' of 'new'.*HostVirtualSwitch 'new'/,
    )
  })

  it('is undone when the caller gives up', async () => {
    const { fake, connection } = await openFake(labInventory)
    const before = snapshot(fake)
    fake.interference.delay('AddPortGroup', 200)
    const given = new AbortController()
    const xml = `<network><name>new</name><portgroup name='a'/><portgroup name='b'/></network>`
    const defining = connection.networkDefineXml(xml, { signal: given.signal })
    await vi.waitFor(() => expect(fake.takeCalls()).toContain('AddPortGroup'))
    given.abort()
    await expect(defining).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    await vi.waitFor(() => expect(fake.takeCalls()).toContain('RemoveVirtualSwitch'))
    await vi.waitFor(() => expect(snapshot(fake)).toEqual(before))
    await undefine(connection)
  })
})
