import type { SnapshotCreateOptions } from '@guestwork/core'
import { flag, type Values } from '../../grammar/option.ts'

/** How a snapshot is made. */
export const createOptions = {
  'no-metadata': flag('keep no record of it'),
  halt: flag('stop the domain when it is made'),
  'disk-only': flag('capture the disks only, not the memory'),
  'reuse-external': flag('write into image files that exist'),
  quiesce: flag('let the guest freeze its file systems meanwhile'),
  atomic: flag('capture all disks or none'),
  live: flag('do not pause the guest'),
  validate: flag('check the document against the schema'),
}

/** What a choice of {@link createOptions} means. */
export function createChoice(choice: Values<typeof createOptions>): SnapshotCreateOptions {
  return {
    noMetadata: choice['no-metadata'],
    halt: choice.halt,
    diskOnly: choice['disk-only'],
    reuseExternal: choice['reuse-external'],
    quiesce: choice.quiesce,
    atomic: choice.atomic,
    live: choice.live,
    validate: choice.validate,
  }
}
