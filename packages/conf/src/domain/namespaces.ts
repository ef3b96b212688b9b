import {
  attribute,
  child,
  children,
  derivedAttribute,
  element,
  type AttributeMember,
} from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { text, word } from '../codec/values/text.ts'

/** The name spaces of hypervisors, by the prefix under which declarations and output name them. */
export const domainNamespaces: ReadonlyMap<string, string> = new Map([
  ['qemu', 'http://libvirt.org/schemas/domain/qemu/1.0'],
  ['lxc', 'http://libvirt.org/schemas/domain/lxc/1.0'],
  ['xen', 'http://libvirt.org/schemas/domain/xen/1.0'],
  ['bhyve', 'http://libvirt.org/schemas/domain/bhyve/1.0'],
  ['vmware', 'http://libvirt.org/schemas/domain/vmware/1.0'],
])

/** The properties of a domain that are written in each name space. */
const propertiesIn = {
  qemu: ['qemuCommandline', 'qemuCapabilities', 'qemuOverride', 'qemuDeprecation'],
  lxc: ['lxcNamespace'],
  xen: ['xenCommandline'],
  bhyve: ['bhyveCommandline'],
  vmware: ['vmwareDatacenterPath'],
} as const

type NamespacedDomain = {
  [K in (typeof propertiesIn)[keyof typeof propertiesIn][number]]?: unknown
}

/** The declaration of a name space, which is written where something of it is. */
export function writtenNamespace(prefix: keyof typeof propertiesIn): AttributeMember {
  const properties: readonly (keyof NamespacedDomain)[] = propertiesIn[prefix]
  return derivedAttribute(text, {
    name: `xmlns:${prefix}`,
    derive: (domain: NamespacedDomain) =>
      properties.some(property => domain[property] !== undefined) ? domainNamespaces.get(prefix) : undefined,
  })
}

/** A variable of QEMU's environment. */
export const qemuEnvironment = element({
  /** The name. */
  name: attribute(word, { required: true }),
  /** The value. */
  value: attribute(text),
})

/** Words for QEMU's command line that libvirt does not look at. */
export const qemuCommandLine = element({
  /** The words, in order. */
  args: children('qemu:arg', () => commandLineArgument),
  /** Variables of QEMU's environment. */
  env: children('qemu:env', qemuEnvironment),
})

/** A word of a command line. */
export const commandLineArgument = element({
  /** The word. */
  value: attribute(text, { required: true }),
})

/** A capability of QEMU, by libvirt's name for it. */
export const qemuCapability = element({
  /** The name. */
  capability: attribute(word, { required: true }),
})

/** Corrections to what libvirt found out about QEMU. */
export const qemuCapabilities = element({
  /** What QEMU is taken to be capable of. */
  add: children('qemu:add', qemuCapability),
  /** What QEMU is taken not to be capable of. */
  del: children('qemu:del', qemuCapability),
})

/** A property of a QEMU device. */
export const qemuProperty = element({
  /** The name. */
  name: attribute(word, { required: true }),
  /** The type of the value; `remove` takes the property away. */
  type: attribute(oneOf(['string', 'signed', 'unsigned', 'bool', 'remove']), { required: true }),
  /** The value. */
  value: attribute(text),
})

/** The guest's side of a device. */
export const qemuFrontend = element({
  /** Its properties. */
  properties: children('qemu:property', qemuProperty),
})

/** A device whose properties differ from what libvirt would set. */
export const qemuOverrideDevice = element({
  /** The device's alias. */
  alias: attribute(word, { required: true }),
  /** The guest's side. */
  frontend: child(qemuFrontend, { name: 'qemu:frontend' }),
})

/** Properties that differ from what libvirt would set. */
export const qemuOverride = element({
  /** The devices. */
  devices: children('qemu:device', qemuOverrideDevice),
})

/** The name space of another container or process that is shared. */
export const lxcSharedNamespace = element({
  /** What `value` names. */
  type: attribute(oneOf(['name', 'pid', 'netns']), { required: true }),
  /** The container, process or network name space. */
  value: attribute(word, { required: true }),
})

/** Name spaces that a container shares with others. */
export const lxcNamespace = element({
  /** The network. */
  sharenet: child(lxcSharedNamespace, { name: 'lxc:sharenet' }),
  /** Messages between processes. */
  shareipc: child(lxcSharedNamespace, { name: 'lxc:shareipc' }),
  /** The host's name. */
  shareuts: child(lxcSharedNamespace, { name: 'lxc:shareuts' }),
})

/** Words for a hypervisor's command line. */
export const bhyveCommandLine = element({
  /** The words, in order. */
  args: children('bhyve:arg', () => commandLineArgument),
})

/** Words for the command line of Xen's device model. */
export const xenCommandLine = element({
  /** The words, in order. */
  args: children('xen:arg', () => commandLineArgument),
})
