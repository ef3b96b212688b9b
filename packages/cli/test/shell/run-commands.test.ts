import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConnectCloseReason, defineDriver } from '@guestwork/core'
import testDriver from '@guestwork/driver-test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { runGw, runOnTest } from '../run-gw.ts'

const { hypervisor, ...mock } = testDriver

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('runCommands', () => {
  it('prints the time that each command took in place of the empty line', async () => {
    const { stdout } = await runGw(['-t', '-c', 'test:///default', 'uri; uri'])
    expect(stdout).toMatch(/^(?:test:\/\/\/default\n\n\(Time: \d+\.\d{3} ms\)\n\n){2}$/)
  })

  it('an interrupt ends the batch with 130 and closes the connection', async () => {
    let closed = false
    const never = defineDriver({
      ...mock,
      hypervisor: {
        ...hypervisor,
        connectGetHostname: ({ signal }) =>
          new Promise<string>(resolve => signal.addEventListener('abort', () => resolve('too late'))),
        connectClose: () => void (closed = true),
      },
    })
    const host = fakeHost({ drivers: [never] })
    const session = run(['-c', 'test:///default', 'hostname; uri'], host)
    await vi.waitFor(() => expect(host.interruptListeners()).toBe(1))
    host.interrupt()
    expect(await session).toBe(130)
    expect(closed).toBe(true)
    expect(host.stdout()).toBe('')
    expect(host.interruptListeners()).toBe(0)
  })

  it('connects by name before anything else, so that a wrong one is seen', async () => {
    const { code, stdout, stderr } = await runGw(['-c', 'test:///', 'help'])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('error: failed to connect to the hypervisor\n')
  })

  it('needs no hypervisor for what is about gw itself', async () => {
    expect(await runGw(['echo', 'x'], { drivers: [] })).toEqual({ code: 0, stdout: 'x\n', stderr: '' })
  })

  it('opens the default connection when it is needed, for each command that fails without', async () => {
    const { code, stdout, stderr } = await runGw(['uri; echo x; uri'], {
      env: { VIRSH_DEFAULT_CONNECT_URI: '' },
      drivers: [],
    })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^error: failed to connect to the hypervisor\n/)
  })

  it("sends the driver's log where libvirt's variables say", async () => {
    const talking = defineDriver({
      ...mock,
      hypervisor: {
        ...hypervisor,
        connectGetHostname: ({ log }) => {
          log.warning('the host has no name')
          return ''
        },
      },
    })
    const file = join(folder, 'log')
    await runOnTest('hostname', { drivers: [talking], env: { LIBVIRT_LOG_OUTPUTS: `1:file:${file}` } })
    expect(readFileSync(file, 'utf8')).toContain('the host has no name')
  })

  it('reconnects after the connection was lost, and says so', async () => {
    let lose: (reason: ConnectCloseReason) => void = () => undefined
    const losing = defineDriver({
      ...mock,
      hypervisor: {
        ...hypervisor,
        connectRegisterCloseCallback: (_call, listener) => void (lose = listener),
        connectUnregisterCloseCallback: () => undefined,
        connectGetHostname: () => {
          lose(ConnectCloseReason.EOF)
          return 'host'
        },
      },
    })
    const { code, stderr } = await runOnTest('hostname; uri', { drivers: [losing] })
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'error: Reconnected to the hypervisor\n' })
  })
})
