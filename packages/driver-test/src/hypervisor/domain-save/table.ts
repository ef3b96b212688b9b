import {
  DomainCoreDumpFlag,
  DomainSaveFlag,
  DomainSaveImageXmlFlag,
  honours,
  type DomainLifecycleSlots,
} from '@guestwork/core'
import type { TestSession } from '../../session.ts'
import { testDomainCoreDumpWithFormat } from './core-dump.ts'
import {
  testDomainHasManagedSaveImage,
  testDomainManagedSave,
  testDomainManagedSaveRemove,
} from './managed-save.ts'
import {
  testDomainRestoreFlags,
  testDomainSaveFlags,
  testDomainSaveImageDefineXML,
  testDomainSaveImageGetXMLDesc,
} from './save.ts'

const startState = DomainSaveFlag.RUNNING | DomainSaveFlag.PAUSED

/** The slots of the mock hypervisor that write guests to files and take them up again. */
export const testDomainSaving = {
  domainSaveFlags: testDomainSaveFlags,
  domainRestoreFlags: testDomainRestoreFlags,
  domainSaveImageGetXMLDesc: honours(DomainSaveImageXmlFlag.SECURE, testDomainSaveImageGetXMLDesc),
  domainSaveImageDefineXML: honours(startState, testDomainSaveImageDefineXML),
  domainManagedSave: honours(DomainSaveFlag.BYPASS_CACHE | startState, testDomainManagedSave),
  domainHasManagedSaveImage: testDomainHasManagedSaveImage,
  domainManagedSaveRemove: testDomainManagedSaveRemove,
  domainCoreDumpWithFormat: honours(DomainCoreDumpFlag.CRASH, testDomainCoreDumpWithFormat),
} satisfies DomainLifecycleSlots<TestSession>
