import { attribute, child, element, valued, type ElementDeclaration } from '../codec/declare.ts'
import { knownChildren } from '../codec/known-children.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { pattern } from '../codec/values/text.ts'

/** How long the guest tries a lock before it tells the hypervisor. */
export const hypervSpinlocks = element(
  {
    /** Whether the guest has it. */
    state: attribute(onOff, { required: true }),
    /** The number of tries, at least 4095. */
    retries: attribute(uint),
  },
  {
    finish: (owner: { state: boolean; retries?: number }) => {
      if (!owner.state) delete owner.retries
    },
  },
)

/** Timers of the guest's processors. */
export const hypervStimer = element({
  /** Whether the guest has them. */
  state: attribute(onOff, { required: true }),
  /** Whether a timer interrupts directly. */
  direct: valued('state', onOff, { attributeRequired: true }),
})

/** The vendor that the guest sees. */
export const hypervVendorId = element(
  {
    /** Whether the guest sees one. */
    state: attribute(onOff, { required: true }),
    /** The vendor: up to 12 characters without a comma. */
    value: attribute(pattern(/^[^,]{0,12}$/, 'up to 12 characters without a comma')),
  },
  {
    finish: (owner: { state: boolean; value?: string }) => {
      if (!owner.state) delete owner.value
    },
  },
)

/** What the guest sees of Microsoft's hypervisor. Each ability is on or off. */
export const hyperv: ElementDeclaration = element(
  {
    /** Whether the abilities are those named here, or all that the host has. */
    mode: attribute(oneOf(['custom', 'passthrough']), { default: 'custom' }),
    /** Time outs are long. */
    relaxed: valued('state', onOff, { attributeRequired: true }),
    /** The interrupt controller has pages of its own. */
    vapic: valued('state', onOff, { attributeRequired: true }),
    /** Waiting for locks. */
    spinlocks: child(hypervSpinlocks),
    /** Processors have numbers. */
    vpindex: valued('state', onOff, { attributeRequired: true }),
    /** The time that a processor has run can be read. */
    runtime: valued('state', onOff, { attributeRequired: true }),
    /** Messages through a synthetic interrupt controller. */
    synic: valued('state', onOff, { attributeRequired: true }),
    /** Timers. */
    stimer: child(hypervStimer),
    /** The guest can reset itself. */
    reset: valued('state', onOff, { attributeRequired: true }),
    /** The vendor that the guest sees. */
    vendorId: child(hypervVendorId, { name: 'vendor_id' }),
    /** Frequencies can be read. */
    frequencies: valued('state', onOff, { attributeRequired: true }),
    /** The guest hears of migrations. */
    reenlightenment: valued('state', onOff, { attributeRequired: true }),
    /** Address translations can be flushed on other processors. */
    tlbflush: valued('state', onOff, { attributeRequired: true }),
    /** Interrupts can be sent to other processors. */
    ipi: valued('state', onOff, { attributeRequired: true }),
    /** Guests in the guest are faster (enlightened VMCS). */
    evmcs: valued('state', onOff, { attributeRequired: true }),
    /** The interrupt controller is virtualised by the processor. */
    avic: valued('state', onOff, { attributeRequired: true }),
  },
  knownChildren(() => hyperv, 'CONFIG_UNSUPPORTED'),
)
