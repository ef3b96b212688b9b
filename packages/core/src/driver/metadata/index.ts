/**
 * What is known about every slot without running it, in one table, and the types of slots by name.
 *
 * @packageDocumentation
 */
import type { HypervisorDriver } from '../hypervisor/index.ts'
import type { InterfaceDriver } from '../interface-driver.ts'
import { joinTables } from '../join-tables.ts'
import type { NetworkDriver } from '../network-driver.ts'
import type { NodeDeviceDriver } from '../node-device-driver.ts'
import type { NwfilterDriver } from '../nwfilter-driver.ts'
import type { SecretDriver } from '../secret-driver.ts'
import type { SlotMetadata } from '../slot-metadata.ts'
import type { StorageDriver } from '../storage-driver.ts'
import type { StreamDriver } from '../stream-driver.ts'
import { families, type Family } from '../tables.ts'
import { hypervisorFacets, type HypervisorFacet } from './hypervisor-facets.ts'
import { interfaceMetadata } from './interface.ts'
import { networkMetadata } from './network.ts'
import { nodeDeviceMetadata } from './node-device.ts'
import { nwfilterMetadata } from './nwfilter.ts'
import { secretMetadata } from './secret.ts'
import { storageMetadata } from './storage.ts'
import { streamMetadata } from './stream.ts'

export { hypervisorFacets, type HypervisorFacet }

/**
 * Every slot of the contract, of all families and of streams.
 *
 * @typeParam S - the driver's session
 */
export interface AllSlots<S>
  extends
    HypervisorDriver<S>,
    NetworkDriver<S>,
    InterfaceDriver<S>,
    StorageDriver<S>,
    NodeDeviceDriver<S>,
    NwfilterDriver<S>,
    SecretDriver<S>,
    StreamDriver<S> {}

/** The name of a slot. Names are unique over all families. */
export type SlotName = keyof AllSlots<unknown>

/** The arguments of a slot after the call. */
export type SlotArguments<N extends SlotName> =
  NonNullable<AllSlots<unknown>[N]> extends (call: never, ...args: infer A) => unknown ? A : never

/** What a slot answers, once it has settled. */
export type SlotResult<N extends SlotName> =
  NonNullable<AllSlots<unknown>[N]> extends (call: never, ...args: never) => infer R ? Awaited<R> : never

const familyMetadata = {
  hypervisor: joinTables(
    hypervisorFacets.connection,
    hypervisorFacets.host,
    hypervisorFacets['domain-define'],
    hypervisorFacets['domain-lifecycle'],
    hypervisorFacets['domain-tuning'],
    hypervisorFacets['domain-devices'],
    hypervisorFacets['domain-block'],
    hypervisorFacets['domain-jobs'],
    hypervisorFacets['domain-stats'],
    hypervisorFacets['domain-guest'],
    hypervisorFacets['domain-console'],
    hypervisorFacets.migration,
    hypervisorFacets.snapshot,
    hypervisorFacets.checkpoint,
    hypervisorFacets.events,
    hypervisorFacets.vendor,
  ),
  network: networkMetadata,
  interface: interfaceMetadata,
  storage: storageMetadata,
  nodeDevice: nodeDeviceMetadata,
  nwfilter: nwfilterMetadata,
  secret: secretMetadata,
} as const satisfies Record<Family, object>

/** The metadata of every slot, in the order of families and facets. */
export const slotMetadata: Readonly<Record<SlotName, SlotMetadata>> = joinTables(
  familyMetadata.hypervisor,
  networkMetadata,
  interfaceMetadata,
  storageMetadata,
  nodeDeviceMetadata,
  nwfilterMetadata,
  secretMetadata,
  streamMetadata,
)

/** Whether a text is the name of a slot. */
export function isSlotName(name: string): name is SlotName {
  return Object.hasOwn(slotMetadata, name)
}

/** The family in whose table a slot stands; `stream` for the slots of {@link StreamDriver}. */
export function slotFamily(name: SlotName): Family | 'stream' {
  return families.find(family => Object.hasOwn(familyMetadata[family], name)) ?? 'stream'
}

/** The facet that a slot of the hypervisor family belongs to; undefined for any other. */
export function slotFacet(name: SlotName): HypervisorFacet | undefined {
  const facets = Object.keys(hypervisorFacets) as HypervisorFacet[]
  return facets.find(facet => Object.hasOwn(hypervisorFacets[facet], name))
}
