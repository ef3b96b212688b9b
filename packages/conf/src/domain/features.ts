import { attribute, child, content, element, flag, valued } from '../codec/declare.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { prettySize } from '../codec/values/size.ts'

/** The interrupt controller of x86. */
export const apic = element({
  /** Whether the guest can end interrupts without leaving to the host. */
  eoi: attribute(onOff),
})

/** The memory that system management mode uses. */
export const smmTseg = element({
  /** The size in bytes; MiB is assumed where no unit is written. */
  size: content(prettySize('MiB')),
})

/** System management mode. */
export const smm = element({
  /** Whether the guest has it. */
  state: attribute(onOff),
  /** The memory that it uses. */
  tseg: child(smmTseg, { dropEmpty: true }),
})

/** The interrupt controller of ARM. */
export const gic = element({
  /** The version. */
  version: attribute(oneOf(['2', '3', 'host'])),
})

/** Whether the guest sees that KVM runs it. */
export const kvmFeatures = element({
  /** Whether it is hidden. */
  hidden: valued('state', onOff, { bare: true }),
})

/** Abilities that the guest's machine has. */
export const features = element({
  /** The guest can be told to shut down, and finds its devices in tables. */
  acpi: flag(),
  /** The interrupt controller of x86. */
  apic: child(apic),
  /** 32-bit guests can use more than 4 GiB. */
  pae: flag(),
  /** Memory is translated with the processor's help. */
  hap: valued('state', onOff, { bare: true }),
  /** Xen's interface for Windows. */
  viridian: flag(),
  /** A container has a network name space of its own. */
  privnet: flag(),
  /** Whether the guest can count processor events. */
  pmu: valued('state', onOff, { bare: true }),
  /** Whether the guest is told that it may wait for locks asleep. */
  pvspinlock: valued('state', onOff, { bare: true }),
  /** Whether the guest sees KVM. */
  kvm: child(kvmFeatures, { dropEmpty: true }),
  /** The interrupt controller of ARM. */
  gic: child(gic),
  /** System management mode. */
  smm: child(smm),
  /** Whether the guest sees VMware's port. */
  vmport: valued('state', onOff, { bare: true }),
  /** Whether the guest leaves notes for a crash dump. */
  vmcoreinfo: valued('state', onOff, { bare: true }),
})
