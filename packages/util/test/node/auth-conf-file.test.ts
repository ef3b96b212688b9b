import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAuthConf } from '../../src/node/auth-conf-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('readAuthConf', () => {
  it('prefers LIBVIRT_AUTH_FILE, then the file of the URI, then that of the user', async () => {
    const folder = await temporaryFolder()
    const [fromEnvironment, fromUri, ofUser] = ['env.conf', 'uri.conf', 'libvirt/auth.conf'].map(name =>
      join(folder, name),
    ) as [string, string, string]
    await mkdir(join(folder, 'libvirt'))
    for (const path of [fromEnvironment, fromUri, ofUser]) await writeFile(path, '[credentials-x]\n')
    const env = { XDG_CONFIG_HOME: folder }
    const found = async (authFile?: string, more = {}) =>
      (await readAuthConf(authFile, { ...env, ...more }))?.file
    expect(await found(fromUri, { LIBVIRT_AUTH_FILE: fromEnvironment })).toBe(fromEnvironment)
    expect(await found(fromUri)).toBe(fromUri)
    expect(await found()).toBe(ofUser)
  })

  it('rejects a named file that is not there', async () => {
    const missing = join(await temporaryFolder(), 'auth.conf')
    await expect(readAuthConf(missing, {})).rejects.toMatchObject({ code: 'SYSTEM_ERROR' })
  })
})
