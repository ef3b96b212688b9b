import {
  DomainSnapshotCreateFlag as Create,
  DomainSnapshotDeleteFlag as Delete,
  DomainSnapshotRevertFlag as Revert,
  DomainSnapshotXmlFlag,
  honours,
  type SnapshotSlots,
} from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import { testDomainSnapshotCreateXML } from './create.ts'
import { testDomainSnapshotDelete } from './delete.ts'
import {
  snapshotListFlags,
  testDomainHasCurrentSnapshot,
  testDomainListAllSnapshots,
  testDomainSnapshotCurrent,
  testDomainSnapshotGetParent,
  testDomainSnapshotGetXMLDesc,
  testDomainSnapshotHasMetadata,
  testDomainSnapshotIsCurrent,
  testDomainSnapshotListAllChildren,
  testDomainSnapshotLookupByName,
} from './lookup.ts'
import { testDomainRevertToSnapshot } from './revert.ts'

const createFlags =
  Create.REDEFINE |
  Create.CURRENT |
  Create.HALT |
  Create.QUIESCE |
  Create.ATOMIC |
  Create.LIVE |
  Create.VALIDATE

/** The snapshot slots of the mock hypervisor, in the order of the contract; core derives the legacy ones. */
export const testSnapshot = {
  domainSnapshotCreateXML: honours(createFlags, testDomainSnapshotCreateXML),
  domainSnapshotGetXMLDesc: honours(DomainSnapshotXmlFlag.SECURE, testDomainSnapshotGetXMLDesc),
  domainListAllSnapshots: honours(snapshotListFlags, testDomainListAllSnapshots),
  domainSnapshotListAllChildren: honours(snapshotListFlags, testDomainSnapshotListAllChildren),
  domainSnapshotLookupByName: testDomainSnapshotLookupByName,
  domainHasCurrentSnapshot: testDomainHasCurrentSnapshot,
  domainSnapshotGetParent: testDomainSnapshotGetParent,
  domainSnapshotCurrent: testDomainSnapshotCurrent,
  domainSnapshotIsCurrent: testDomainSnapshotIsCurrent,
  domainSnapshotHasMetadata: testDomainSnapshotHasMetadata,
  domainRevertToSnapshot: honours(Revert.RUNNING | Revert.PAUSED | Revert.FORCE, testDomainRevertToSnapshot),
  domainSnapshotDelete: honours(Delete.CHILDREN | Delete.CHILDREN_ONLY, testDomainSnapshotDelete),
} satisfies SnapshotSlots<TestSession>
