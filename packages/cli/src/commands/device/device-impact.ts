import type { Domain, ImpactOptions } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'
import { impactExclusive, impactOptions } from '../arguments/impact.ts'

/** The options that say where a device is changed. */
export const deviceImpactOptions = {
  persistent: flag('the definition, and the domain if it runs'),
  ...impactOptions,
}

/** Which of them exclude each other. */
export const deviceImpactExclusive = [['persistent', 'current'], ...impactExclusive] as const

type Choice = Record<keyof typeof deviceImpactOptions, boolean>

/** What a user chose of them for a device that comes or goes: the running domain, where nothing was chosen. */
export function chosenPlugImpact(domain: Domain, choice: Choice): ImpactOptions {
  const { persistent, config, live, current } = choice
  return persistent || config || live || current ? chosenDeviceImpact(domain, choice) : { live: true }
}

/** What a user chose of them. */
export function chosenDeviceImpact(domain: Domain, { persistent, config, live }: Choice): ImpactOptions {
  return { config: config || persistent, live: live || (persistent && domain.id !== undefined) }
}
