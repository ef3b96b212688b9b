import { describe, expect, it } from 'vitest'
import { openQmp } from '../../src/qmp/client.ts'
import { cont, queryStatus, screendump, stop } from '../../src/qmp/commands.ts'
import type { QmpEvent } from '../../src/qmp/message.ts'
import { fakeMonitor } from './fake-monitor.ts'

const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

describe('openQmp', () => {
  it('negotiates, and then takes commands with arguments', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const taken = client.execute(screendump, { filename: '/tmp/a b', format: 'ppm' })
    await settled()
    expect(monitor.commands).toEqual([
      { execute: 'qmp_capabilities', id: 1 },
      { execute: 'screendump', arguments: { filename: '/tmp/a b', format: 'ppm' }, id: 2 },
    ])
    monitor.answer('screendump', {})
    await expect(taken).resolves.toBeUndefined()
  })

  it('gives up waiting for a QEMU that says nothing, and hangs up', async () => {
    const monitor = fakeMonitor({ greets: false })
    const client = openQmp(monitor.stream, { signal: AbortSignal.timeout(10) })
    await expect(client).rejects.toMatchObject({ code: 'OPERATION_ABORTED', domain: 'QEMU' })
    expect(monitor.stream.destroyed).toBe(true)
  })
})

describe('execute', () => {
  it('reads the answer', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const status = client.execute(queryStatus, undefined)
    await settled()
    monitor.answer('query-status', { running: true, singlestep: false, status: 'running' })
    expect(await status).toEqual({ running: true, status: 'running' })
  })

  it('matches answers with commands by their numbers', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const answers = [client.execute(stop, undefined), client.execute(queryStatus, undefined)] as const
    await settled()
    monitor.answer('query-status', { running: false, status: 'paused' })
    expect(await answers[1]).toEqual({ running: false, status: 'paused' })
    monitor.answer('stop', {})
    expect(await answers[0]).toBeUndefined()
  })

  it('reports what QEMU refuses in the words of libvirt', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const refused = client.execute(cont, undefined)
    await settled()
    monitor.send({
      id: 2,
      error: { class: 'GenericError', desc: 'Resetting the Virtual Machine is required' },
    })
    await expect(refused).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
      message:
        "internal error: unable to execute QEMU command 'cont': Resetting the Virtual Machine is required",
      details: { command: 'cont', class: 'GenericError', desc: 'Resetting the Virtual Machine is required' },
    })
  })

  it('refuses an answer of another shape', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const status = client.execute(queryStatus, undefined)
    await settled()
    monitor.answer('query-status', { running: 'yes' })
    await expect(status).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
  })

  it('stops waiting when the signal fires, and the late answer harms nobody', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const giveUp = new AbortController()
    const late = client.execute(stop, undefined, { signal: giveUp.signal })
    giveUp.abort()
    await expect(late).rejects.toMatchObject({ code: 'OPERATION_ABORTED' })
    monitor.answer('stop', {})
    const next = client.execute(cont, undefined)
    await settled()
    monitor.answer('cont', {})
    await expect(next).resolves.toBeUndefined()
  })

  it('fails when QEMU is gone, for those who wait and for those who come later', async () => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const waiting = client.execute(stop, undefined)
    monitor.stream.push(null)
    await expect(waiting).rejects.toMatchObject({ message: 'internal error: End of file from qemu monitor' })
    await client.closed
    expect(client.isOpen).toBe(false)
    await expect(client.execute(cont, undefined)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
  })

  it.each(['no json\r\n', '[1]\r\n', '{"return":{}}\r\n', '"text"\r\n'])('hangs up on %j', async line => {
    const monitor = fakeMonitor()
    const client = await openQmp(monitor.stream)
    const waiting = client.execute(stop, undefined)
    monitor.send(line)
    await expect(waiting).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    expect(monitor.stream.destroyed).toBe(true)
  })
})

describe('events', () => {
  it('come in order, before the answers that follow them', async () => {
    const monitor = fakeMonitor()
    const seen: QmpEvent[] = []
    const client = await openQmp(monitor.stream, { onEvent: event => seen.push(event) })
    const stopped = client.execute(stop, undefined).then(() => seen.length)
    await settled()
    monitor.send({ event: 'STOP', timestamp: { seconds: 1, microseconds: 2 } })
    monitor.send({ event: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } })
    monitor.answer('stop', {})
    expect(await stopped).toBe(2)
    expect(seen).toEqual([
      { name: 'STOP', data: {} },
      { name: 'SHUTDOWN', data: { guest: true, reason: 'guest-shutdown' } },
    ])
  })
})
