import { children, element, members, scalar, variant } from '../codec/declare.ts'
import { neededAs, refusedAs } from '../codec/refused-as.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { sortCapabilities } from './sort-capabilities.ts'

/** A Fibre Channel host. */
export const fcHostCapability = members({
  /** The node name. */
  wwnn: scalar(word),
  /** The port name. */
  wwpn: scalar(word),
  /** The name of the fabric. */
  fabricWwn: scalar(word, { name: 'fabric_wwn' }),
})

/** Virtual hosts can be created on the host. */
export const vportCapability = members({
  /** How many there can be. */
  maxVports: scalar(uint, { name: 'max_vports', ...neededAs('INTERNAL_ERROR') }),
  /** How many there are. */
  vports: scalar(uint, neededAs('INTERNAL_ERROR')),
})

/** What a SCSI host is beside. */
export const scsiHostSubcapability = element({
  /** The kind; it decides the other properties. */
  type: variant({ fc_host: fcHostCapability, vport_ops: vportCapability }, refusedAs('INTERNAL_ERROR')),
})

/** A SCSI host. */
export const scsiHostCapability = members({
  /** The host's number; a virtual host that is to be created has none. */
  host: scalar(uint, { code: 'INTERNAL_ERROR' }),
  /** The number that the kernel gives to the host behind its PCI address. */
  uniqueId: scalar(uint, { name: 'unique_id', code: 'INTERNAL_ERROR' }),
  /** What it is beside. */
  capabilities: children('capability', scsiHostSubcapability),
})

/** Puts what a SCSI host is into libvirt's order. */
export const sortScsiCapabilities = sortCapabilities(['fc_host', 'vport_ops'])

/** A port at the other end of Fibre Channel. */
export const fcRemotePortCapability = members({
  /** The kernel's name for it. */
  rport: scalar(word, neededAs('INTERNAL_ERROR')),
  /** The port name. */
  wwpn: scalar(word, neededAs('INTERNAL_ERROR')),
})

/** What a SCSI target is beside. */
export const scsiTargetSubcapability = element({
  /** The kind. */
  type: variant({ fc_remote_port: fcRemotePortCapability }, refusedAs('INTERNAL_ERROR')),
})

/** A SCSI target. */
export const scsiTargetCapability = members({
  /** The kernel's name for it. */
  target: scalar(word, neededAs('INTERNAL_ERROR')),
  /** What it is beside. */
  capabilities: children('capability', scsiTargetSubcapability),
})

/** A SCSI device. */
export const scsiCapability = members({
  /** The host. */
  host: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The bus. */
  bus: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The target. */
  target: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** The unit. */
  lun: scalar(uint, neededAs('INTERNAL_ERROR')),
  /** What it is, such as `disk`. */
  deviceType: scalar(word, { name: 'type' }),
})

/** A SCSI device as the kernel offers it to programs. */
export const scsiGenericCapability = members({
  /** The path of its character device. */
  char: scalar(word, { required: true }),
})
