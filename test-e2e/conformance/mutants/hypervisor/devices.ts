import { DomainAffectFlag } from '@guestwork/core'
import type { Mutant, Mutants } from '../mutant.ts'
import { deviceSlots, type DeviceMistakes } from './device-slots.ts'
import { extra } from './extra.ts'

const { LIVE, CONFIG } = DomainAffectFlag

const finders: Readonly<Record<string, readonly [mistakes: DeviceMistakes, finder: string]>> = {
  'attaches a device for the next start what is meant for now': [
    { hears: { [LIVE]: LIVE | CONFIG } },
    'while a domain runs, a device can be attached for now, and is as before at the next start',
  ],
  'attaches a device at once what is meant for the next start': [
    { hears: { [CONFIG]: LIVE | CONFIG } },
    'while a domain runs, a device can be attached for the next start, and is as before until then',
  ],
  'loses a device while a domain does not run': [
    { loses: true },
    'while a domain does not run, a device can be attached and is read back',
  ],
  'attaches a device again': [{ again: true }, 'a device that a domain has cannot be attached again'],
  'keeps a device that is detached': [{ sticky: true }, 'a device that is detached is gone'],
  'detaches devices that are not there': [
    { careless: true },
    'a device that a domain does not have cannot be detached',
  ],
  'keeps the setting of a device': [{ rigid: true }, 'a device that is updated has its new setting'],
}

/** Devices that are not attached, changed and detached as they should be. */
export const deviceMutants: Mutants = Object.fromEntries(
  Object.entries(finders).map(([title, [mistakes, finder]]): [string, Mutant] => [
    title,
    { extra, slots: deviceSlots(mistakes), fails: [`domain-devices: ${finder}`] },
  ]),
)
