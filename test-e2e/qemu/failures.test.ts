import { createServer, type AddressInfo, type Server } from 'node:net'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isVirtError, type VirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { qemuHost, type QemuHost } from './qemu-host.ts'

/** The error that a promise rejects with. */
async function rejection(promise: Promise<unknown>): Promise<VirtError> {
  try {
    await promise
  } catch (error) {
    if (isVirtError(error)) return error
    throw error
  }
  return expect.fail('it has succeeded')
}

/** Defines a guest, lets its start fail, and makes sure that nothing is left of it. */
async function failToStart(host: QemuHost, xml: string): Promise<VirtError> {
  const connection = await host.connect()
  const domain = await connection.domainDefineXml(xml)
  const definition = await domain.getXml({ secure: true })
  const error = await rejection(domain.create())
  expect(await host.processes()).toEqual([])
  expect(await readdir(join(host.root, 'lib', 'qemu'))).toEqual([])
  expect(await readdir(join(host.root, 'run', 'qemu'))).not.toContain('guest.json')
  expect(await domain.getXml({ secure: true })).toBe(definition)
  expect(await domain.getState()).toEqual({ state: 'shutoff', reason: 'failed' })
  expect(await domain.isActive()).toBe(false)
  return error
}

const withDevices = (xml: string, devices: string): string =>
  xml.replace('</devices>', `${devices}</devices>`)

describe('a guest that cannot start leaves nothing behind', () => {
  it('its disk is missing', async () => {
    await using host = await qemuHost()
    const error = await failToStart(host, host.xml.replaceAll(host.disk, '/nonexistent/disk.img'))
    expect(error).toMatchObject({
      code: 'SYSTEM_ERROR',
      message: "Cannot access storage file '/nonexistent/disk.img': No such file or directory",
      details: { path: '/nonexistent/disk.img', target: 'vda', errno: 'ENOENT' },
    })
  })

  it('QEMU ends at once, and its stderr is in the error', async () => {
    await using host = await qemuHost()
    const error = await failToStart(host, host.xml.replace("type='raw'", "type='qcow2'"))
    expect(error.code).toBe('INTERNAL_ERROR')
    expect(error.message).toMatch(
      /^internal error: process exited while connecting to monitor: .*Image is not in qcow2 format/,
    )
    expect(error.details['stderr']).toContain('Image is not in qcow2 format')
  })

  it('the port of its serial line is taken', async () => {
    await using host = await qemuHost()
    await using port = await takenPort()
    const serial = `<serial type='tcp'><source mode='bind' host='127.0.0.1' service='${String(port.number)}'/><protocol type='raw'/></serial>`
    const error = await failToStart(host, withDevices(host.xml, serial))
    expect(error).toMatchObject({
      code: 'INTERNAL_ERROR',
      message: expect.stringContaining('Address already in use') as string,
    })
  })

  it('the port of its VNC server is taken', async () => {
    await using host = await qemuHost()
    await using port = await takenPort(6400)
    const error = await failToStart(
      host,
      host.xml.replace("port='-1' autoport='yes'", `port='${String(port.number)}'`),
    )
    expect(error).toMatchObject({
      code: 'INTERNAL_ERROR',
      message: expect.stringContaining('Address already in use') as string,
    })
  })

  it('the path of its monitor is longer than a Unix socket allows', async () => {
    await using host = await qemuHost('r'.repeat(120))
    const error = await failToStart(host, host.xml)
    expect(error.code).toBe('SYSTEM_ERROR')
    expect(error.message).toContain('too long for unix socket')
    expect(error.details).toMatchObject({ errno: 'ENAMETOOLONG', limit: 107 })
  })

  it('the caller gives up before QEMU has answered', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const domain = await connection.domainDefineXml(host.xml)
    await expect(domain.create({ timeout: 10 })).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })
    await expect.poll(() => host.processes()).toEqual([])
    await expect.poll(() => readdir(join(host.root, 'lib', 'qemu'))).toEqual([])
    expect(await domain.isActive()).toBe(false)
    await domain.create()
    expect(await domain.isActive()).toBe(true)
  })

  it('a transient one is gone', async () => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const xml = host.xml.replace("type='raw'", "type='qcow2'")
    await expect(connection.domainCreateXml(xml)).rejects.toMatchObject({ code: 'INTERNAL_ERROR' })
    expect(await connection.listDomains()).toEqual([])
    expect(await host.processes()).toEqual([])
    const domain = await connection.domainCreateXml(host.xml)
    expect(await domain.isPersistent()).toBe(false)
  })
})

describe('what cannot be defined is refused with a reason', () => {
  it.each([
    [
      'a path for a socket that is too long',
      `<serial type='unix'><source mode='bind' path='/tmp/${'s'.repeat(120)}'/></serial>`,
      'SYSTEM_ERROR',
      'too long for unix socket',
    ],
    [
      'a device that is not supported yet',
      "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>",
      'CONFIG_UNSUPPORTED',
      "'rngs' is not supported yet",
    ],
    ['a second display', "<graphics type='vnc'/>", 'CONFIG_UNSUPPORTED', 'only one <graphics> device'],
    [
      'a network that only a daemon could provide',
      "<interface type='network'><source network='default'/></interface>",
      'CONFIG_UNSUPPORTED',
      "interface 0: type 'network' is not supported yet",
    ],
    [
      'a network card that this QEMU does not have',
      "<interface type='user'><model type='imaginary'/></interface>",
      'CONFIG_UNSUPPORTED',
      "has no network interface of model 'imaginary'",
    ],
    [
      'a disk with a setting that would be ignored',
      "<disk type='file'><source file='/tmp/x'/><target dev='vdb'/><iotune><total_bytes_sec>1</total_bytes_sec></iotune></disk>",
      'CONFIG_UNSUPPORTED',
      "disk 'vdb': 'iotune' is not supported yet",
    ],
    [
      'two disks with one name',
      "<disk type='file'><source file='/tmp/x'/><target dev='vda'/></disk>",
      'XML_ERROR',
      "target 'vda'",
    ],
  ])('%s', async (_, device, code, message) => {
    await using host = await qemuHost()
    const connection = await host.connect()
    const error = await rejection(connection.domainDefineXml(withDevices(host.xml, device)))
    expect(error.code).toBe(code)
    expect(error.message).toContain(message)
    expect(await connection.listDomains()).toEqual([])
  })

  it.each([
    [
      'a machine that does not exist',
      ["machine='pc'", "machine='moon'"],
      'CONFIG_UNSUPPORTED',
      "does not support machine type 'moon'",
    ],
    [
      'an emulator that is not there',
      ['<devices>', '<devices><emulator>/nonexistent/qemu</emulator>'],
      'SYSTEM_ERROR',
      'Cannot check QEMU binary /nonexistent/qemu: No such file or directory',
    ],
    [
      'an architecture without an emulator',
      ["arch='x86_64'", "arch='riscv64'"],
      'CONFIG_UNSUPPORTED',
      "No emulator found for arch 'riscv64'",
    ],
    ['a name with a slash', ['<name>guest', '<name>a/b'], 'XML_ERROR', "cannot contain '/'"],
    ['another hypervisor', ["type='qemu'", "type='xen'"], 'CONFIG_UNSUPPORTED', "domain type 'xen'"],
  ])('%s', async (_, [from = '', to = ''], code, message) => {
    await using host = await qemuHost()
    const connection = await host.connect()
    await expect(connection.domainDefineXml(host.xml.replace(from, to))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message) as string,
    })
  })
})

/** A port of this machine that another program has. */
async function takenPort(first = 0): Promise<AsyncDisposable & { readonly number: number }> {
  const server = createServer()
  let port = first
  while (!(await listens(server, port))) port++
  const { port: number } = server.address() as AddressInfo
  return { number, [Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())) }
}

function listens(server: Server, port: number): Promise<boolean> {
  return new Promise(resolve => {
    server.once('error', () => resolve(false)).once('listening', () => resolve(true))
    server.listen(port, '127.0.0.1')
  })
}
