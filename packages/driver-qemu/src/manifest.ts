import { defineManifest } from '@guestwork/core'

/** What the slots cannot say about the driver. */
export const manifest = defineManifest({
  transientDomains: true,
  redefine: true,
  liveAndPersistent: true,
  savedImages: 'never',
  shutdown: 'cooperative',
  domainEvents: ['lifecycle', 'reboot'],
  guestsOutliveConnection: true,
  forwards: false,
})
