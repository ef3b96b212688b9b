import { attribute, child, element, valued, type ElementDeclaration } from '../codec/declare.ts'
import { knownChildren } from '../codec/known-children.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'

/** How KVM notes which pages were written. */
export const kvmDirtyRing = element({
  /** Whether a ring is used. */
  state: attribute(onOff, { required: true }),
  /** The length of the ring: a power of 2, 1024 to 65536. */
  size: attribute(uint),
})

/** What the guest sees of KVM. */
export const kvmFeatures: ElementDeclaration = element(
  {
    /** Whether KVM is hidden. */
    hidden: valued('state', onOff, { attributeRequired: true }),
    /** Whether the guest is told that it has its processors for itself. */
    hintDedicated: valued('state', onOff, { name: 'hint-dedicated', attributeRequired: true }),
    /** Whether the guest waits a little before it gives up a processor. */
    pollControl: valued('state', onOff, { name: 'poll-control', attributeRequired: true }),
    /** Whether interrupts between processors go through the hypervisor at once. */
    pvIpi: valued('state', onOff, { name: 'pv-ipi', attributeRequired: true }),
    /** How KVM notes which pages were written. */
    dirtyRing: child(kvmDirtyRing, { name: 'dirty-ring' }),
  },
  knownChildren(() => kvmFeatures, 'CONFIG_UNSUPPORTED'),
)

/** Devices of the host in the guest. */
export const xenPassthrough = element({
  /** Whether they are possible. */
  state: attribute(onOff, { required: true }),
  /** Whose tables translate their addresses. */
  mode: attribute(oneOf(['sync_pt', 'share_pt'])),
})

/** What the guest sees of Xen. */
export const xenFeatures: ElementDeclaration = element(
  {
    /** Whether the guest sees the host's memory map. */
    e820Host: valued('state', onOff, { name: 'e820_host', attributeRequired: true }),
    /** Devices of the host. */
    passthrough: child(xenPassthrough),
  },
  knownChildren(() => xenFeatures, 'CONFIG_UNSUPPORTED'),
)
