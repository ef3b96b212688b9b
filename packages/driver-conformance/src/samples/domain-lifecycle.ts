import {
  DomainDestroyFlag,
  DomainShutdownFlag,
  type DestroyOptions,
  type ImpactOptions,
  type ShutdownOptions,
  type StartOptions,
} from '@guestwork/core'
import { startBits } from './connection.ts'
import { impactBits } from './impact.ts'
import { ofDomain, type Sample } from './sample.ts'

const requestBits = {
  acpi: DomainShutdownFlag.ACPI_POWER_BTN,
  agent: DomainShutdownFlag.GUEST_AGENT,
  initctl: DomainShutdownFlag.INITCTL,
  signalInit: DomainShutdownFlag.SIGNAL,
  paravirt: DomainShutdownFlag.PARAVIRT,
}
/** Calls of the slots of the facet `domain-lifecycle` that take a domain. */
export const domainLifecycleSamples: readonly Sample[] = [
  ofDomain(
    'domainCreateWithFlags',
    'stopped',
    (domain, options: StartOptions | undefined) => domain.create(options),
    startBits,
  ),
  ofDomain(
    'domainCreateWithFiles',
    'stopped',
    (domain, options: StartOptions | undefined) => domain.create({ files: [], ...options }),
    startBits,
  ),
  ofDomain(
    'domainSetLifecycleAction',
    'any',
    (domain, options: ImpactOptions | undefined) => domain.setLifecycleAction('reboot', 'destroy', options),
    impactBits,
  ),
  ofDomain('domainPMSuspendForDuration', 'running', (domain, options) => domain.pmSuspend('mem', options)),
  ofDomain('domainPMWakeup', 'any', (domain, options) => domain.pmWakeup(options)),
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
]
