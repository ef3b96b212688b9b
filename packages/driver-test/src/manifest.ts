import { defineManifest } from '@guestwork/core'

/** What the slots of the mock hypervisor cannot say. */
export const manifest = defineManifest({
  transientDomains: true,
  redefine: true,
  liveAndPersistent: true,
  savedImages: 'file',
  shutdown: 'immediate',
  domainEvents: ['lifecycle', 'metadata-change', 'snapshot', 'checkpoint'],
  guestsOutliveConnection: false,
  forwards: false,
})
