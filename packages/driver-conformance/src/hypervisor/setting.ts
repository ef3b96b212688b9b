import { DomainAffectFlag, type ImpactOptions, type SlotName } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import { expectEqual, skip } from '../expectation.ts'
import type { Scene } from '../scene.ts'

/** Something about a domain that can be set, and read where it was set. */
export interface Setting<T = unknown> {
  /** What it is called in a sentence, such as `the memory limit`. */
  readonly noun: string
  /** What is done to it; `set` when left out. */
  readonly verb?: string
  /** The slot that sets it. */
  readonly slot: SlotName
  /** The slot that reads it. */
  readonly reads: SlotName
  /** A value that the endpoint's domain does not have. */
  readonly value: T
  /** Sets it to that value. Skips the check where the endpoint's domain lacks what it needs. */
  readonly set: (scene: Scene, options: ImpactOptions) => Promise<void>
  /** Reads it; anything but the value where it is not set. */
  readonly read: (scene: Scene, options: ImpactOptions) => Promise<T | undefined>
}

/** The checks of settings: each is read back, and stays in the configuration that it was set in. */
export function settingChecks(settings: readonly Setting[]): Checks {
  return Object.fromEntries(settings.flatMap(setting => Object.entries(checksOf(setting))))
}

function checksOf(setting: Setting): Checks {
  const { noun, verb = 'set' } = setting
  return {
    [`while a domain does not run, ${noun} can be ${verb} and is read back`]: whileStopped(setting),
    [`while a domain runs, ${noun} can be ${verb} for now, and is as before at the next start`]: whileRunning(
      setting,
      'live',
      'config',
    ),
    [`while a domain runs, ${noun} can be ${verb} for the next start, and is as before until then`]:
      whileRunning(setting, 'config', 'live'),
  }
}

function whileStopped({ noun, slot, reads, value, set, read }: Setting): Check {
  return {
    about: slot,
    from: 'defined',
    needs: [reads],
    async run(scene) {
      checkFresh(noun, value, await read(scene, {}))
      await set(scene, {})
      expectEqual(await read(scene, {}), value, noun)
    },
  }
}

function whileRunning(
  { noun, slot, reads, value, set, read }: Setting,
  changed: 'live' | 'config',
  kept: 'live' | 'config',
): Check {
  return {
    about: slot,
    from: 'running',
    given: { liveAndPersistent: true },
    honours: DomainAffectFlag.LIVE | DomainAffectFlag.CONFIG,
    needs: [reads],
    async run(scene) {
      const before = await read(scene, { [kept]: true })
      checkFresh(noun, value, await read(scene, { [changed]: true }))
      await set(scene, { [changed]: true })
      expectEqual(await read(scene, { [changed]: true }), value, `${noun} (${changed})`)
      expectEqual(await read(scene, { [kept]: true }), before, `${noun} (${kept})`)
    },
  }
}

function checkFresh(noun: string, value: unknown, before: unknown): void {
  if (before === value) skip(`${noun} of the endpoint's domain is ${String(value)} from the beginning`)
}
