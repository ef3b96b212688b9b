import type { CallOptions } from '@guestwork/core'
import { snapshotSubject } from '../subjects/snapshot.ts'
import { ofDomain, ofSubject, type Sample } from './sample.ts'

const ofSnapshot = ofSubject(snapshotSubject)
const someSnapshot = '<domainsnapshot><name>guestwork-conformance</name></domainsnapshot>'

/** Calls of the slots of the facet `snapshot`. */
export const snapshotSamples: readonly Sample[] = [
  ofDomain('domainSnapshotCreateXML', 'stopped', async (domain, options) => {
    await domain.snapshotCreateXml(someSnapshot, options)
  }),
  ofDomain('domainListAllSnapshots', 'any', (domain, options) => domain.listSnapshots(options)),
  ofDomain('domainHasCurrentSnapshot', 'any', (domain, options) => domain.hasCurrentSnapshot(options)),
  ofSnapshot('domainSnapshotGetXMLDesc', (snapshot, options: CallOptions | undefined) =>
    snapshot.getXml(options),
  ),
  ofSnapshot('domainSnapshotListAllChildren', (snapshot, options: CallOptions | undefined) =>
    snapshot.listChildren(options),
  ),
  ofSnapshot('domainSnapshotIsCurrent', (snapshot, options) => snapshot.isCurrent(options)),
  ofSnapshot('domainSnapshotHasMetadata', (snapshot, options) => snapshot.hasMetadata(options)),
  ofSnapshot('domainSnapshotDelete', async (snapshot, options: CallOptions | undefined) => {
    await snapshot.delete(options)
  }),
]
