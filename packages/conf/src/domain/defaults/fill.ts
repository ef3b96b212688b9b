import { runSteps } from '../../codec/default-step.ts'
import type { Domain } from '../domain.gen.ts'
import { fillChardevs } from './chardevs.ts'
import { fillControllers } from './controllers.ts'
import { fillHostDevices } from './storage.ts'
import { fillDisks } from './disks.ts'
import { fillFilesystems, fillSmartcards } from './filesystems.ts'
import { fillGraphics, fillVideos } from './displays.ts'
import { fillIdentity } from './identity.ts'
import { fillInputs, fillInterfaces } from './interfaces.ts'
import { fillBoot, fillClock, fillEmulator, fillMemory, fillPowerActions, fillProcessors } from './machine.ts'
import type { DomainDefaultHooks, DomainStep, StepPlace } from './step.ts'

/** The steps of libvirt's generic hypervisor, in the order in which they run. */
export const domainSteps: readonly DomainStep[] = [
  { name: 'identity', run: fillIdentity },
  { name: 'memory', run: fillMemory },
  { name: 'processors', run: fillProcessors },
  { name: 'boot', run: fillBoot },
  { name: 'clock', run: fillClock },
  { name: 'power-actions', run: fillPowerActions },
  { name: 'emulator', run: fillEmulator },
  { name: 'disks', run: fillDisks },
  { name: 'host-devices', run: fillHostDevices },
  { name: 'interfaces', run: fillInterfaces },
  { name: 'chardevs', run: fillChardevs },
  { name: 'filesystems', run: fillFilesystems },
  { name: 'smartcards', run: fillSmartcards },
  { name: 'inputs', run: fillInputs },
  { name: 'graphics', run: fillGraphics },
  { name: 'videos', run: fillVideos },
  { name: 'controllers', run: fillControllers },
]

/**
 * Fills in what a document left open, by libvirt's generic rules and the driver's own.
 *
 * Changes the domain in place and returns it. Filling in once more changes nothing, except that, as in libvirt,
 * disks and controllers that were given their bus or number here may move before others.
 *
 * @example
 * ```ts
 * const domain = fillDomainDefaults(parseDomain(xml), { arch: 'x86_64', skip: ['videos'] })
 * ```
 */
export function fillDomainDefaults(domain: Domain, hooks: DomainDefaultHooks = {}): Domain {
  return runSteps(arranged(hooks.steps ?? []), domain, hooks)
}

function arranged(own: readonly (DomainStep & StepPlace)[]): DomainStep[] {
  const steps = [...domainSteps]
  for (const step of own) {
    const place = step.before ?? step.after
    const found = place === undefined ? -1 : steps.findIndex(({ name }) => name === place)
    if (found < 0) steps.push(step)
    else steps.splice(step.before === undefined ? found + 1 : found, 0, step)
  }
  return steps
}
