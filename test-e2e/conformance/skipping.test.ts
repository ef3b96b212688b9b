import type { Runner } from '@guestwork/driver-conformance'
import { VirtError } from '@guestwork/util'
import * as nodeTest from 'node:test'
import * as vitest from 'vitest'
import { describe, expect, it, vi } from 'vitest'
import { conformanceOf, mockWith } from './mutants/run-mutant.ts'
import { registered, runOne, testNamed } from './one-check.ts'

/** Runners whose modules the types accept. */
const fitting: Readonly<Record<string, Runner>> = { vitest, 'node:test': nodeTest }

const mock = mockWith()
const suspended = 'a suspended domain is paused because the user asked for it'

describe('a check that cannot run', () => {
  const withoutState = mockWith({ domainGetState: undefined })
  const skipped = `domain-lifecycle: ${suspended}`

  it('says in its title which slot is missing, and is skipped in the way of the runner', async () => {
    const result = await runOne(withoutState, `TEST: ${skipped} (skipped: the driver has no domainGetState)`)
    expect(result).toEqual({ skipped: 'the driver has no domainGetState' })
  })

  it('is reported with its reason and counted neither as passed nor as empty', async () => {
    const { skipped: all, failed } = await conformanceOf(withoutState)
    expect(all).toContainEqual({ title: skipped, reason: 'the driver has no domainGetState' })
    expect(failed).toEqual([])
  })

  it('is skipped where the endpoint does not offer what it needs', async () => {
    const driver = mockWith({}, { shutdown: 'cooperative' })
    const result = await runOne(
      driver,
      'TEST: domain-lifecycle: a guest that obeys shuts down in its own time',
    )
    expect(result).toMatchObject({ skipped: expect.stringContaining('obeysShutdown') as string })
  })

  it('is skipped where connections do not see the same host', async () => {
    const driver = mockWith({
      domainLookupByUUID(_call, uuid) {
        throw new VirtError('NO_DOMAIN', uuid)
      },
    })
    const title =
      'TEST: read-only connection: domainSuspend on a read-only connection rejects with OPERATION_DENIED'
    const result = await runOne(driver, title)
    expect(result).toMatchObject({ skipped: expect.stringContaining('a second connection') as string })
  })

  it('is skipped where the far side of a driver that forwards does not support the call', async () => {
    const unsupported = () => {
      throw new VirtError('NO_SUPPORT', 'virDomainSuspend')
    }
    const title = `TEST: domain-lifecycle: ${suspended}`
    const forwarding = await runOne(mockWith({ domainSuspend: unsupported }, { forwards: true }), title)
    expect(forwarding).toMatchObject({ skipped: expect.stringContaining('far side') as string })
    const local = await runOne(mockWith({ domainSuspend: unsupported }), title)
    expect(local).toMatchObject({ error: { code: 'NO_SUPPORT' } })
  })
})

describe('test runners', () => {
  const title = `TEST: domain-lifecycle: ${suspended} (skipped: the driver has no domainGetState)`
  const reason = 'the driver has no domainGetState'
  const body = () => testNamed(registered(mockWith({ domainGetState: undefined })).tests, title).body

  it('that give a context whose skip returns, such as node:test', async () => {
    const skip = vi.fn()
    await body().call(undefined, { skip })
    expect(skip).toHaveBeenCalledWith(reason)
  })

  it('that give a context which is a function and whose skip throws, such as vitest', async () => {
    const left = new TypeError('left')
    const skip = vi.fn(() => {
      throw left
    })
    await expect(
      body().call(
        undefined,
        Object.assign(() => {}, { skip }),
      ),
    ).rejects.toBe(left)
    expect(skip).toHaveBeenCalledWith(reason)
  })

  it('that have neither get a line of output', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await body().call(undefined)
    expect(log).toHaveBeenCalledWith(`skipped: domain-lifecycle: ${suspended} (${reason})`)
    log.mockRestore()
  })

  it.each(Object.entries(fitting))('such as %s fit as they are', (_, { describe, it, afterEach }) => {
    expect([typeof describe, typeof it, typeof afterEach]).toEqual(['function', 'function', 'function'])
  })

  it('that wait for a callback of functions with parameters, such as mocha, find none', () => {
    expect(registered(mock).tests.filter(test => test.body.length > 0)).toEqual([])
  })
})
