import {
  attribute,
  child,
  content,
  element,
  flag,
  scalar,
  valued,
  type ElementDeclaration,
} from '../codec/declare.ts'
import { knownChildren } from '../codec/known-children.ts'
import { unlessZero } from '../codec/values/number.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { kibibytes, prettySize } from '../codec/values/size.ts'
import { containerCapabilities } from './features-container.ts'
import { hyperv } from './features-hyperv.ts'
import { kvmFeatures, xenFeatures } from './features-kvm-xen.ts'

const state = { bare: true }
const required = { attributeRequired: true }

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
  state: attribute(onOff, { default: true }),
  /** The memory that it uses. */
  tseg: child(smmTseg, { dropEmpty: true }),
})

/** The interrupt controller of ARM. */
export const gic = element({
  /** The version. */
  version: attribute(oneOf(['2', '3', 'host'])),
})

/** The table by which a POWER guest finds its pages. */
export const hpt = element({
  /** Whether the table can grow and shrink. */
  resizing: attribute(oneOf(['enabled', 'disabled', 'required'])),
  /** The size of the largest page, in KiB. */
  maxpagesize: scalar(unlessZero(kibibytes), { code: 'CONFIG_UNSUPPORTED' }),
})

/** Settings of QEMU's own emulation of processors. */
export const tcg = element({
  /** The size of the cache of translated code, in KiB. */
  tbCache: scalar(unlessZero(kibibytes), { name: 'tb-cache' }),
})

/** Abilities that the guest's machine has. */
export const features: ElementDeclaration = element(
  {
    /** The guest can be told to shut down, and finds its devices in tables. */
    acpi: flag(),
    /** The interrupt controller of x86. */
    apic: child(apic),
    /** 32-bit guests can use more than 4 GiB. */
    pae: flag(),
    /** Whether memory is translated with the processor's help. */
    hap: valued('state', onOff, state),
    /** Xen's interface for Windows. */
    viridian: flag(),
    /** A container has a network name space of its own. */
    privnet: flag(),
    /** What the guest sees of Microsoft's hypervisor. */
    hyperv: child(hyperv, { bothTags: true }),
    /** What the guest sees of KVM. */
    kvm: child(kvmFeatures, { dropEmpty: true }),
    /** Whether the guest is told that it may wait for locks asleep. */
    pvspinlock: valued('state', onOff, state),
    /** Rights of processes in a container. */
    capabilities: child(containerCapabilities),
    /** Whether the guest can count processor events. */
    pmu: valued('state', onOff, state),
    /** Whether the guest sees VMware's port. */
    vmport: valued('state', onOff, state),
    /** The interrupt controller of ARM. */
    gic: child(gic),
    /** System management mode. */
    smm: child(smm),
    /** Who emulates the I/O interrupt controller. */
    ioapic: valued('driver', oneOf(['kvm', 'qemu'])),
    /** The table by which a POWER guest finds its pages. */
    hpt: child(hpt, { dropEmpty: true }),
    /** Whether the guest leaves notes for a crash dump. */
    vmcoreinfo: valued('state', onOff, state),
    /** Whether a POWER guest has transactional memory. */
    htm: valued('state', onOff, required),
    /** Whether a POWER guest can run guests itself. */
    nestedHv: valued('state', onOff, { name: 'nested-hv', ...required }),
    /** What happens when the guest uses a model-specific register that nobody knows. */
    msrs: valued('unknown', oneOf(['ignore', 'fault']), required),
    /** Whether a POWER guest is helped to flush its count cache. */
    ccfAssist: valued('state', onOff, { name: 'ccf-assist', ...required }),
    /** What the guest sees of Xen. */
    xen: child(xenFeatures, { dropEmpty: true }),
    /** How safe a POWER processor's cache is from spying. */
    cfpc: valued('value', oneOf(['broken', 'workaround', 'fixed'])),
    /** How safe a POWER processor's bounds checks are. */
    sbbc: valued('value', oneOf(['broken', 'workaround', 'fixed'])),
    /** How safe a POWER processor's indirect branches are. */
    ibs: valued('value', oneOf(['broken', 'workaround', 'fixed-ibs', 'fixed-ccd', 'fixed-na'])),
    /** Settings of QEMU's own emulation of processors. */
    tcg: child(tcg, { dropEmpty: true }),
  },
  knownChildren(() => features, 'CONFIG_UNSUPPORTED'),
)
