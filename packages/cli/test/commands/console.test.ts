import { PassThrough } from 'node:stream'
import { describe, expect, it, vi } from 'vitest'
import { escapeByte } from '../../src/console/escape-key.ts'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { hostWith, mockWithScreen } from '../mock-with-screen.ts'
import { runOnTest } from '../run-gw.ts'

const welcome = "Connected to domain 'test'\nEscape character is ^] (Ctrl + ])\n"

function keyboard() {
  const rawModes: boolean[] = []
  const input = Object.assign(new PassThrough(), { setRawMode: (raw: boolean) => rawModes.push(raw) })
  return { input, rawModes }
}

describe('console', () => {
  it('on a terminal: hands keys over until the escape key, and gives the terminal back', async () => {
    const guest = mockWithScreen()
    const { input, rawModes } = keyboard()
    const host = fakeHost({ ...hostWith(guest), input, inputIsTerminal: true })
    const session = run(['-c', 'test:///default', 'console', 'test'], host)
    await vi.waitFor(() => expect(rawModes).toEqual([true]))
    guest.say('login: ')
    await vi.waitFor(() => expect(host.stdout()).toBe(`${welcome}login: `))
    input.write('root\r\u0003')
    input.write('x\u001dnever sent')
    expect(await session).toBe(0)
    expect(guest.received()).toBe('root\r\u0003x')
    expect(rawModes).toEqual([true, false])
    expect(guest.isReleased()).toBe(true)
    expect(host.stdout()).toBe(`${welcome}login: \n`)
  })

  it('without a terminal: stays until the guest hangs up, even when the input ends first', async () => {
    const guest = mockWithScreen()
    const input = new PassThrough()
    const host = fakeHost({ ...hostWith(guest), input })
    const session = run(['-q', '-c', 'test:///default', 'console', 'test'], host)
    input.end('uptime\n\u001d')
    await vi.waitFor(() => expect(guest.received()).toBe('uptime\n\u001d'))
    guest.say('up 3 days\n')
    guest.hangUp()
    expect(await session).toBe(0)
    expect(host.stdout()).toBe('up 3 days\n')
  })

  it('an interrupt leaves it, restores the terminal and ends gw with 130', async () => {
    const guest = mockWithScreen()
    const { input, rawModes } = keyboard()
    const host = fakeHost({ ...hostWith(guest), input, inputIsTerminal: true })
    const session = run(['-c', 'test:///default', 'console test; uri'], host)
    await vi.waitFor(() => expect(rawModes).toEqual([true]))
    host.interrupt()
    expect(await session).toBe(130)
    expect(rawModes).toContain(false)
    expect(host.stdout()).not.toContain('test:///default')
    expect(host.interruptListeners()).toBe(0)
  })

  it('leaves by another key with --escape', async () => {
    const guest = mockWithScreen()
    const { input } = keyboard()
    const host = fakeHost({ ...hostWith(guest), input, inputIsTerminal: true })
    const session = run(['-e', '^x', '-c', 'test:///default', 'console', 'test'], host)
    input.write('a\u0018')
    expect(await session).toBe(0)
    expect(host.stdout()).toContain('Escape character is ^x (Ctrl + x)\n')
    expect(guest.received()).toBe('a')
  })

  it('follows a start', async () => {
    const guest = mockWithScreen()
    guest.say('booting\n')
    guest.hangUp()
    const session = await runOnTest('destroy test; start test --console', hostWith(guest))
    expect(session).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`started\n${welcome}booting\n`),
    })
  })

  it('needs a domain that runs', async () => {
    const session = await runOnTest('destroy test; console test', hostWith(mockWithScreen()))
    expect(session).toMatchObject({ code: 1, stderr: 'error: The domain is not running\n' })
  })
})

describe('escapeByte', () => {
  it.each([
    ['^]', 0x1d],
    ['^a', 0x01],
    ['^A', 0x01],
    ['^@', 0x00],
    ['^_', 0x1f],
    ['x', 0x78],
  ])('%s is %d', (key, byte) => {
    expect(escapeByte(key)).toBe(byte)
  })
})
