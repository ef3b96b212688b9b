import { execFileSync } from 'node:child_process'
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkKvm } from '../../packages/driver-qemu/src/capabilities/kvm-check.ts'
import { qemuHost } from './qemu-host.ts'

/** A program in the place of QEMU that counts how often it is run. */
async function countingEmulator(folder: string): Promise<{ readonly path: string; runs(): Promise<number> }> {
  const path = join(folder, 'qemu')
  const log = join(folder, 'runs')
  await writeFile(path, `#!/bin/sh\necho run >> ${log}\nexec qemu-system-x86_64 "$@"\n`)
  await chmod(path, 0o755)
  return { path, runs: async () => (await readFile(log, 'utf8')).split('run').length - 1 }
}

describe('what QEMU can do', () => {
  it('is asked once, and again when the program was replaced', async () => {
    await using host = await qemuHost()
    const emulator = await countingEmulator(host.folder)
    const xml = host.xml.replace('<devices>', `<devices><emulator>${emulator.path}</emulator>`)
    const first = await host.connect()
    const domain = await first.domainDefineXml(xml)
    await domain.undefine()
    await first.domainDefineXml(xml)
    await first.close()
    expect(await emulator.runs()).toBe(1)
    await writeFile(emulator.path, `${await readFile(emulator.path, 'utf8')}# newer\n`)
    const second = await host.connect()
    await (await second.domainLookupByName('guest')).undefine()
    await second.domainDefineXml(xml)
    expect(await emulator.runs()).toBe(2)
  })

  it('is asked again when what was remembered is damaged', async () => {
    await using host = await qemuHost()
    const emulator = await countingEmulator(host.folder)
    const xml = host.xml.replace('<devices>', `<devices><emulator>${emulator.path}</emulator>`)
    const before = await cachedProbes()
    const first = await host.connect()
    await first.domainDefineXml(xml)
    await first.close()
    const [added = ''] = (await cachedProbes()).filter(file => !before.includes(file))
    await writeFile(added, '{"circumstances":')
    const second = await host.connect()
    await (await second.domainLookupByName('guest')).undefine()
    await second.domainDefineXml(xml)
    expect(await emulator.runs()).toBe(2)
  })

  it('cannot be found out from another program', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const xml = host.xml.replace('<devices>', '<devices><emulator>/bin/false</emulator>')
    await expect(connection.domainDefineXml(xml)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
  })

  it('is in the capabilities, with the machines by both of their names', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const document = await connection.getCapabilities()
    expect(document).toMatch(/^<capabilities>\n/)
    expect(document).toContain("<arch name='x86_64'>")
    expect(document).toMatch(/<machine maxCpus='\d+'>pc-i440fx-\d+\.\d+<\/machine>/)
    expect(document).toMatch(/<machine canonical='pc-q35-\d+\.\d+' maxCpus='\d+'>q35<\/machine>/)
    const version = /version (\d+)\.(\d+)\.(\d+)/.exec(
      execFileSync('qemu-system-x86_64', ['--version'], { encoding: 'utf8' }),
    )
    const [major = 0, minor = 0, micro = 0] = (version ?? []).slice(1).map(Number)
    expect(await connection.getVersion()).toBe(major * 1_000_000 + minor * 1000 + micro)
  })
})

describe('KVM', () => {
  it(
    'works and is offered, or a guest of that type is refused with the reason',
    { timeout: 30_000 },
    async () => {
      await using host = await qemuHost()
      const connection = await host.connect()
      const offered = (await connection.getCapabilities()).includes("<domain type='kvm'/>")
      const defined = connection.domainDefineXml(host.xml.replace("type='qemu'", "type='kvm'"))
      if (offered) {
        const domain = await defined
        await domain.create()
        expect(await domain.getState()).toMatchObject({ state: 'running' })
        return
      }
      await expect(defined).rejects.toMatchObject({
        code: 'CONFIG_UNSUPPORTED',
        message: expect.stringMatching(/does not support virt type 'kvm' here: .+ Use type='qemu'/) as string,
      })
      const started = performance.now()
      await expect(
        connection.domainDefineXml(host.xml.replace("type='qemu'", "type='kvm'")),
      ).rejects.toThrow()
      expect(performance.now() - started).toBeLessThan(1000)
    },
  )
})

describe('the guest that finds out whether KVM works', () => {
  const emulator = {
    path: execFileSync('which', ['qemu-system-x86_64'], { encoding: 'utf8' }).trim(),
    version: { major: 7, minor: 2, micro: 0, package: '' },
    arch: 'x86_64',
    machines: [],
    cpuModels: [],
    devices: [],
    hasSandbox: true,
    hasKvm: true,
  }

  it('comes to its end where its instructions run at some speed', async () => {
    const state = await checkKvm(emulator, undefined, { device: '/dev/null', accelerator: 'tcg' })
    expect(state).toEqual({ works: true, reason: '' })
  })

  it('is not asked where KVM cannot be reached', async () => {
    expect(await checkKvm(emulator, undefined, { device: '/dev/no-kvm' })).toEqual({
      works: false,
      reason: expect.stringContaining('/dev/no-kvm does not exist') as string,
    })
    expect(await checkKvm({ ...emulator, hasKvm: false })).toMatchObject({ works: false })
  })

  it('is given up when it cannot even start', async () => {
    const state = await checkKvm(emulator, undefined, { device: '/dev/null', accelerator: 'none-such' })
    expect(state).toMatchObject({ works: false, reason: expect.stringContaining('none-such') as string })
  })
})

async function cachedProbes(): Promise<string[]> {
  const folder = join(process.env['XDG_CACHE_HOME'] ?? '', 'guestwork', 'qemu')
  const files = await readdir(folder).catch(() => [])
  return files.filter(file => file.startsWith('probe-')).map(file => join(folder, file))
}
