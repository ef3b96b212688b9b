import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCache, writeCache } from '../../src/capabilities/cache-file.ts'
import { readEmulator } from '../../src/capabilities/emulator-cache.ts'
import { emulator } from '../emulator.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function cacheFile() {
  const folder = join(await temporaryFolder(), 'deep', 'cache')
  return { folder, kind: 'probe', program: '/usr/bin/qemu-system-x86_64', circumstances: '1 4711 8' }
}

describe('a cache file', () => {
  it('gives back what was kept, while the circumstances are the same', async () => {
    const file = await cacheFile()
    expect(await readCache(file)).toBeUndefined()
    await writeCache(file, { answer: 42 })
    expect(await readCache(file)).toEqual({ answer: 42 })
    expect(await readCache({ ...file, circumstances: '1 4711 9' })).toBeUndefined()
    expect(await readCache({ ...file, program: '/usr/bin/other' })).toBeUndefined()
  })

  it("is nobody else's business", async () => {
    const file = await cacheFile()
    await writeCache(file, {})
    expect((await stat(file.folder)).mode & 0o777).toBe(0o700)
  })

  it.each(['', '{', 'null', '[]', '{"circumstances":"1 4711 8"}'])(
    'that holds %j is as good as none',
    async text => {
      const file = await cacheFile()
      await writeCache(file, {})
      const [name = ''] = await readdir(file.folder)
      await writeFile(join(file.folder, name), text)
      expect(await readCache(file)).toBeUndefined()
    },
  )

  it('that cannot be written is no failure', async () => {
    const file = await cacheFile()
    await expect(writeCache({ ...file, folder: '/dev/null/cache' }, {})).resolves.toBeUndefined()
  })
})

describe('readEmulator', () => {
  it('reads what was kept of a probe', () => {
    expect(readEmulator(JSON.parse(JSON.stringify(emulator)))).toEqual(emulator)
  })

  it.each([
    undefined,
    'text',
    [],
    {},
    { ...emulator, version: '7' },
    { ...emulator, machines: [{ name: 1 }] },
  ])('takes nothing else (%#)', value => {
    expect(readEmulator(value)).toBeUndefined()
  })
})
