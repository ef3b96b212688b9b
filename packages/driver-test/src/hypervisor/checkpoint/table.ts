import {
  DomainCheckpointCreateFlag as Create,
  DomainCheckpointDeleteFlag as Delete,
  DomainCheckpointXmlFlag as Xml,
  honours,
  type CheckpointSlots,
} from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import { testDomainCheckpointCreateXML } from './create.ts'
import { testDomainCheckpointDelete } from './delete.ts'
import {
  checkpointListFlags,
  testDomainCheckpointGetParent,
  testDomainCheckpointGetXMLDesc,
  testDomainCheckpointListAllChildren,
  testDomainCheckpointLookupByName,
  testDomainListAllCheckpoints,
} from './lookup.ts'

const xmlFlags = Xml.SECURE | Xml.NO_DOMAIN | Xml.SIZE
const deleteFlags = Delete.CHILDREN | Delete.METADATA_ONLY | Delete.CHILDREN_ONLY

/** The checkpoint slots of the mock hypervisor, in the order of the contract. */
export const testCheckpoint = {
  domainCheckpointCreateXML: honours(Create.REDEFINE | Create.QUIESCE, testDomainCheckpointCreateXML),
  domainCheckpointGetXMLDesc: honours(xmlFlags, testDomainCheckpointGetXMLDesc),
  domainListAllCheckpoints: honours(checkpointListFlags, testDomainListAllCheckpoints),
  domainCheckpointListAllChildren: honours(checkpointListFlags, testDomainCheckpointListAllChildren),
  domainCheckpointLookupByName: testDomainCheckpointLookupByName,
  domainCheckpointGetParent: testDomainCheckpointGetParent,
  domainCheckpointDelete: honours(deleteFlags, testDomainCheckpointDelete),
} satisfies CheckpointSlots<TestSession>
