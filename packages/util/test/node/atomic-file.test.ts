import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  readFileLimited,
  removeFile,
  removeLeftovers,
  writeFileAtomically,
} from '../../src/node/atomic-file.ts'
import { startProgram } from './start-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

const deadPid = 2 ** 22 + 1

describe('writeFileAtomically', () => {
  it('writes and replaces, and leaves nothing else', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'x.xml')
    await writeFileAtomically(path, 'one')
    await writeFileAtomically(path, Uint8Array.of(0x74, 0x77, 0x6f))
    expect(await readFile(path, 'utf8')).toBe('two')
    expect(await readdir(folder)).toEqual(['x.xml'])
  })

  it.skipIf(process.platform === 'win32')(
    'sets the permissions whatever the umask (not on Windows, which has none)',
    async () => {
      const path = join(await temporaryFolder(), 'x')
      await writeFileAtomically(path, '')
      expect((await stat(path)).mode & 0o777).toBe(0o600)
      await writeFileAtomically(path, '', { mode: 0o666 })
      expect((await stat(path)).mode & 0o777).toBe(0o666)
    },
  )

  it('replaces the whole of a file also when nothing has to outlast the machine', async () => {
    const folder = await temporaryFolder()
    await writeFileAtomically(join(folder, 'a'), 'old')
    await writeFileAtomically(join(folder, 'a'), 'new', { durable: false })
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new')
    expect(await readdir(folder)).toEqual(['a'])
  })

  it('leaves the old file and no temporary one when it fails', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'target'))
    const path = join(folder, 'target')
    await expect(writeFileAtomically(path, 'x')).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: expect.stringMatching(/^cannot write file '.*target': /),
      details: { path },
    })
    expect(await readdir(folder)).toEqual(['target'])
    await expect(writeFileAtomically(join(folder, 'missing', 'x'), 'x')).rejects.toMatchObject({
      details: { errno: 'ENOENT' },
    })
  })

  it('shows readers and crashes only whole contents', async () => {
    const folder = await temporaryFolder()
    const root = join(folder, 'root')
    await mkdir(root)
    const path = join(root, 'x')
    for (let round = 0; round < 5; round += 1) {
      const writer = await startProgram('atomic-writer', folder, path)
      for (let read = 0; read < 20; read += 1)
        expect(await readFile(path, 'latin1')).toMatch(/^(\d)\1{199999}$/)
      await delay(round * 7)
      await writer.kill()
      expect(await readFile(path, 'latin1')).toMatch(/^(\d)\1{199999}$/)
    }
    await removeLeftovers(root)
    expect(await readdir(root)).toEqual(['x'])
  }, 30_000)
})

describe('removeLeftovers', () => {
  it('removes the temporary files of dead writers and old ones, and nothing else', async () => {
    const folder = await temporaryFolder()
    const name = (pid: number) => `.x.xml.${String(pid)}-0123456789abcdef.guestwork-tmp`
    const old = '.y.1-0123456789abcdef.guestwork-tmp'
    const kept = [
      name(process.pid),
      'x.xml',
      '.hidden',
      '.x.guestwork-tmp',
      `.x.${String(deadPid)}-0123.guestwork-tmp`,
    ]
    for (const file of [...kept, name(deadPid), old]) await writeFile(join(folder, file), '')
    await utimes(join(folder, old), 0, 0)
    expect((await removeLeftovers(folder)).sort()).toEqual([name(deadPid), old].sort())
    expect((await readdir(folder)).sort()).toEqual(kept.sort())
  })

  it('rejects for a folder that is not there', async () => {
    await expect(removeLeftovers(join(await temporaryFolder(), 'none'))).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      details: { errno: 'ENOENT' },
    })
  })
})

it('removes a file and says whether it was there', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'x'), '')
  expect(await removeFile(join(folder, 'x'))).toBe(true)
  expect(await removeFile(join(folder, 'x'))).toBe(false)
  await expect(removeFile(folder)).rejects.toMatchObject({ code: 'SYSTEM_ERROR', details: { path: folder } })
})

describe('readFileLimited', () => {
  it('reads a file up to the limit', async () => {
    const path = join(await temporaryFolder(), 'x')
    await writeFile(path, 'x'.repeat(100_000))
    expect((await readFileLimited(path, 100_000)).toString()).toBe('x'.repeat(100_000))
    await expect(readFileLimited(path, 99_999)).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: `Failed to read file '${path}': it is larger than 99999 bytes`,
      details: { path, errno: 'EFBIG' },
    })
  })

  it('names a file that is not there', async () => {
    const path = join(await temporaryFolder(), 'none')
    await expect(readFileLimited(path, 1)).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: `Failed to open file '${path}': No such file or directory`,
      details: { path, errno: 'ENOENT' },
    })
  })

  it.skipIf(process.platform === 'win32')(
    'does not wait at a pipe (not on Windows, which has no mkfifo)',
    async () => {
      const path = join(await temporaryFolder(), 'pipe')
      execFileSync('mkfifo', [path])
      await chmod(path, 0o600)
      await expect(readFileLimited(path, 100)).rejects.toMatchObject({
        message: expect.stringContaining('is no regular file'),
      })
    },
  )

  it.skipIf(process.platform === 'win32')(
    'waits at a pipe when it is to read pipes (not on Windows, which has no mkfifo)',
    async () => {
      const folder = await temporaryFolder()
      const path = join(folder, 'pipe')
      execFileSync('mkfifo', ['-m', '600', path])
      const read = (maximum: number) => readFileLimited(path, maximum, { pipes: true })
      expect(String((await Promise.all([read(100), writeFile(path, 'x'.repeat(100))]))[0])).toHaveLength(100)
      const tooLarge = Promise.all([read(99), writeFile(path, 'x'.repeat(100))])
      await expect(tooLarge).rejects.toMatchObject({ details: { errno: 'EFBIG' } })
      await expect(readFileLimited(folder, 100, { pipes: true })).rejects.toMatchObject({
        details: { path: folder, errno: 'EISDIR' },
      })
    },
  )
})
