import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { acquireOwnerLock } from '../../src/node/owner-lock.ts'
import { startProgram } from './start-program.ts'
import { temporaryFolder } from './temporary-folder.ts'

const busy = (folder: string, pid: number, description: string) => ({
  code: 'RESOURCE_BUSY',
  message: `resource busy: folder '${folder}' is in use by process ${String(pid)} (${description})`,
  details: { folder, owner: { pid, description } },
})

/** Both ways to lock: with flock(1), and with a search path on which there is none. */
describe.each([
  { way: 'with flock(1)', path: process.env['PATH'] ?? '' },
  { way: 'without flock(1)', path: '/nonexistent' },
])('acquireOwnerLock $way', ({ path }) => {
  const usePath = () => {
    vi.stubEnv('PATH', path)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
  }

  it('lets one owner in and names it to the next, until it is released', async () => {
    usePath()
    const folder = join(await temporaryFolder(), 'root')
    const first = await acquireOwnerLock(folder, { description: 'first' })
    await expect(acquireOwnerLock(folder, { description: 'second' })).rejects.toMatchObject(
      busy(folder, process.pid, 'first'),
    )
    await first.release()
    await first.release()
    await using second = await acquireOwnerLock(folder, { description: 'second' })
    await expect(acquireOwnerLock(folder, { description: 'third' })).rejects.toMatchObject(
      busy(folder, process.pid, 'second'),
    )
    expect(second).toBeDefined()
  })

  it('releases what `await using` leaves', async () => {
    usePath()
    const folder = await temporaryFolder()
    {
      await using lock = await acquireOwnerLock(folder, { description: 'inner' })
      expect(lock).toBeDefined()
    }
    await (await acquireOwnerLock(folder, { description: 'outer' })).release()
    expect(await readFile(join(folder, 'owner.lock'), 'utf8')).toBe('')
  })

  it('is free again after the owner was killed', async () => {
    usePath()
    const folder = await temporaryFolder()
    const root = join(folder, 'root')
    const holder = await startProgram('lock-holder', folder, root)
    await expect(acquireOwnerLock(root, { description: 'x' })).rejects.toMatchObject(
      busy(root, holder.pid, 'lock holder of the tests'),
    )
    await holder.kill()
    await (await acquireOwnerLock(root, { description: 'x' })).release()
  })

  it('lets exactly one of many in', async () => {
    usePath()
    const folder = await temporaryFolder()
    const attempts = Array.from({ length: 8 }, (_, at) =>
      acquireOwnerLock(folder, { description: String(at) }),
    )
    const outcomes = await Promise.allSettled(attempts)
    const locks = outcomes.filter(outcome => outcome.status === 'fulfilled')
    expect(locks).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'RESOURCE_BUSY' })
    await locks[0]?.value.release()
  })
})

describe('acquireOwnerLock', () => {
  it.skipIf(process.platform === 'win32')(
    'keeps folder and file to ourselves (not on Windows, which has no modes)',
    async () => {
      const folder = join(await temporaryFolder(), 'a', 'b')
      await using lock = await acquireOwnerLock(folder, { description: 'x' })
      expect(lock).toBeDefined()
      expect((await stat(folder)).mode & 0o777).toBe(0o700)
      expect((await stat(join(folder, 'owner.lock'))).mode & 0o777).toBe(0o600)
    },
  )

  it('does not need what the file says', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'owner.lock'), '{"pid":1,')
    await (await acquireOwnerLock(folder, { description: 'x' })).release()
  })

  it('rejects where there can be no folder', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    await expect(acquireOwnerLock(join(folder, 'file', 'x'), { description: 'x' })).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: expect.stringContaining('cannot lock folder'),
    })
  })
})

describe('the lock without flock(1)', () => {
  const start = async (content: string) => {
    vi.stubEnv('PATH', '/nonexistent')
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    const folder = await temporaryFolder()
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'owner.pid'), content)
    return folder
  }

  it('takes over from a process that has ended, also when another has its number', async () => {
    const folder = await start(
      JSON.stringify({ pid: process.pid, description: 'before', started: 'another time' }),
    )
    const lock = await acquireOwnerLock(folder, { description: 'x' })
    expect((await readdir(folder)).sort()).toEqual(['owner.lock', 'owner.pid'])
    await lock.release()
    expect(await readdir(folder)).toEqual(['owner.lock'])
  })

  it('respects a file that it cannot read', async () => {
    const folder = await start('garbage')
    await expect(acquireOwnerLock(folder, { description: 'x' })).rejects.toMatchObject({
      code: 'RESOURCE_BUSY',
      message: `resource busy: folder '${folder}' is in use by another process`,
    })
  })
})
