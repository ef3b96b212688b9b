import type { PoolStartOptions } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'

/** The options of commands that can prepare the source of a pool. */
export const overwriteOptions = {
  'no-overwrite': flag('do not build over data that is there'),
  overwrite: flag('build over any data'),
}

/** The options of commands that start a pool. */
export const startOptions = { build: flag("prepare the pool's source first"), ...overwriteOptions }

/** Which of them exclude each other. */
export const overwriteExclusive = [['overwrite', 'no-overwrite']] as const

/** What a user's choice means for the start of a pool. */
export function startChoice(choice: Record<keyof typeof startOptions, boolean>): PoolStartOptions {
  return {
    build: choice.build,
    buildOverwrite: choice.overwrite,
    buildNoOverwrite: choice['no-overwrite'],
  }
}
