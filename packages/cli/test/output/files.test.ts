import { mkdtempSync, readFileSync, rmSync, statSync, existsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLogFile } from '../../src/output/log-file.ts'
import { writeNewFile } from '../../src/output/write-new-file.ts'
import { runGw } from '../run-gw.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the log file', () => {
  it('is private, and keeps what it had', () => {
    const file = join(folder, 'log')
    openLogFile(file)('first')
    openLogFile(file)('second\nline')
    const line = (text: string) =>
      `\\[\\d{4}\\.\\d\\d\\.\\d\\d \\d\\d:\\d\\d:\\d\\d gw ${process.pid}\\] ERROR ${text}\\n`
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${line('first')}${line('second\\\\nline')}$`))
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  it('gets the errors of --log', async () => {
    const file = join(folder, 'log')
    await runGw(['-l', file, '-c', 'test:///default', 'uri; domstate nope'])
    expect(readFileSync(file, 'utf8')).toMatch(/ERROR failed to get domain 'nope'\n$/)
  })
})

describe('writeNewFile', () => {
  const good = () => new Blob(['picture']).stream()
  const broken = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array([1]))
      },
      pull(controller) {
        controller.error(new TypeError('gone'))
      },
    })

  it('writes a new file, and over an old one', async () => {
    const file = join(folder, 'picture')
    await writeNewFile(file, good())
    expect(readFileSync(file, 'utf8')).toBe('picture')
    writeFileSync(file, 'something longer')
    await writeNewFile(file, good())
    expect(readFileSync(file, 'utf8')).toBe('picture')
  })

  it('removes a new file when the stream fails, and leaves an old one', async () => {
    const file = join(folder, 'picture')
    await expect(writeNewFile(file, broken())).rejects.toThrow('gone')
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, 'old')
    await expect(writeNewFile(file, broken())).rejects.toThrow('gone')
    expect(existsSync(file)).toBe(true)
  })

  it('says which file cannot be made', async () => {
    const file = join(folder, 'none', 'picture')
    const error = expect.objectContaining({ code: 'SYSTEM_ERROR', lines: [`cannot create file ${file}`] })
    await expect(writeNewFile(file, good())).rejects.toEqual(error)
  })
})
