import { attribute, child, children, content, element, flag, scalar } from '../codec/declare.ts'
import { onOff, yesNo } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

/** A machine that a guest can be. */
export const guestMachine = element({
  /** The machine that this name stands for, such as `pc-q35-7.2` for `q35`. */
  canonical: attribute(word),
  /** The greatest number of processors. */
  maxCpus: attribute(uint),
  /** Whether the hypervisor will do without it some day. */
  deprecated: attribute(yesNo),
  /** The name, such as `pc-q35-7.2`. */
  name: content(word, { required: true }),
})

/** One way of running guests. */
export const guestDomain = element({
  /** The type that a domain has, such as `kvm`. */
  type: attribute(word, { required: true }),
  /** The program, where it is not the architecture's. */
  emulator: scalar(word),
  /** The loader, where it is not the architecture's. */
  loader: scalar(word),
  /** The machines, where they are not the architecture's. */
  machines: children('machine', guestMachine),
})

/** An architecture that guests can have. */
export const guestArch = element({
  /** The name, such as `x86_64`. */
  name: attribute(word, { required: true }),
  /** The bits of a word. */
  wordsize: scalar(uint, { required: true }),
  /** The program that runs guests. */
  emulator: scalar(word),
  /** The loader that starts them. */
  loader: scalar(word),
  /** The machines. */
  machines: children('machine', guestMachine),
  /** The ways of running guests. */
  domains: children('domain', guestDomain),
})

/** Something that guests have or not. */
export const guestFeature = element({
  /** Whether a guest has it that says nothing about it. */
  default: attribute(onOff),
  /** Whether a guest can say otherwise. */
  toggle: attribute(yesNo),
})

/** What guests can have. */
export const guestFeatures = element({
  /** Physical address extension. */
  pae: flag(),
  /** No physical address extension. */
  nonpae: flag(),
  /** IA-64 with the big end first. */
  ia64Be: flag({ name: 'ia64_be' }),
  /** ACPI. */
  acpi: child(guestFeature),
  /** Interrupt controllers of the APIC kind. */
  apic: child(guestFeature),
  /** A guest can say which processor it wants. */
  cpuselection: flag(),
  /** Each device can have its place in the boot order. */
  deviceboot: flag(),
  /** External snapshots of disks. */
  disksnapshot: child(guestFeature),
  /** Paging with the help of the processor. */
  hap: child(guestFeature),
})

/** One kind of guest. */
export const guestCapabilities = element({
  /** What runs in it: `hvm` for any system, `xen`, `xenpvh`, `linux`, or `exe` in a container. */
  osType: scalar(word, { name: 'os_type', required: true }),
  /** The architecture. */
  arch: child(guestArch, { required: true }),
  /** What it can have. */
  features: child(guestFeatures, { dropEmpty: true }),
})
