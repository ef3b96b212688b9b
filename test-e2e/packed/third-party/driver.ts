import {
  ConnectListDomainsFlag,
  defineDriver,
  defineManifest,
  DomainXmlFlag,
  honours,
  type HypervisorDriver,
} from '@guestwork/core'
import type { Host } from './host.ts'
import {
  demoConnectListAllDomains,
  demoConnectOpen,
  demoDomainCreateWithFlags,
  demoDomainDefineXMLFlags,
  demoDomainDestroyFlags,
  demoDomainGetState,
  demoDomainGetXMLDesc,
  demoDomainIsActive,
  demoDomainLookupByID,
  demoDomainLookupByName,
  demoDomainLookupByUUID,
  demoDomainUndefineFlags,
} from './slots.ts'

const listFilters = ConnectListDomainsFlag.ACTIVE | ConnectListDomainsFlag.INACTIVE
const xmlFlags = DomainXmlFlag.SECURE | DomainXmlFlag.INACTIVE

export const demoHypervisor = {
  connectOpen: demoConnectOpen,
  connectListAllDomains: honours(listFilters, demoConnectListAllDomains),
  domainLookupByID: demoDomainLookupByID,
  domainLookupByName: demoDomainLookupByName,
  domainLookupByUUID: demoDomainLookupByUUID,
  domainDefineXMLFlags: demoDomainDefineXMLFlags,
  domainUndefineFlags: demoDomainUndefineFlags,
  domainCreateWithFlags: demoDomainCreateWithFlags,
  domainDestroyFlags: demoDomainDestroyFlags,
  domainGetXMLDesc: honours(xmlFlags, demoDomainGetXMLDesc),
  domainGetState: demoDomainGetState,
  domainIsActive: demoDomainIsActive,
} satisfies HypervisorDriver<Host>

/** A driver as somebody else would write it: it knows only published packages. */
export default defineDriver({
  name: 'Demo',
  uriSchemes: ['demo'],
  manifest: defineManifest({
    transientDomains: false,
    redefine: true,
    liveAndPersistent: true,
    savedImages: 'never',
    shutdown: 'immediate',
    domainEvents: [],
    guestsOutliveConnection: false,
    forwards: false,
  }),
  hypervisor: demoHypervisor,
})
