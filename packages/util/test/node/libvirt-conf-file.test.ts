import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { defaultUri } from '../../src/connection-aliases.ts'
import {
  defaultUriFromEnvironment,
  libvirtConfPath,
  readLibvirtConf,
} from '../../src/node/libvirt-conf-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('readLibvirtConf', () => {
  it('reads a file', async () => {
    const path = join(await temporaryFolder(), 'libvirt.conf')
    await writeFile(path, '# mine\nuri_default = "test:///default"\n')
    const conf = await readLibvirtConf(path)
    expect(conf.file).toBe(path)
    expect(defaultUri(conf)).toBe('test:///default')
  })

  it('takes a missing file for an empty one', async () => {
    const path = join(await temporaryFolder(), 'libvirt.conf')
    expect(await readLibvirtConf(path)).toEqual({ file: path, items: [] })
  })

  it('names file, line and column of a mistake', async () => {
    const path = join(await temporaryFolder(), 'libvirt.conf')
    await writeFile(path, '\nuri_default = qemu:///system\n')
    await expect(readLibvirtConf(path)).rejects.toMatchObject({
      code: 'CONF_SYNTAX',
      message: `configuration file syntax error: ${path}:2:15: expecting a value`,
      details: { file: path, line: 2, column: 15 },
    })
  })

  it('rejects what is there but cannot be read', async () => {
    await expect(readLibvirtConf(await temporaryFolder())).rejects.toMatchObject({ code: 'SYSTEM_ERROR' })
  })
})

it.skipIf(process.platform === 'win32')(
  'finds the file of root and of others (not on Windows, which has no root)',
  () => {
    vi.stubEnv('XDG_CONFIG_HOME', '/c')
    const geteuid = vi.spyOn(process as { geteuid: () => number }, 'geteuid')
    onTestFinished(() => {
      vi.unstubAllEnvs()
      geteuid.mockRestore()
    })
    geteuid.mockReturnValue(0)
    expect(libvirtConfPath()).toBe('/etc/libvirt/libvirt.conf')
    geteuid.mockReturnValue(1000)
    expect(libvirtConfPath()).toBe('/c/libvirt/libvirt.conf')
  },
)

it.each([
  [{}, undefined],
  [{ LIBVIRT_DEFAULT_URI: '' }, undefined],
  [{ LIBVIRT_DEFAULT_URI: 'test:///default' }, 'test:///default'],
])('the environment %j asks for %s', (env, uri) => {
  expect(defaultUriFromEnvironment(env)).toBe(uri)
})
