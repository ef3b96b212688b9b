import { connect, type Call } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { describe, expect, it, vi } from 'vitest'
import { runTest } from './in-memory-runner.ts'
import { right } from './mutants/mutant.ts'
import { mockEndpoint, mockWith } from './mutants/run-mutant.ts'
import { registered, runOne, testNamed } from './one-check.ts'

const mock = mockWith()

describe('cleaning up', () => {
  it('ends the endpoint once after each check, whether it passes, fails or is skipped', async () => {
    const teardown = vi.fn()
    const wrong = mockWith({ connectIsAlive: () => false }, { shutdown: 'cooperative' })
    const setup = vi.fn(() => ({ ...mockEndpoint(), teardown }))
    for (const title of [
      'connection: an open connection is alive',
      'connection: the host has a name',
      'domain-lifecycle: a guest that obeys shuts down in its own time',
    ]) {
      await runOne(wrong, `TEST: ${title}`, setup)
    }
    expect(setup).toHaveBeenCalledTimes(3)
    expect(teardown).toHaveBeenCalledTimes(3)
  })

  it('removes the domains of a check that fails, and closes its connections', async () => {
    const forgetful = mockWith({ domainGetState: () => ({ state: 0, reason: 0 }) })
    const removed: string[] = []
    const closed = vi.fn()
    const watched = mockWith({
      ...forgetful.hypervisor,
      async domainUndefineFlags(call, domain, flags) {
        removed.push(domain.name)
        await right('domainUndefineFlags')(call, domain, flags)
      },
      async connectClose(call) {
        expect(await right('connectListAllDomains')(call, 0)).toHaveLength(1)
        closed()
        await right('connectClose')(call)
      },
    })
    const result = await runOne(
      watched,
      'TEST: domain-lifecycle: a domain that was started runs because it booted',
    )
    expect(result).toHaveProperty('error')
    expect(removed).toEqual(['web-1'])
    expect(closed).toHaveBeenCalledOnce()
  })

  it('removes what a check left that closed its own connection', async () => {
    const removed: string[] = []
    const other = await connect('test:///default', { drivers: [mock] })
    const watched = mockWith({
      async domainUndefineFlags(call, domain, flags) {
        removed.push(domain.name)
        await right('domainUndefineFlags')(call, domain, flags)
      },
    })
    await runOne(
      watched,
      'TEST: closed connection: domainSuspend on a closed connection rejects with INVALID_CONN',
    )
    const names = (await other.listDomains()).map(({ name }) => name)
    await other.close()
    expect([removed, names]).toEqual([['web-1'], ['test']])
  })

  it('removes a domain that starts although its start was given up', async () => {
    const create = right('domainCreateXML')
    const signal = new AbortController().signal
    const stubborn = mockWith({
      domainCreateXML: (call, xml, flags) => create({ ...call, signal }, xml, flags),
    })
    const other = await connect('test:///default', { drivers: [mock] })
    const title =
      'TEST: aborted signal: domainCreateXML that is given up while it runs leaves a connection that goes on'
    expect(await runOne(stubborn, title)).toBe('passed')
    const names = (await other.listDomains()).map(({ name }) => name)
    await other.close()
    expect(names).toEqual(['test'])
  })

  it('leaves a domain alone that bears the name of the endpoint and was there before', async () => {
    const other = await connect('test:///default', { drivers: [mock] })
    const setup = () => ({ ...mockEndpoint(), domainXml: mockEndpoint().domainXml.replace('web-1', 'test') })
    const result = await runOne(
      mock,
      'TEST: domain-lifecycle: a domain that was started runs because it booted',
      setup,
    )
    const [test] = await other.listDomains({ active: true })
    await other.close()
    expect(result).toMatchObject({ error: { code: 'OPERATION_INVALID' } })
    expect(test).toMatchObject({ name: 'test', id: 1 })
  })

  it('ends the endpoint of a check that hangs, and the next check can run', async () => {
    const teardown = vi.fn()
    const asked = vi.fn(
      (call: Call<unknown>) =>
        new Promise<boolean>(answer => call.signal.addEventListener('abort', () => answer(false))),
    )
    const hanging = mockWith({ connectIsAlive: asked })
    const setup = () => ({ ...mockEndpoint(), patience: 60_000, teardown })
    const { tests } = registered(hanging, setup)
    const alive = testNamed(tests, 'TEST: connection: an open connection is alive')
    const hung = alive.body.call(undefined)
    await vi.waitFor(() => expect(asked).toHaveBeenCalled())
    await alive.afterEach()
    expect(teardown).toHaveBeenCalledOnce()
    await expect(hung).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    const next = testNamed(tests, 'TEST: connection: the host has a name')
    expect(await runTest(next)).toBe('passed')
  })

  it('fails the check when the endpoint cannot be ended', async () => {
    const broken = () => ({
      ...mockEndpoint(),
      teardown() {
        throw new TypeError('the host is stuck')
      },
    })
    const result = await runOne(mock, 'TEST: connection: the host has a name', broken)
    expect(result).toMatchObject({ error: { message: 'the host is stuck' } })
  })

  it('tells of the check that failed rather than of the endpoint that could not be ended', async () => {
    const broken = () => ({
      ...mockEndpoint(),
      teardown() {
        throw new TypeError('the host is stuck')
      },
    })
    const dead = mockWith({ connectIsAlive: () => false })
    const result = await runOne(dead, 'TEST: connection: an open connection is alive', broken)
    expect(result).toMatchObject({ error: { code: 'ERR_ASSERTION' } })
  })

  it('fails the check when there is no endpoint', async () => {
    const none = () => {
      throw new VirtError('NO_CONNECT', 'no host')
    }
    const result = await runOne(mock, 'TEST: connection: the host has a name', none)
    expect(result).toMatchObject({ error: { code: 'NO_CONNECT' } })
  })
})
