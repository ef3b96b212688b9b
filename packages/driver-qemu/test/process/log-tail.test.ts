import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { logLength, logSince } from '../../src/process/log-tail.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('logSince', () => {
  it('gives what was written since, without the lines that are no complaint', async () => {
    const path = join(await temporaryFolder(), 'log')
    expect(await logLength(path)).toBe(0)
    await writeFile(path, 'starting\n')
    const start = await logLength(path)
    await appendFile(path, 'char device redirected to /dev/pts/3 (label charserial0)\nqemu: no such disk\n')
    expect(await logSince(path, start)).toBe('qemu: no such disk')
  })

  it('gives the end of what is much, and nothing of what is not there', async () => {
    const path = join(await temporaryFolder(), 'log')
    await writeFile(path, `${'x'.repeat(100_000)}\nthe end\n`)
    const text = await logSince(path, 0)
    expect(text.length).toBeLessThanOrEqual(8192)
    expect(text.endsWith('\nthe end')).toBe(true)
    expect(await logSince(`${path}.other`, 0)).toBe('')
  })
})
