import { refusalOf } from '../../codec/origin.ts'
import type { Refusal } from '../../codec/check.ts'
import type { Domain } from '../domain.gen.ts'
import { checkAliases } from './aliases.ts'
import { checkControllers } from './controllers.ts'
import { checkDiskSources } from './disk-sources.ts'
import { checkFdGroups } from './fd-groups.ts'
import { checkDisks } from './disks.ts'
import { checkDisplays } from './displays.ts'
import { checkDriveAddresses } from './drive-addresses.ts'
import { checkFirmware } from './firmware.ts'
import { checkHostdevs } from './hostdevs.ts'
import { checkInterfaces } from './interfaces.ts'
import { checkMachine } from './machine.ts'
import { checkMemory } from './memory.ts'
import { checkNuma } from './numa.ts'
import { checkProcessors } from './processors.ts'
import { checkSmallDevices } from './small-devices.ts'
import { checkTuning } from './tuning.ts'

const checks: readonly ((domain: Domain, refusal: Refusal) => void)[] = [
  checkMachine,
  checkFirmware,
  checkProcessors,
  checkNuma,
  checkTuning,
  checkMemory,
  checkDisks,
  checkDiskSources,
  checkDriveAddresses,
  checkHostdevs,
  checkInterfaces,
  checkControllers,
  checkDisplays,
  checkSmallDevices,
  checkAliases,
]

/** What the hypervisor can do beyond libvirt's generic one. */
export interface CheckDomainOptions {
  /** Whether disks may name a group of open files (`fdgroup`); no when left out. */
  readonly fdGroups?: boolean
}

/**
 * Refuses a complete domain that no hypervisor could run, or whose parts contradict each other: what libvirt's
 * `virDomainDefValidate` refuses for every driver. It looks at the domain as it is after `fillDomainDefaults`.
 *
 * Throws a VirtError with libvirt's code, mostly `CONFIG_UNSUPPORTED` or `XML_ERROR`. `details` holds the line and the
 * column of what is at fault, where the domain was read from a text.
 *
 * @example
 * ```ts
 * checkDomain(fillDomainDefaults(parseDomain(xml)))
 * ```
 */
export function checkDomain(domain: Domain, options: CheckDomainOptions = {}): void {
  const refusal = refusalOf(domain)
  if (options.fdGroups !== true) checkFdGroups(domain, refusal)
  for (const check of checks) check(domain, refusal)
}
