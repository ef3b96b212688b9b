import { attribute, child, children, element, scalar, scalars, valued } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { text, word } from '../codec/values/text.ts'
import { capabilityWords } from '../storage-pool-capabilities/storage-pool-capabilities.ts'
import { cpuCapabilities } from './cpu.ts'
import { choiceCapability, deviceCapabilities, whereSupported } from './device.ts'
import { featureCapabilities } from './feature.ts'

/** The firmware that guests can have. */
export const loaderCapability = element({
  /** Whether guests can have one. */
  supported: attribute(yesNo, { required: true }),
  /** The files of the host. */
  values: scalars('value', text),
  /** What can be chosen. */
  enums: children('enum', capabilityWords),
})

/** How guests can start. */
export const osCapability = element({
  /** Whether guests can say how. */
  supported: attribute(yesNo, { required: true }),
  /** What can be chosen. */
  enums: children('enum', capabilityWords),
  /** The firmware. */
  loader: child(loaderCapability, whereSupported),
})

/** What guests can have that one program runs in one way. */
export const domainCapabilities = element({
  /** The program. */
  path: scalar(word),
  /** The type that such a domain has, such as `kvm`. */
  domain: scalar(word, { required: true }),
  /** The machine, such as `pc-q35-7.2`. */
  machine: scalar(word),
  /** The architecture, such as `x86_64`. */
  arch: scalar(word, { required: true }),
  /** The greatest number of processors. */
  maxVcpus: valued('max', uint, { name: 'vcpu' }),
  /** Whether guests can have threads for their disks. */
  iothreads: valued('supported', yesNo),
  /** How guests can start. */
  os: child(osCapability, whereSupported),
  /** The processors. */
  cpu: child(cpuCapabilities),
  /** Where the memory can come from. */
  memoryBacking: child(choiceCapability, whereSupported),
  /** The devices. */
  devices: child(deviceCapabilities, { bothTags: true }),
  /** What else there is. */
  features: child(featureCapabilities, { bothTags: true }),
})
