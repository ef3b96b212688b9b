import {
  DomainGetHostnameFlag,
  DomainMessageFlag,
  DomainUndefineFlag,
  DomainXmlFlag,
  type DomainXmlOptions,
  type HostnameOptions,
  type ImpactOptions,
  type MessageOptions,
  type UndefineOptions,
} from '@guestwork/core'
import { impactBits } from './impact.ts'
import { ofDomain, type Sample } from './sample.ts'

/** Calls of the slots of the facet `domain-define` that take a domain. */
export const domainDefineSamples: readonly Sample[] = [
  ofDomain(
    'domainUndefineFlags',
    'any',
    (domain, options: UndefineOptions | undefined) => domain.undefine(options),
    {
      managedSave: DomainUndefineFlag.MANAGED_SAVE,
      snapshotsMetadata: DomainUndefineFlag.SNAPSHOTS_METADATA,
      checkpointsMetadata: DomainUndefineFlag.CHECKPOINTS_METADATA,
      nvram: DomainUndefineFlag.NVRAM,
      keepNvram: DomainUndefineFlag.KEEP_NVRAM,
      tpm: DomainUndefineFlag.TPM,
      keepTpm: DomainUndefineFlag.KEEP_TPM,
    },
  ),
  ofDomain(
    'domainGetXMLDesc',
    'any',
    (domain, options: DomainXmlOptions | undefined) => domain.getXml(options),
    {
      secure: DomainXmlFlag.SECURE,
      inactive: DomainXmlFlag.INACTIVE,
      updateCpu: DomainXmlFlag.UPDATE_CPU,
      migratable: DomainXmlFlag.MIGRATABLE,
    },
  ),
  ofDomain('domainRename', 'stopped', (domain, options) => domain.rename(`${domain.name}-renamed`, options)),
  ofDomain(
    'domainGetMetadata',
    'any',
    (domain, options: ImpactOptions | undefined) => domain.getTitle(options),
    impactBits,
  ),
  ofDomain(
    'domainSetMetadata',
    'any',
    (domain, options: ImpactOptions | undefined) => domain.setTitle('made for a check', options),
    impactBits,
  ),
  {
    ...ofDomain(
      'domainGetHostname',
      'running',
      (domain, options: HostnameOptions | undefined) => domain.getHostname(options),
      { lease: DomainGetHostnameFlag.LEASE, agent: DomainGetHostnameFlag.AGENT },
    ),
    asks: 'agent',
    inAnyState: true,
  },
  ofDomain(
    'domainGetMessages',
    'any',
    (domain, options: MessageOptions | undefined) => domain.getMessages(options),
    { deprecation: DomainMessageFlag.DEPRECATION, tainting: DomainMessageFlag.TAINTING },
  ),
  ofDomain('domainGetControlInfo', 'running', (domain, options) => domain.getControlInfo(options)),
  ofDomain('domainGetOSType', 'any', (domain, options) => domain.getOsType(options)),
  ofDomain('domainGetInfo', 'any', (domain, options) => domain.getInfo(options)),
  ofDomain('domainGetState', 'any', (domain, options) => domain.getState(options)),
  ofDomain('domainIsActive', 'any', (domain, options) => domain.isActive(options)),
  ofDomain('domainIsPersistent', 'any', (domain, options) => domain.isPersistent(options)),
  ofDomain('domainIsUpdated', 'any', (domain, options) => domain.isUpdated(options)),
  ofDomain('domainGetAutostart', 'any', (domain, options) => domain.getAutostart(options)),
  ofDomain('domainSetAutostart', 'any', (domain, options) => domain.setAutostart(true, options)),
  ofDomain('domainGetMaxMemory', 'any', (domain, options) => domain.getMaxMemory(options)),
]
