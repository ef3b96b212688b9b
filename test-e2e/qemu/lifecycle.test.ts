import { createConnection } from 'node:net'
import { once } from 'node:events'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection, Domain } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import { consoleOf, ctrlD, ctrlR } from './console.ts'
import { qemuHost } from './qemu-host.ts'

/** Notes the lifecycle events of a connection, from before the first one. */
function watch(connection: Connection): { readonly seen: string[]; readonly reboots: string[] } {
  const seen: string[] = []
  const reboots: string[] = []
  const follow = async (): Promise<void> => {
    for await (const { domain, event, detail } of connection.events('domain-lifecycle')) {
      seen.push(`${domain.name}: ${event} ${detail}`)
    }
  }
  const followReboots = async (): Promise<void> => {
    for await (const { domain } of connection.events('domain-reboot')) reboots.push(domain.name)
  }
  void follow()
  void followReboots()
  return { seen, reboots }
}

const isOff = async (domain: Domain): Promise<void> => {
  await expect.poll(() => domain.isActive(), { timeout: 20_000 }).toBe(false)
}

describe('the life of a guest', () => {
  it('is told in the order in which it happens', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const { seen } = watch(connection)
    const domain = await connection.domainDefineXml(host.xml)
    await domain.create()
    await using terminal = await consoleOf(domain)
    await terminal.hear('> ')
    await domain.suspend()
    await domain.resume()
    await domain.shutdown()
    await isOff(domain)
    expect(await domain.getState()).toEqual({ state: 'shutoff', reason: 'shutdown' })
    await domain.create({ paused: true })
    await domain.destroy()
    await domain.undefine()
    await expect
      .poll(() => seen)
      .toEqual([
        'guest: defined added',
        'guest: resumed unpaused',
        'guest: started booted',
        'guest: suspended paused',
        'guest: resumed unpaused',
        'guest: shutdown guest',
        'guest: stopped shutdown',
        'guest: started booted',
        'guest: suspended paused',
        'guest: stopped destroyed',
        'guest: undefined removed',
      ])
  })

  it('goes on after a reboot, by request and by its own will', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const { reboots } = watch(connection)
    const domain = await connection.domainDefineXml(host.xml)
    await domain.create()
    await using terminal = await consoleOf(domain)
    await terminal.hear('> ')
    await domain.reboot()
    await terminal.hear('power off')
    await terminal.hear('> ')
    expect(await domain.getState()).toEqual({ state: 'running', reason: 'booted' })
    await terminal.say(ctrlR)
    await terminal.hear('> ')
    // The firmware resets the machine once more by itself, so there is no telling how many they are.
    await expect.poll(() => reboots.length).toBeGreaterThanOrEqual(2)
    expect(domain.id).toBe(1)
  })

  it('ends at a reboot where the document says so', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const action = '<on_reboot>destroy</on_reboot>'
    const domain = await connection.domainDefineXml(host.xml.replace('<devices>', `${action}<devices>`))
    await domain.create()
    await using terminal = await consoleOf(domain)
    await terminal.hear('> ')
    await terminal.say(ctrlR)
    await isOff(domain)
  })

  it('begins again after it has powered off where the document says so', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const action = '<on_poweroff>restart</on_poweroff>'
    const domain = await connection.domainDefineXml(host.xml.replace('<devices>', `${action}<devices>`))
    await domain.create()
    await using terminal = await consoleOf(domain)
    await terminal.hear('> ')
    await terminal.say(ctrlD)
    await terminal.hear('power off')
    await terminal.hear('> ')
    expect(await domain.getState()).toEqual({ state: 'running', reason: 'booted' })
  })

  it('is over for a guest that was never defined when it stops', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainCreateXml(host.xml)
    expect(await domain.isPersistent()).toBe(false)
    await using terminal = await consoleOf(domain)
    await terminal.hear('> ')
    await terminal.say(ctrlD)
    await expect.poll(() => connection.listDomains(), { timeout: 20_000 }).toEqual([])
    await expect(domain.getState()).rejects.toMatchObject({ code: 'NO_DOMAIN' })
    expect(await readdir(join(host.root, 'run', 'qemu'))).not.toContain('guest.json')
  })
})

describe('definition and run are two things', () => {
  it('a change waits for the next start', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(host.xml)
    await domain.create()
    const uuid = `<uuid>${domain.uuid}</uuid>`
    await connection.domainDefineXml(
      host.xml.replace("<memory unit='MiB'>16", `${uuid}<memory unit='MiB'>32`),
    )
    expect((await domain.getInfo()).maxMemory).toBe(16384n)
    expect(await domain.getXml({ inactive: true })).toContain("<memory unit='KiB'>32768</memory>")
    expect(await domain.isUpdated()).toBe(true)
    await domain.destroy()
    await domain.create()
    expect((await domain.getInfo()).maxMemory).toBe(32768n)
    expect(await domain.isUpdated()).toBe(false)
  })

  it('a running guest without a definition gets one, and loses it', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainCreateXml(host.xml)
    await connection.domainDefineXml(await domain.getXml())
    expect(await domain.isPersistent()).toBe(true)
    await domain.undefine()
    expect(await domain.isActive()).toBe(true)
    expect(await domain.isPersistent()).toBe(false)
    await domain.destroy()
    expect(await connection.listDomains()).toEqual([])
  })

  it('a name and a UUID belong to one domain, also while others ask for them', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => connection.domainCreateXml(host.xml)),
    )
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'OPERATION_FAILED' })
    }
    expect(await host.processes()).toHaveLength(1)
  })
})

describe('while something else goes on', () => {
  it('what asks for the same guest waits for its turn', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(host.xml)
    const results = await Promise.allSettled([domain.create(), domain.create(), domain.suspend()])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await domain.getState()).toEqual({ state: 'paused', reason: 'user' })
  })

  it('a guest that is being started can be destroyed', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(host.xml)
    const starting = domain.create()
    await expect.poll(() => domain.isActive(), { interval: 1 }).toBe(true)
    await Promise.allSettled([domain.destroy(), starting])
    expect(await host.processes()).toEqual([])
    expect(await domain.isActive()).toBe(false)
    await domain.create()
  })

  it('a guest whose QEMU does not answer can be destroyed, and who waits for it is told', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(host.xml)
    await domain.create()
    const [pid = 0] = await host.processes()
    process.kill(pid, 'SIGSTOP')
    const stuck = domain.suspend()
    await expect(domain.reset({ timeout: 300 })).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })
    expect(await domain.getState()).toMatchObject({ state: 'running' })
    await Promise.all([expect(stuck).rejects.toMatchObject({ code: 'INTERNAL_ERROR' }), domain.destroy()])
    expect(await host.processes()).toEqual([])
  })
})

describe('the display', () => {
  it('asks for the password, which is in no argument and no log', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(
      host.xml.replace("autoport='yes'/>", "autoport='yes' passwd='geheim'/>"),
    )
    await domain.create()
    const xml = await domain.getXml()
    expect(xml).not.toContain('geheim')
    const port = Number(/<graphics type='vnc' port='(\d+)' autoport='yes' listen='127.0.0.1'>/.exec(xml)?.[1])
    expect(await vncSecurityTypes(port)).toEqual([2])
    const [pid = 0] = await host.processes()
    expect(await readFile(`/proc/${String(pid)}/cmdline`, 'utf8')).not.toContain('geheim')
    expect(await readFile(join(host.root, 'log', 'qemu', 'guest.log'), 'utf8')).not.toContain('geheim')
  })

  it('can be on a socket, which is gone with the guest', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const listen = "<graphics type='vnc'><listen type='socket'/></graphics>"
    const domain = await connection.domainDefineXml(host.xml.replace(/<graphics.*?\/>/, listen))
    await domain.create()
    const socket = /<listen type='socket' socket='(.*?)'\/>/.exec(await domain.getXml())?.[1] ?? ''
    expect(socket).toBe(join(host.root, 'lib', 'qemu', 'domain-1-guest', 'vnc.sock'))
    const client = createConnection(socket)
    const [greeting] = (await once(client, 'data')) as [Buffer]
    client.destroy()
    expect(greeting.toString()).toContain('RFB 003.008')
  })
})

describe('guests that start with the host', () => {
  it('start with the first owner of their root', async () => {
    await using host = await qemuHost()
    const first = await host.connect()
    const domain = await first.domainDefineXml(host.xml)
    await domain.setAutostart(true)
    expect(await domain.getAutostart()).toBe(true)
    await first.close()
    // A root from before the last boot: the mark of this one is missing.
    await rm(join(host.root, 'run', 'qemu', 'autostarted'))
    const second = await host.connect()
    expect((await second.listDomains({ active: true })).map(({ name }) => name)).toEqual(['guest'])
    await second.close()
    const third = await host.connect()
    expect(await third.listDomains({ autostart: true })).toHaveLength(1)
  })
})

/** The ways to log in that a VNC server offers: 1 for none, 2 for a password. */
async function vncSecurityTypes(port: number): Promise<number[]> {
  const client = createConnection(port, '127.0.0.1')
  await once(client, 'data')
  client.write('RFB 003.008\n')
  const [types] = (await once(client, 'data')) as [Buffer]
  client.destroy()
  return [...types.subarray(1)]
}
