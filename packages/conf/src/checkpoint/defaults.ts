import { runSteps, type DefaultStep } from '../codec/default-step.ts'
import { VirtError } from '@guestwork/util'
import type { Disk, Domain } from '../domain/domain.gen.ts'
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
 * Throws `CONFIG_UNSUPPORTED` for a disk that the guest does not have, that is named twice, or whose changes cannot be recorded,
 * and for a guest without disks.
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
  const disks = domain.devices?.disks ?? []
  if (disks.length === 0) throw unsupported('domain must have at least one disk to perform checkpoints')
  if (asked.length > disks.length) throw unsupported('too many disk checkpoint requests for domain')
  const named = nameTargets(asked, disks)
  checkpoint.disks = disks.map((disk): CheckpointDisk => {
    const { dev } = disk.target
    const filled = named.get(dev) ?? {
      name: dev,
      checkpoint: asked.length === 0 && canRecord(disk) ? 'bitmap' : 'no',
    }
    filled.checkpoint ??= 'bitmap'
    if (filled.checkpoint === 'bitmap' && checkpoint.name !== undefined) filled.bitmap ??= checkpoint.name
    return filled
  })
}

/** The disks that are asked for by their targets, also where their images are named. */
function nameTargets(asked: readonly CheckpointDisk[], disks: readonly Disk[]): Map<string, CheckpointDisk> {
  const named = new Map<string, CheckpointDisk>()
  for (const request of asked) {
    const disk = disks.find(
      ({ target, source }) => target.dev === request.name || pathOf(source) === request.name,
    )
    if (disk === undefined) throw unsupported(`no disk named '${request.name}'`)
    if (named.has(disk.target.dev)) throw unsupported(`disk '${request.name}' specified twice`)
    if (request.checkpoint !== 'no' && !canRecord(disk)) {
      throw unsupported(`disk '${request.name}' is empty or readonly`)
    }
    named.set(disk.target.dev, { ...request, name: disk.target.dev })
  }
  return named
}

function canRecord({ source, readonly }: Disk): boolean {
  return source !== undefined && readonly !== true
}

function pathOf(source: Disk['source']): string | undefined {
  if (source === undefined) return undefined
  if ('file' in source) return source.file
  return 'dev' in source ? source.dev : undefined
}

function unsupported(message: string): VirtError {
  return new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'DOMAIN_CHECKPOINT' })
}
