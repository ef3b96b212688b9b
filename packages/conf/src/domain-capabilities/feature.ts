import { attribute, child, children, element, scalar, valued } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { kibibytes, size } from '../codec/values/size.ts'
import { choiceCapability, whereSupported } from './device.ts'

/** AMD's encryption of a guest's memory. */
export const sevCapability = element({
  /** Whether guests can have it. */
  supported: attribute(yesNo, { required: true }),
  /** The bit of an address that says whether the page is encrypted. */
  cbitpos: scalar(uint),
  /** The bits that an address loses. */
  reducedPhysBits: scalar(uint),
  /** The number of guests without encrypted registers. */
  maxGuests: scalar(uint),
  /** The number of guests with encrypted registers. */
  maxEsGuests: scalar(uint, { name: 'maxESGuests' }),
})

/** The part of the memory for Intel's enclaves that is on one NUMA node. */
export const sgxSection = element({
  /** The number of the node. */
  node: attribute(uint, { required: true }),
  /** The size in KiB. */
  size: attribute(kibibytes, { required: true }),
})

/** Intel's enclaves. */
export const sgxCapability = element({
  /** Whether guests can have them. */
  supported: attribute(yesNo, { required: true }),
  /** Whether the guest may choose whom it trusts to start enclaves. */
  flc: scalar(yesNo),
  /** The first version. */
  sgx1: scalar(yesNo),
  /** The second version. */
  sgx2: scalar(yesNo),
  /** The memory for enclaves in KiB. */
  sectionSize: scalar(size({ unit: 'KiB' }), { name: 'section_size' }),
  /** The same, node by node. */
  sections: children('section', sgxSection, { within: 'sections' }),
})

/** What else guests can have. */
export const featureCapabilities = element({
  /** ARM's interrupt controllers. */
  gic: child(choiceCapability, whereSupported),
  /** A place for what is needed to read the guest's memory after a crash. */
  vmcoreinfo: valued('supported', yesNo),
  /** An identifier that changes when the guest is put back to an earlier state. */
  genid: valued('supported', yesNo),
  /** A disk's backing chain can be written into its domain. */
  backingStoreInput: valued('supported', yesNo),
  /** Backups of disks. */
  backup: valued('supported', yesNo),
  /** Protected guests on s390. */
  s390Pv: valued('supported', yesNo, { name: 's390-pv' }),
  /** AMD's encryption of a guest's memory. */
  sev: child(sevCapability, whereSupported),
  /** Intel's enclaves. */
  sgx: child(sgxCapability, whereSupported),
  /** Enlightenments of Hyper-V. */
  hyperv: child(choiceCapability, whereSupported),
})
