import { VirtError } from '@guestwork/util'

/** Architectures whose CPUs libvirt treats alike. */
export type CpuFamily = 'x86' | 'power' | 'arm' | 's390'

const families: ReadonlyMap<string, CpuFamily> = new Map([
  ...['i686', 'x86_64'].map(arch => [arch, 'x86'] as const),
  ...['ppc64', 'ppc64le'].map(arch => [arch, 'power'] as const),
  ...['armv6l', 'armv7l', 'armv7b', 'aarch64'].map(arch => [arch, 'arm'] as const),
  ...['s390', 's390x'].map(arch => [arch, 's390'] as const),
])

const otherArchitectures: ReadonlySet<string> = new Set([
  ...['alpha', 'cris', 'ia64', 'lm32', 'm68k', 'microblaze', 'microblazeel', 'mips', 'mipsel', 'mips64'],
  ...['mips64el', 'openrisc', 'parisc', 'parisc64', 'ppc', 'ppcemb', 'riscv32', 'riscv64', 'sh4', 'sh4eb'],
  ...['sparc', 'sparc64', 'unicore32', 'xtensa', 'xtensaeb'],
])

/**
 * The family of an architecture; undefined where there is no such architecture.
 *
 * @throws VirtError `NO_SUPPORT` for one whose CPUs libvirt knows nothing of.
 */
export function cpuFamily(arch: string): CpuFamily | undefined {
  const family = families.get(arch)
  if (family !== undefined || !otherArchitectures.has(arch)) return family
  throw new VirtError('NO_SUPPORT', `'${arch}' architecture is not supported by CPU driver`, {
    domain: 'CPU',
  })
}
