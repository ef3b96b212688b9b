import type { HostCpuMap, HostCpuStats } from '@guestwork/core'
import { bitmapToBytes, VirtError } from '@guestwork/util'

const x86Models: readonly string[] = [
  ...['486', 'pentium', 'pentium2', 'pentium3', 'pentiumpro', 'coreduo', 'n270', 'core2duo'],
  ...['qemu32', 'kvm32', 'cpu64-rhel5', 'cpu64-rhel6', 'qemu64', 'kvm64', 'Conroe', 'Penryn'],
  ...['Nehalem', 'Nehalem-IBRS', 'Westmere', 'Westmere-IBRS', 'SandyBridge', 'SandyBridge-IBRS'],
  ...['IvyBridge', 'IvyBridge-IBRS', 'Haswell-noTSX', 'Haswell-noTSX-IBRS', 'Haswell', 'Haswell-IBRS'],
  ...['Broadwell-noTSX', 'Broadwell-noTSX-IBRS', 'Broadwell', 'Broadwell-IBRS', 'Skylake-Client'],
  ...['Skylake-Client-IBRS', 'Skylake-Client-noTSX-IBRS', 'Skylake-Server', 'Skylake-Server-IBRS'],
  ...['Skylake-Server-noTSX-IBRS', 'Cascadelake-Server', 'Cascadelake-Server-noTSX', 'Icelake-Client'],
  ...['Icelake-Client-noTSX', 'Icelake-Server', 'Icelake-Server-noTSX', 'Cooperlake', 'Snowridge'],
  ...['athlon', 'phenom', 'Opteron_G1', 'Opteron_G2', 'Opteron_G3', 'Opteron_G4', 'Opteron_G5'],
  ...['EPYC', 'EPYC-IBPB', 'EPYC-Rome', 'EPYC-Milan', 'Dhyana'],
]
const powerModels: readonly string[] = [
  ...['POWER6', 'POWER7', 'POWER8', 'POWER9', 'POWER10', 'POWERPC_e5500', 'POWERPC_e6500'],
]

/** The CPU models of each architecture whose CPUs libvirt knows; an empty list where it knows none by name. */
const models: ReadonlyMap<string, readonly string[]> = new Map([
  ...['i686', 'x86_64'].map(arch => [arch, x86Models] as const),
  ...['ppc64', 'ppc64le'].map(arch => [arch, powerModels] as const),
  ...['armv6l', 'armv7l', 'armv7b', 'aarch64', 's390', 's390x'].map(arch => [arch, []] as const),
])

const otherArchitectures: ReadonlySet<string> = new Set([
  ...['alpha', 'cris', 'ia64', 'lm32', 'm68k', 'microblaze', 'microblazeel', 'mips', 'mipsel', 'mips64'],
  ...['mips64el', 'openrisc', 'parisc', 'parisc64', 'ppc', 'ppcemb', 'riscv32', 'riscv64', 'sh4', 'sh4eb'],
  ...['sparc', 'sparc64', 'unicore32', 'xtensa', 'xtensaeb'],
])

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

/** The CPU models that libvirt knows by name. */
export function testConnectGetCPUModelNames(_call: unknown, arch: string): readonly string[] {
  const names = models.get(arch)
  if (names !== undefined) return names
  if (otherArchitectures.has(arch)) {
    throw new VirtError('NO_SUPPORT', `'${arch}' architecture is not supported by CPU driver`, {
      domain: 'CPU',
    })
  }
  throw new VirtError('INVALID_ARG', `cannot find architecture ${arch}`, { domain: 'TEST' })
}
