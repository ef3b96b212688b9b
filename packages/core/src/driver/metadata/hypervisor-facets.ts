import { checkpointMetadata } from './checkpoint.ts'
import { connectionMetadata } from './connection.ts'
import { domainBlockMetadata } from './domain-block.ts'
import { domainConsoleMetadata } from './domain-console.ts'
import { domainDefineMetadata } from './domain-define.ts'
import { domainDevicesMetadata } from './domain-devices.ts'
import { domainGuestMetadata } from './domain-guest.ts'
import { domainJobsMetadata } from './domain-jobs.ts'
import { domainLifecycleMetadata } from './domain-lifecycle.ts'
import { domainStatsMetadata } from './domain-stats.ts'
import { domainTuningMetadata } from './domain-tuning.ts'
import { eventsMetadata } from './events.ts'
import { hostMetadata } from './host.ts'
import { migrationMetadata } from './migration.ts'
import { snapshotMetadata } from './snapshot.ts'
import { vendorMetadata } from './vendor.ts'

/** The metadata of the hypervisor family, facet by facet; a facet's name is that of its files. */
export const hypervisorFacets = {
  connection: connectionMetadata,
  host: hostMetadata,
  'domain-define': domainDefineMetadata,
  'domain-lifecycle': domainLifecycleMetadata,
  'domain-tuning': domainTuningMetadata,
  'domain-devices': domainDevicesMetadata,
  'domain-block': domainBlockMetadata,
  'domain-jobs': domainJobsMetadata,
  'domain-stats': domainStatsMetadata,
  'domain-guest': domainGuestMetadata,
  'domain-console': domainConsoleMetadata,
  migration: migrationMetadata,
  snapshot: snapshotMetadata,
  checkpoint: checkpointMetadata,
  events: eventsMetadata,
  vendor: vendorMetadata,
} as const

/** A group of slots of the hypervisor family. */
export type HypervisorFacet = keyof typeof hypervisorFacets
