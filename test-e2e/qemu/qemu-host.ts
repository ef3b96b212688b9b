import { mkdtempSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Connection, type ConnectOptions } from '@guestwork/core'
import qemuDriver from '@guestwork/driver-qemu'
import { testGuestXml, writeTestDisk } from '@guestwork/driver-qemu/testing'
import { afterAll } from 'vitest'

/** A root folder for one test, with the disk of a guest. Everything that it was used for is gone when it is disposed of. */
export interface QemuHost extends AsyncDisposable {
  /** The folder that holds everything. */
  readonly folder: string
  /** The root of `qemu:///embed`. */
  readonly root: string
  /** The connection's URI. */
  readonly uri: string
  /** The document of a guest named `guest` that boots the test disk. */
  readonly xml: string
  /** The test disk. */
  readonly disk: string
  /** Opens a connection; they are all closed at the end. */
  connect(options?: ConnectOptions): Promise<Connection>
  /** The QEMU processes that belong to the root. */
  processes(): Promise<number[]>
}

// What a probe finds out is kept for the tests of one file, and not in the user's own folder.
const cache = mkdtempSync(join(tmpdir(), 'guestwork-e2e-cache-'))
process.env['XDG_CACHE_HOME'] = cache
afterAll(() => rm(cache, { recursive: true, force: true }))

export async function qemuHost(rootName = 'root'): Promise<QemuHost> {
  const folder = await mkdtemp(join(tmpdir(), 'gw-qemu-'))
  const root = join(folder, rootName)
  const disk = join(folder, 'disk.img')
  await writeTestDisk(disk)
  const connections: Connection[] = []
  const uri = `qemu:///embed?root=${root}`
  return {
    folder,
    root,
    uri,
    disk,
    xml: testGuestXml({ name: 'guest', disk }),
    connect: async options => {
      const connection = await connect(uri, {
        drivers: [() => Promise.resolve({ default: qemuDriver })],
        ...options,
      })
      connections.push(connection)
      return connection
    },
    processes: () => processesOf(folder),
    [Symbol.asyncDispose]: async () => {
      for (const connection of connections) await connection.close()
      for (const pid of await processesOf(folder)) process.kill(pid, 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The QEMU processes that belong to a root below a folder: their home is the guest's own folder. */
export async function processesOf(folder: string): Promise<number[]> {
  const found: number[] = []
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const environment = await readFile(join('/proc', entry, 'environ'), 'utf8').catch(() => '')
    const isOfRoot = environment.split('\0').some(variable => variable.startsWith(`HOME=${folder}/`))
    if (isOfRoot) found.push(Number(entry))
  }
  return found
}
