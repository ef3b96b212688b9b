import { describe, expect, it } from 'vitest'
import type { QemuMonitorEvent } from '../../src/index.ts'
import { web } from '../fake-driver.ts'
import { ask, openDomain } from './ask.ts'

describe('QEMU’s monitor', () => {
  it('takes commands', async () => {
    const { args, result } = await ask('domainQemuMonitorCommand', 'ok', domain =>
      domain.qemuMonitorCommand('info version', { hmp: true }),
    )
    expect({ args, result }).toEqual({ args: [web, 'info version', 1], result: 'ok' })
    const answer = { text: '{}', files: [12] }
    const files = await ask('domainQemuMonitorCommandWithFiles', answer, domain =>
      domain.qemuMonitorCommandWithFiles('{"execute":"getfd"}', { files: [7] }),
    )
    expect(files).toEqual({ args: [web, '{"execute":"getfd"}', [7], 0], result: answer })
  })

  it('has events, of one domain and by name', async () => {
    const seen: unknown[] = []
    let hear: (event: QemuMonitorEvent) => void = () => undefined
    const { connection, domain } = await openDomain({
      connectDomainQemuMonitorEventRegister: Object.assign(
        (_call: unknown, about: unknown, name: unknown, listener: typeof hear, flags: number) => {
          seen.push([about, name, flags])
          hear = listener
          return 1
        },
        { flags: 3 },
      ),
      connectDomainQemuMonitorEventDeregister: () => undefined,
    })
    await using _ = connection
    const events = connection.qemuMonitorEvents({ domain, event: 'POWER.*', regex: true, ignoreCase: true })
    await events.ready
    const event = { domain: web, event: 'POWERDOWN', seconds: 1n, micros: 2, details: undefined }
    hear(event)
    expect((await events.next()).value).toEqual(event)
    expect(seen).toEqual([[web, 'POWER.*', 3]])
    const other = await openDomain({})
    await using __ = other.connection
    expect(() => other.connection.qemuMonitorEvents({ domain })).toThrow(/belongs to another connection/)
  })

  it('takes over a process', async () => {
    const { args, result } = await ask('domainQemuAttach', web, (_, connection) =>
      connection.domainQemuAttach(4711),
    )
    expect(args).toEqual([4711, 0])
    expect(result.uuid).toBe(web.uuid)
  })
})

describe('a guest agent', () => {
  it('takes commands, and is waited for', async () => {
    const waiting = async (wait?: number | 'shutdown' | 'nowait') =>
      (await ask('domainQemuAgentCommand', '{}', domain => domain.qemuAgentCommand('{}', wait))).args
    expect(await waiting()).toEqual([web, '{}', -1, 0])
    expect(await waiting(5)).toEqual([web, '{}', 5, 0])
    expect(await waiting('shutdown')).toEqual([web, '{}', 60, 0])
    expect(await waiting('nowait')).toEqual([web, '{}', 0, 0])
  })
})

it('a container has namespaces', async () => {
  const { args, result } = await ask('domainLxcOpenNamespace', [5, 6], domain => domain.lxcOpenNamespace())
  expect({ args, result }).toEqual({ args: [web, 0], result: [5, 6] })
})
