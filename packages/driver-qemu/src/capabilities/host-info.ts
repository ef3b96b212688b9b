import { readdir, readFile } from 'node:fs/promises'
import { cpus, totalmem, type CpuInfo } from 'node:os'
import { join } from 'node:path'
import type { HostInfo } from '@guestwork/core'
import { hostArch } from './find-emulator.ts'

const cpuFolder = '/sys/devices/system/cpu'
const nodeFolder = '/sys/devices/system/node'

/** The machine that we run on: its memory, and how its processors are laid out as far as the system tells. */
export async function readHostInfo(): Promise<HostInfo> {
  const all = cpus()
  const { nodes, sockets, cores, threads } = await readTopology(all.length)
  return {
    model: hostArch(),
    memory: BigInt(Math.floor(totalmem() / 1024)),
    cpus: all.length,
    mhz: await clockOf(all[0]),
    nodes,
    sockets,
    cores,
    threads,
  }
}

/** Node knows the clock only where its frequency can be scaled. */
async function clockOf(cpu: CpuInfo | undefined): Promise<number> {
  if (cpu !== undefined && cpu.speed > 0) return cpu.speed
  const text = await readFile('/proc/cpuinfo', 'latin1').catch(() => '')
  return Math.floor(Number(/^cpu MHz\s*:\s*(\d+)/m.exec(text)?.[1] ?? 0))
}

type Topology = Pick<HostInfo, 'nodes' | 'sockets' | 'cores' | 'threads'>

/** The layout, if it is regular: as many threads in each core, cores in each socket, and sockets in each node. */
async function readTopology(count: number): Promise<Topology> {
  const places = await Promise.all((await foldersIn(cpuFolder, /^cpu\d+$/)).map(placeOf))
  const known = places.filter(place => place !== undefined)
  const nodes = Math.max(1, (await foldersIn(nodeFolder, /^node\d+$/)).length)
  const sockets = new Set(known.map(({ socket }) => socket)).size
  const cores = new Set(known.map(({ socket, core }) => `${socket}:${core}`)).size
  const regular = {
    nodes,
    sockets: sockets / nodes,
    cores: cores / sockets,
    threads: known.length / cores,
  }
  const isRegular = known.length === count && Object.values(regular).every(Number.isSafeInteger)
  return isRegular ? regular : { nodes: 1, sockets: 1, cores: count, threads: 1 }
}

async function placeOf(
  folder: string,
): Promise<{ readonly socket: string; readonly core: string } | undefined> {
  const read = (file: string): Promise<string | undefined> =>
    readFile(join(folder, 'topology', file), 'utf8').then(
      text => text.trim(),
      () => undefined,
    )
  const [socket, core] = await Promise.all([read('physical_package_id'), read('core_id')])
  return socket === undefined || core === undefined ? undefined : { socket, core }
}

async function foldersIn(folder: string, name: RegExp): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter(found => name.test(found)).map(found => join(folder, found))
}
