import {
  DomainSnapshotCreateFlag,
  DomainSnapshotDeleteFlag,
  DomainSnapshotListFlag as Filter,
  DomainSnapshotRevertFlag,
  DomainSnapshotXmlFlag,
  type CallOptions,
  type SnapshotCreateOptions,
  type SnapshotDeleteOptions,
  type SnapshotFilter,
  type SnapshotRevertOptions,
} from '@guestwork/core'
import { snapshotSubject } from '../subjects/snapshot.ts'
import { ofDomain, ofSubject, type Sample } from './sample.ts'

const ofSnapshot = ofSubject(snapshotSubject)
const someSnapshot = '<domainsnapshot><name>guestwork-conformance</name></domainsnapshot>'

const createBits = {
  redefine: DomainSnapshotCreateFlag.REDEFINE,
  current: DomainSnapshotCreateFlag.CURRENT,
  noMetadata: DomainSnapshotCreateFlag.NO_METADATA,
  halt: DomainSnapshotCreateFlag.HALT,
  diskOnly: DomainSnapshotCreateFlag.DISK_ONLY,
  reuseExternal: DomainSnapshotCreateFlag.REUSE_EXT,
  quiesce: DomainSnapshotCreateFlag.QUIESCE,
  atomic: DomainSnapshotCreateFlag.ATOMIC,
  live: DomainSnapshotCreateFlag.LIVE,
  validate: DomainSnapshotCreateFlag.VALIDATE,
}

const filterBits = {
  metadata: Filter.METADATA,
  noMetadata: Filter.NO_METADATA,
  leaves: Filter.LEAVES,
  noLeaves: Filter.NO_LEAVES,
  inactive: Filter.INACTIVE,
  active: Filter.ACTIVE,
  diskOnly: Filter.DISK_ONLY,
  internal: Filter.INTERNAL,
  external: Filter.EXTERNAL,
  topological: Filter.TOPOLOGICAL,
}

/** Calls of the slots of the facet `snapshot`. */
export const snapshotSamples: readonly Sample[] = [
  ofDomain(
    'domainSnapshotCreateXML',
    'stopped',
    (domain, options: SnapshotCreateOptions | undefined) => domain.snapshotCreateXml(someSnapshot, options),
    createBits,
  ),
  ofDomain(
    'domainListAllSnapshots',
    'any',
    (domain, options?: SnapshotFilter & CallOptions & { readonly roots?: boolean }) =>
      domain.listSnapshots(options),
    { ...filterBits, roots: Filter.ROOTS },
  ),
  ofDomain('domainHasCurrentSnapshot', 'any', (domain, options) => domain.hasCurrentSnapshot(options)),
  ofDomain('domainSnapshotLookupByName', 'any', (domain, options) =>
    domain.snapshotLookupByName('guestwork-conformance', options),
  ),
  {
    ...ofDomain('domainSnapshotCurrent', 'any', (domain, options) => domain.getCurrentSnapshot(options)),
    from: 'a snapshot',
  },
  ofSnapshot(
    'domainSnapshotGetXMLDesc',
    (snapshot, options: (CallOptions & { readonly secure?: boolean }) | undefined) =>
      snapshot.getXml(options),
    { secure: DomainSnapshotXmlFlag.SECURE },
  ),
  ofSnapshot(
    'domainSnapshotListAllChildren',
    (snapshot, options?: SnapshotFilter & CallOptions & { readonly descendants?: boolean }) =>
      snapshot.listChildren(options),
    { ...filterBits, descendants: Filter.DESCENDANTS },
  ),
  ofSnapshot('domainSnapshotGetParent', (snapshot, options) => snapshot.getParent(options)),
  ofSnapshot('domainSnapshotIsCurrent', (snapshot, options) => snapshot.isCurrent(options)),
  ofSnapshot('domainSnapshotHasMetadata', (snapshot, options) => snapshot.hasMetadata(options)),
  ofSnapshot(
    'domainRevertToSnapshot',
    (snapshot, options: SnapshotRevertOptions | undefined) => snapshot.revert(options),
    {
      running: DomainSnapshotRevertFlag.RUNNING,
      paused: DomainSnapshotRevertFlag.PAUSED,
      force: DomainSnapshotRevertFlag.FORCE,
      resetNvram: DomainSnapshotRevertFlag.RESET_NVRAM,
    },
  ),
  ofSnapshot(
    'domainSnapshotDelete',
    (snapshot, options: SnapshotDeleteOptions | undefined) => snapshot.delete(options),
    {
      children: DomainSnapshotDeleteFlag.CHILDREN,
      childrenOnly: DomainSnapshotDeleteFlag.CHILDREN_ONLY,
      metadataOnly: DomainSnapshotDeleteFlag.METADATA_ONLY,
    },
  ),
]
