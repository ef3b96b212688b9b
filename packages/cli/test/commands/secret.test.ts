import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { withMockHost } from '../mock-host/mock-host.ts'
import { runGw } from '../run-gw.ts'

const uuid = '0a81f5b2-8403-4b23-88d6-21ccc2f80d6f'
const define = 'secret-define packages/cli/test/fixtures/documents/secret-volume.xml'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function fileWith(bytes: string | Uint8Array): string {
  const path = join(folder, 'value')
  writeFileSync(path, bytes)
  return path
}

function gw(commands: string, ...options: string[]) {
  return runGw([...options, '-c', 'test:///default', commands], withMockHost())
}

describe('the value of a secret', () => {
  it('comes out byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const written: Uint8Array[] = []
    const host = fakeHost(withMockHost())
    const set = `secret-set-value ${uuid} --plain --file ${fileWith(bytes)}`
    const write = (text: string | Uint8Array) => void written.push(Buffer.from(text))
    await run(['-q', '-c', 'test:///default', `${define}; ${set}; secret-get-value ${uuid} --plain`], {
      ...host,
      write,
    })
    expect(Buffer.concat(written)).toEqual(Buffer.from(bytes))
  })

  it.skipIf(process.platform === 'win32')(
    'can come from a pipe (not on Windows, which has no mkfifo)',
    async () => {
      const path = join(folder, 'pipe')
      execFileSync('mkfifo', ['-m', '600', path])
      const commands = `${define}; secret-set-value ${uuid} --plain --file ${path}; secret-get-value ${uuid} --plain`
      const [{ stdout }] = await Promise.all([gw(commands, '-q'), writeFile(path, 'piped')])
      expect(stdout).toBe('piped')
    },
  )

  it('is in base64 in JSON', async () => {
    const set = `secret-set-value ${uuid} --plain --file ${fileWith('a\n')}`
    const { stdout } = await gw(`${define}; ${set}; secret-get-value ${uuid}`, '--json')
    const identity = { uuid, usageType: 'volume', usageId: '/images/web.img' }
    expect(
      stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as unknown),
    ).toEqual([identity, identity, { ...identity, value: 'YQo=' }])
  })

  it.each([
    ['!!!', 'is no base64; --plain takes a file as it is'],
    ['c2V', 'is no base64; --plain takes a file as it is'],
    ['c2V=c2V=', 'is no base64; --plain takes a file as it is'],
    ['', 'is empty'],
    ['\n', 'is empty'],
  ])('is refused in a file with %j', async (text, why) => {
    const { code, stderr } = await gw(`${define}; secret-set-value ${uuid} --file ${fileWith(text)}`)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: Failed to set secret value\nerror: invalid argument: the value ${why}\n`,
    })
  })

  it('is refused when it is larger than virsh reads it', async () => {
    const path = fileWith(new Uint8Array(1025))
    const { code, stderr } = await gw(`${define}; secret-set-value ${uuid} --plain --file ${path}`)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `error: Failed to read file '${path}': it is larger than 1024 bytes\n`,
    })
  })
})

describe('secret-set-value --interactive', () => {
  async function type(keys: string) {
    const input = new PassThrough()
    const host = fakeHost({ ...withMockHost(), input, inputIsTerminal: true })
    const commands = `${define}; secret-set-value ${uuid} --interactive; secret-get-value ${uuid} --plain`
    const running = run(['-q', '-c', 'test:///default', commands], host)
    await vi.waitFor(() => expect(host.stderr()).toBe('Enter new value for secret:'))
    input.write(keys)
    return { code: await running, stdout: host.stdout(), stderr: host.stderr() }
  }

  it('takes what is typed and does not show it', async () => {
    expect(await type('pass wöx\u007frd\r')).toEqual({
      code: 0,
      stdout: 'pass wörd',
      stderr: 'Enter new value for secret:\n',
    })
  })

  it.each([
    ['an empty line', '\r', 'Failed to set secret value\nerror: invalid argument: the value is empty'],
    ['Ctrl+C', '\u0003', 'nothing was entered'],
    ['Ctrl+D', '\u0004', 'nothing was entered'],
  ])('sets nothing after %s', async (_, keys, why) => {
    const { stdout, stderr } = await type(keys)
    expect(stdout).toBe('')
    expect(stderr).toContain(`Enter new value for secret:\nerror: ${why}\n`)
    expect(stderr).toContain('does not have a value')
  })

  it('needs a terminal', async () => {
    const { code, stderr } = await gw(`${define}; secret-set-value ${uuid} --interactive`)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: nobody can be asked: the input is no terminal\n',
    })
  })
})

describe('secret-event', () => {
  async function watch(options: string, commands: string, ...before: string[]) {
    const host = fakeHost(withMockHost())
    const again = fakeHost({ drivers: host.drivers })
    const watching = run([...before, '-c', 'test:///default', `secret-event ${options}`], host)
    await vi.waitFor(() => expect(host.interruptListeners()).toBe(1))
    await new Promise(resolve => setTimeout(resolve, 20))
    await run(['-c', 'test:///default', commands], again)
    host.interrupt()
    await watching
    return host.stdout()
  }
  const change = `${define}; secret-set-value ${uuid} c2VjcmV0; secret-undefine ${uuid}`

  it.each([
    ['--event lifecycle', `event 'lifecycle' for secret ${uuid}: Defined\nevents received: 1\n\n`],
    ['--event value-changed', `event 'value-changed' for secret ${uuid}\nevents received: 1\n\n`],
    [
      '--event lifecycle --loop',
      `event 'lifecycle' for secret ${uuid}: Defined\nevent 'lifecycle' for secret ${uuid}: Undefined\nevent loop interrupted\nevents received: 2\n\n`,
    ],
  ])('%s', async (options, text) => {
    expect(await watch(options, change)).toBe(text)
  })

  it('answers in JSON', async () => {
    const line = await watch('--event value-changed', change, '--json')
    expect(JSON.parse(line)).toMatchObject({ kind: 'value-changed', secret: { uuid, usageType: 'volume' } })
  })
})
