import { defineDriver } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { runOnTest } from '../run-gw.ts'

/** Runs `event` while a second gw of the same process, and so of the same mock host, runs commands. */
async function watch(event: string, commands: string, json = false) {
  const host = fakeHost()
  const watching = run([...(json ? ['--json'] : []), '-c', 'test:///default', event], host)
  await vi.waitFor(() => expect(host.interruptListeners()).toBe(1))
  await new Promise(resolve => setTimeout(resolve, 20))
  await runOnTest(commands)
  return { host, watching }
}

describe('event', () => {
  it('prints the first event and ends', async () => {
    const { host, watching } = await watch('event --event lifecycle', 'suspend test; resume test')
    expect(await watching).toBe(0)
    expect(host.stdout()).toBe(
      "event 'lifecycle' for domain 'test': Suspended Paused\nevents received: 1\n\n",
    )
  })

  it('with --loop goes on until the interrupt, which is no failure', async () => {
    const { host, watching } = await watch(
      'event --all --loop; uri',
      'suspend test; destroy test; start test',
    )
    host.interrupt()
    expect(await watching).toBe(0)
    expect(host.stdout()).toBe(
      [
        "event 'lifecycle' for domain 'test': Suspended Paused",
        "event 'lifecycle' for domain 'test': Stopped Destroyed",
        "event 'lifecycle' for domain 'test': Started Booted",
        'event loop interrupted',
        'events received: 3',
        '',
        'test:///default',
        '',
        '',
      ].join('\n'),
    )
  })

  it('hears of one domain only, if asked', async () => {
    const document = 'packages/cli/test/fixtures/documents/plain.xml'
    const { host, watching } = await watch('event test --all --loop', `define ${document}; suspend test`)
    host.interrupt()
    await watching
    expect(host.stdout()).toContain('events received: 1\n')
  })

  it('prints when it came with --timestamp', async () => {
    const { host, watching } = await watch('event --all --timestamp', 'suspend test')
    await watching
    expect(host.stdout()).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+0000: event 'lifecycle'/)
  })

  it('is one line of JSON for each event', async () => {
    const { host, watching } = await watch('event --all', 'suspend test', true)
    await watching
    const { time, ...event } = JSON.parse(host.stdout()) as Record<string, unknown>
    expect(event).toEqual({
      kind: 'lifecycle',
      domain: { name: 'test', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 1 },
      event: 'suspended',
      detail: 'paused',
    })
    expect(Date.parse(String(time))).toBeGreaterThan(0)
  })

  it('hears of all kinds with --all, also of those that libvirt has no events for', async () => {
    const { host, watching } = await watch('event --all --loop', 'snapshot-create-as test s1; destroy test')
    host.interrupt()
    expect(await watching).toBe(0)
    expect(host.stdout()).toContain("event 'snapshot' for domain 'test': Created s1\n")
    expect(host.stdout()).toContain("event 'snapshot' for domain 'test': Current-changed s1\n")
    expect(host.stdout()).toContain("event 'lifecycle' for domain 'test': Stopped Destroyed\n")
    expect(host.stdout()).toContain('events received: 3\n')
  })

  it('fails with the words of the driver that has no events', async () => {
    const { connectDomainEventRegisterAny: _, ...hypervisor } = testDriver.hypervisor
    const silent = defineDriver({ ...testDriver, hypervisor })
    const { code, stderr } = await runOnTest('event --all', { drivers: [silent] })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'error: this function is not supported by the connection driver: virConnectDomainEventRegisterAny\n',
    })
  })
})
