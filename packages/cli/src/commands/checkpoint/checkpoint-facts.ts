import { parseCheckpoint } from '@guestwork/conf/checkpoint'
import type { DomainCheckpoint } from '@guestwork/core'

/** What a checkpoint's document says about it. */
export interface CheckpointFacts {
  /** Its name. */
  readonly name: string
  /** Name of the checkpoint before it. */
  readonly parent: string | null
  /** Seconds since the epoch. */
  readonly creationTime: bigint
}

/** Reads the facts from a checkpoint's document. */
export async function checkpointFacts(checkpoint: DomainCheckpoint): Promise<CheckpointFacts> {
  const xml = await checkpoint.getXml({ noDomain: true })
  const { parent, creationTime = 0n } = parseCheckpoint(xml, { unknown: 'drop' })
  return { name: checkpoint.name, parent: parent?.name ?? null, creationTime }
}
