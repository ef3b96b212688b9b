import { DomainCheckpointListFlag } from '../driver/enums/checkpoint.ts'
import { flagBits } from '../flag-bits.ts'

const bits = {
  topological: DomainCheckpointListFlag.TOPOLOGICAL,
  leaves: DomainCheckpointListFlag.LEAVES,
  noLeaves: DomainCheckpointListFlag.NO_LEAVES,
} as const

/**
 * Which checkpoints a list holds (`virDomainCheckpointListFlags`): `leaves` or `noLeaves` (without or with children);
 * neither or both let all pass. `topological` puts every parent before its children.
 */
export type CheckpointFilter = { readonly [K in keyof typeof bits]?: boolean }

/** The flag bits of a filter. */
export function checkpointFilterBits(filter: CheckpointFilter): number {
  return flagBits(bits, filter)
}
