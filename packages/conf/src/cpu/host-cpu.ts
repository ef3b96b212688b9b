import { attribute, child, children, element, flag, scalar, valued } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { uint, ulong } from '../codec/values/number.ts'
import { size } from '../codec/values/size.ts'
import { word } from '../codec/values/text.ts'
import { cpuMaxPhysAddr, cpuTopology } from '../domain/cpu.ts'

/** The numbers by which a processor of the x86 family identifies itself. */
export const cpuSignature = element({
  /** The family. */
  family: attribute(uint, { required: true }),
  /** The model in the family. */
  model: attribute(uint, { required: true }),
  /** The revision of the model. */
  stepping: attribute(uint, { required: true }),
})

/** A counter of the processor. */
export const cpuCounter = element({
  /** The counter. */
  name: attribute(oneOf(['tsc']), { required: true }),
  /** How often it counts, in Hz. */
  frequency: attribute(ulong, { required: true }),
  /** Whether a guest can be given another frequency. */
  scaling: attribute(yesNo),
})

/** One ability of the host's processor. */
export const hostCpuFeature = element({
  /** The name, such as `vmx`. */
  name: attribute(word, { required: true }),
})

/** A size of pages that the host has. */
export const hostCpuPages = element({
  /** The size in KiB. */
  size: attribute(size({ unit: 'KiB', unitFirst: true }), { required: true }),
})

/** What hosts of the test driver and of Xen can do. */
export const hostCpuModes = element({
  /** Physical address extension. */
  pae: flag(),
  /** Guests without physical address extension. */
  nonpae: flag(),
  /** Virtualization of Intel processors. */
  vmx: flag(),
  /** Virtualization of AMD processors. */
  svm: flag(),
})

/** The processor of a host. */
export const hostCpu = element({
  /** The architecture, such as `x86_64`. */
  arch: scalar(word, { required: true }),
  /** What hosts of the test driver and of Xen can do. */
  modes: child(hostCpuModes, { name: 'features', dropEmpty: true }),
  /** The model that is nearest, such as `Broadwell`. */
  model: scalar(word),
  /** The vendor, such as `Intel`. */
  vendor: scalar(word),
  /** The version of the microcode. */
  microcode: valued('version', uint),
  /** The numbers by which the processor identifies itself. */
  signature: child(cpuSignature),
  /** The counters. */
  counters: children('counter', cpuCounter),
  /** How the processors are arranged. */
  topology: child(cpuTopology),
  /** The width of addresses. */
  maxphysaddr: child(cpuMaxPhysAddr),
  /** Abilities beyond the model's. */
  features: children('feature', hostCpuFeature),
  /** The sizes of pages. */
  pages: children('pages', hostCpuPages),
})
