import {
  DomainDestroyFlag,
  DomainSaveFlag,
  DomainShutdownFlag,
  type DestroyOptions,
  type SaveOptions,
  type ShutdownOptions,
  type StartOptions,
} from '@guestwork/core'
import { startBits } from './connection.ts'
import { ofDomain, type Sample } from './sample.ts'

const requestBits = {
  acpi: DomainShutdownFlag.ACPI_POWER_BTN,
  agent: DomainShutdownFlag.GUEST_AGENT,
  initctl: DomainShutdownFlag.INITCTL,
  signalInit: DomainShutdownFlag.SIGNAL,
  paravirt: DomainShutdownFlag.PARAVIRT,
}
const saveBits = {
  bypassCache: DomainSaveFlag.BYPASS_CACHE,
  running: DomainSaveFlag.RUNNING,
  paused: DomainSaveFlag.PAUSED,
}
const savedFile = '/var/lib/guestwork-conformance/saved'

/** Calls of the slots of the facet `domain-lifecycle` that take a domain. */
export const domainLifecycleSamples: readonly Sample[] = [
  ofDomain(
    'domainCreateWithFlags',
    'stopped',
    (domain, options: StartOptions | undefined) => domain.create(options),
    startBits,
  ),
  ofDomain('domainSuspend', 'running', (domain, options) => domain.suspend(options)),
  ofDomain('domainResume', 'paused', (domain, options) => domain.resume(options)),
  ofDomain(
    'domainShutdownFlags',
    'running',
    (domain, options: ShutdownOptions | undefined) => domain.shutdown(options),
    requestBits,
  ),
  ofDomain(
    'domainReboot',
    'running',
    (domain, options: ShutdownOptions | undefined) => domain.reboot(options),
    requestBits,
  ),
  ofDomain('domainReset', 'running', (domain, options) => domain.reset(options)),
  ofDomain(
    'domainDestroyFlags',
    'running',
    (domain, options: DestroyOptions | undefined) => domain.destroy(options),
    { graceful: DomainDestroyFlag.GRACEFUL, removeLogs: DomainDestroyFlag.REMOVE_LOGS },
  ),
  ofDomain(
    'domainSaveFlags',
    'running',
    (domain, options: SaveOptions | undefined) => domain.save(savedFile, options),
    saveBits,
  ),
  ofDomain(
    'domainManagedSave',
    'running',
    (domain, options: SaveOptions | undefined) => domain.managedSave(options),
    saveBits,
  ),
  ofDomain('domainHasManagedSaveImage', 'any', (domain, options) => domain.hasManagedSave(options)),
  ofDomain('domainManagedSaveRemove', 'any', (domain, options) => domain.removeManagedSave(options)),
]
