import { attribute, child, children, content, derivedAttribute, element, scalar } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { word } from '../codec/values/text.ts'
import { cpuFeature, cpuMaxPhysAddr, cpuModel } from '../domain/cpu.ts'
import { capabilityWords } from '../storage-pool-capabilities/storage-pool-capabilities.ts'

const mode = (name: string) => derivedAttribute(word, { derive: () => name })

/** The mode in which a guest gets the host's own processor. */
export const hostPassthroughMode = element({
  name: mode('host-passthrough'),
  /** Whether guests can have it. */
  supported: attribute(yesNo, { required: true }),
  /** What can be chosen. */
  enums: children('enum', capabilityWords),
})

/** The mode in which a guest gets all that the hypervisor can do. */
export const maximumMode = element({
  name: mode('maximum'),
  /** Whether guests can have it. */
  supported: attribute(yesNo, { required: true }),
  /** What can be chosen. */
  enums: children('enum', capabilityWords),
})

/** The mode in which a guest gets a processor that is described here, the nearest to the host's own. */
export const hostModelMode = element({
  name: mode('host-model'),
  /** Whether guests can have it. */
  supported: attribute(yesNo, { required: true }),
  /** The model. */
  model: child(cpuModel, { dropEmpty: true }),
  /** The vendor. */
  vendor: scalar(word),
  /** The width of addresses. */
  maxphysaddr: child(cpuMaxPhysAddr),
  /** Abilities beyond the model's, and those of the model that are missing. */
  features: children('feature', cpuFeature),
})

/** A model of processor that guests can ask for. */
export const customModel = element({
  /** Whether it runs on this host. */
  usable: attribute(oneOf(['yes', 'no', 'unknown']), { required: true }),
  /** Whether the hypervisor will do without it some day. */
  deprecated: attribute(yesNo),
  /** The vendor, such as `Intel`. */
  vendor: attribute(word),
  /** The name, such as `Skylake-Server`. */
  name: content(word, { required: true }),
})

/** The mode in which a guest gets a model by its name. */
export const customMode = element({
  name: mode('custom'),
  /** Whether guests can have it. */
  supported: attribute(yesNo, { required: true }),
  /** The models. */
  models: children('model', customModel),
})

/** The processors that guests can have. */
export const cpuCapabilities = element({
  /** The host's own. */
  hostPassthrough: child(hostPassthroughMode, {
    name: 'mode',
    where: { attribute: 'name', value: 'host-passthrough' },
  }),
  /** All that the hypervisor can do. */
  maximum: child(maximumMode, { name: 'mode', where: { attribute: 'name', value: 'maximum' } }),
  /** The nearest to the host's own. */
  hostModel: child(hostModelMode, { name: 'mode', where: { attribute: 'name', value: 'host-model' } }),
  /** A model by its name. */
  custom: child(customMode, { name: 'mode', where: { attribute: 'name', value: 'custom' } }),
})
