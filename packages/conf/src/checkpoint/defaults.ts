import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import { VirtError } from '@guestwork/util'
import type { Domain } from '../domain/domain.gen.ts'
import type { Checkpoint, CheckpointDisk } from './checkpoint.gen.ts'

/** What a server knows of a checkpoint that is made. */
export interface CheckpointDefaultHooks {
  /** When the checkpoint is made, in seconds since 1970; it is also the name of one without a name. */
  readonly creationTime?: bigint
  /** The guest, whose disks are completed. */
  readonly domain?: Domain
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
}

/** One named part of filling in defaults. */
export type CheckpointStep = DefaultStep<Checkpoint, CheckpointDefaultHooks>

/** The steps, in the order in which they run. */
export const checkpointSteps: readonly CheckpointStep[] = [
  { name: 'identity', run: fillIdentity },
  { name: 'disks', run: fillDisks },
]

/**
 * Fills in what a document left open, as libvirt does. Changes the checkpoint in place and returns it.
 *
 * Throws `CONFIG_UNSUPPORTED` for a disk that the guest does not have, or that is named twice.
 *
 * @example
 * ```ts
 * const checkpoint = fillCheckpointDefaults(parseCheckpoint(xml, { create: true }), { creationTime: 1767225600n })
 * ```
 */
export function fillCheckpointDefaults(
  checkpoint: Checkpoint,
  hooks: CheckpointDefaultHooks = {},
): Checkpoint {
  return runSteps(checkpointSteps, checkpoint, hooks)
}

function fillIdentity(checkpoint: Checkpoint, { creationTime }: CheckpointDefaultHooks): void {
  if (creationTime === undefined) return
  checkpoint.creationTime ??= creationTime
  checkpoint.name ??= String(creationTime)
}

/** Lists every disk of the guest. Without any list all that can be recorded are, else only those that are named. */
function fillDisks(checkpoint: Checkpoint, { domain }: CheckpointDefaultHooks): void {
  if (domain === undefined) return
  const asked = checkpoint.disks ?? []
  const named = new Map(asked.map(disk => [disk.name, disk]))
  if (named.size !== asked.length) throw unsupported('a disk is named twice')
  const disks = domain.devices?.disks ?? []
  const missing = asked.find(({ name }) => !disks.some(({ target }) => target.dev === name))
  if (missing !== undefined) throw unsupported(`no disk named '${missing.name}'`)
  checkpoint.disks = disks.map(({ target, readonly, source }): CheckpointDisk => {
    const canRecord = source !== undefined && readonly !== true
    const disk = named.get(target.dev) ?? {
      name: target.dev,
      checkpoint: asked.length === 0 && canRecord ? 'bitmap' : 'no',
    }
    disk.checkpoint ??= 'bitmap'
    if (disk.checkpoint === 'bitmap' && checkpoint.name !== undefined) disk.bitmap ??= checkpoint.name
    return disk
  })
}

function unsupported(message: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'DOMAIN_CHECKPOINT' })
}
