import { defineManifest } from '@guestwork/core'

/** What the slots cannot say about the driver. */
export const manifest = defineManifest({
  transientDomains: false,
  redefine: false,
  liveAndPersistent: false,
  savedImages: 'never',
  shutdown: 'cooperative',
  domainEvents: [],
  guestsOutliveConnection: true,
  forwards: false,
})
