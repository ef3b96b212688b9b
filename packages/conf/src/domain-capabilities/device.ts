import { attribute, child, children, element } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { capabilityWords } from '../storage-pool-capabilities/storage-pool-capabilities.ts'

/** Something that guests can have, with what can be chosen about it. */
export const choiceCapability = element({
  /** Whether guests can have it. */
  supported: attribute(yesNo, { required: true }),
  /** What can be chosen: the words that each attribute or element of the domain can have. */
  enums: children('enum', capabilityWords),
})

interface Supported {
  readonly supported?: boolean
}

/** Libvirt writes both tags of what is supported, even where it has nothing to say about it. */
export const whereSupported = {
  bothTags: ({ supported = false }: Supported): boolean => supported,
}

/** The devices that guests can have. */
export const deviceCapabilities = element({
  /** Disks. */
  disk: child(choiceCapability, whereSupported),
  /** Displays for people. */
  graphics: child(choiceCapability, whereSupported),
  /** Graphics cards. */
  video: child(choiceCapability, whereSupported),
  /** Devices of the host. */
  hostdev: child(choiceCapability, whereSupported),
  /** Sources of random numbers. */
  rng: child(choiceCapability, whereSupported),
  /** Folders of the host. */
  filesystem: child(choiceCapability, whereSupported),
  /** Trusted platform modules. */
  tpm: child(choiceCapability, whereSupported),
  /** USB devices of somebody who looks at a display. */
  redirdev: child(choiceCapability, whereSupported),
  /** Channels between the guest and the host. */
  channel: child(choiceCapability, whereSupported),
})
