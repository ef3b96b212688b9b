import type { HostCpuMap, HostCpuStats } from '@guestwork/core'
import { bitmapToBytes, VirtError } from '@guestwork/util'

/** The same time for all CPUs. */
export function testNodeGetCPUStats(): HostCpuStats {
  return {
    user: 9_797_400_000n,
    kernel: 34_678_723_400_000n,
    idle: 87_264_900_000n,
    iowait: 763_600_000n,
  }
}

/** Eight CPUs, of which 0, 2 and 4 are online, whatever else the mock says of its host. */
export function testNodeGetCPUMap(): HostCpuMap {
  return { cpus: 8, online: 3, map: bitmapToBytes([0, 2, 4], 1) }
}

/** The CPU models that libvirt knows by name; none for a family whose models it does not know. */
export async function testConnectGetCPUModelNames(_call: unknown, arch: string): Promise<readonly string[]> {
  const { cpuFamily } = await import('../../cpu/architectures.ts')
  const family = cpuFamily(arch)
  if (family === undefined) {
    throw new VirtError('INVALID_ARG', `cannot find architecture ${arch}`, { domain: 'TEST' })
  }
  const { powerModels, x86Models } = await import('../../cpu/models.gen.ts')
  const models = family === 'x86' ? x86Models : family === 'power' ? powerModels : []
  return models.map(({ name }) => name)
}
