import { cpuError } from './host-cpu.ts'
import { x86Features } from './models.gen.ts'

/**
 * The bit that stands for a feature in the bits of a model.
 *
 * @throws VirtError `INTERNAL_ERROR` for one that nobody knows.
 */
export function x86FeatureBit(name: string): bigint {
  const place = x86Features.indexOf(name)
  if (place < 0) throw cpuError('INTERNAL_ERROR', `Unknown CPU feature ${name}`)
  return 1n << BigInt(place)
}

/** The names of features, in libvirt's order. */
export function x86FeatureNames(bits: bigint): string[] {
  return x86Features.filter((_, place) => ((bits >> BigInt(place)) & 1n) === 1n)
}
