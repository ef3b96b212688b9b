import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Types lines into a shell, each when the prompt is there. */
async function talk(lines: readonly string[], ...options: string[]) {
  const input = Object.assign(new PassThrough(), { setRawMode: () => undefined })
  const host = fakeHost({ env: { HOME: home }, input, inputIsTerminal: true })
  const session = run([...options, '-c', 'test:///default'], host)
  let prompts = 0
  for (const line of lines) {
    prompts++
    await vi.waitFor(() => expect(host.stdout().split(/gw [#>] /).length).toBeGreaterThan(prompts), {
      timeout: 10_000,
    })
    input.write(line)
  }
  const code = await session
  return { code, stdout: stripVTControlCharacters(host.stdout()), stderr: host.stderr() }
}

describe('the shell', () => {
  it('greets, prompts, runs commands, and leaves with quit', async () => {
    const { code, stdout, stderr } = await talk(['domid test\r', 'domstate nope\r', 'quit\r'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "error: failed to get domain 'nope'\n" })
    expect(stdout).toMatch(/^gw, the command line of guestwork\./)
    expect(stdout).toMatch(/gw # domid test\r?\n1\n\n/)
  })

  it('shows a read-only connection by its prompt', async () => {
    const { stdout } = await talk(['connect test:///default --readonly\r', 'exit\r'])
    expect(stdout).toContain('gw # connect')
    expect(stdout).toContain('gw > exit')
  })

  it('changes the working directory', async () => {
    const { stdout, stderr } = await talk(['cd /usr\r', 'pwd\r', 'cd /none\r', 'cd\r', 'pwd\r', 'quit\r'])
    expect(stdout).toContain('\n/usr\n')
    expect(stdout).toContain(`\n${home}\n`)
    expect(stderr).toBe('error: cd: /none: No such file or directory\n')
  })

  it('ends with the input', async () => {
    expect(await talk(['\u0004'])).toMatchObject({ code: 0, stderr: '' })
  })

  it('takes lines that come together', async () => {
    const { stdout } = await talk(['domid test\rdomname 1\rdomst', 'ate test\r', 'quit\r'])
    expect(stdout).toMatch(/[\r\n]1\n\ntest\n\n/)
    expect(stdout).toMatch(/\nrunning\n\n/)
  })

  it('drops a line at an interrupt', async () => {
    const { code, stderr } = await talk(['nonsense\u0003quit\r'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('remembers lines in a private file', async () => {
    await talk(['domid test\r', 'domid test\r', ' \r', 'uri\r', 'quit\r'])
    const file = join(home, '.cache', 'guestwork', 'history')
    expect(readFileSync(file, 'utf8')).toBe('domid test\nuri\nquit\n')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { stdout } = await talk(['\u001b[A\u001b[A\r', 'quit\r'])
    expect(stdout).toContain('test:///default\n')
  })

  it('forgets lines with secrets', async () => {
    const secrets = [
      'set-user-password test root hunter2\r',
      'uri; secret-set-value x --base64 aHVudGVyMg==\r',
      'secret-set-value x "aHVudGVyMg==\r',
    ]
    await talk([...secrets, 'quit\r'])
    expect(readFileSync(join(home, '.cache', 'guestwork', 'history'), 'utf8')).toBe('quit\n')
  })

  it('finds earlier lines by a part of them', async () => {
    const earlier = ['domid test\r', 'uri\r', 'domstate test\r', 'hostname\r', 'quit\r']
    await talk(earlier)
    const newest = await talk(['test\u0012\r', 'quit\r'])
    expect(newest.stdout).toContain('\nrunning\n')
    const older = await talk(['dom\u0012\u0012\u0012\u0012\r', 'quit\r'])
    expect(older.stdout).toContain('\u0007')
    expect(older.stdout).toMatch(/\n1\n/)
  })
})
