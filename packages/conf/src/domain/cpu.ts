import { attribute, child, children, content, element, scalar } from '../codec/declare.ts'
import { oneOf, onOff } from '../codec/values/choice.ts'
import { positive, uint } from '../codec/values/number.ts'
import { text, unlessEmpty, word } from '../codec/values/text.ts'
import { cpuNuma } from './cpu-numa.ts'
import { completeCpu, writesMode } from './cpu-model.ts'

/** A model of processor. */
export const cpuModel = element({
  /** Whether another model may be taken where the host cannot provide this one. */
  fallback: attribute(unlessEmpty(oneOf(['allow', 'forbid'])), { code: 'CONFIG_UNSUPPORTED' }),
  /** The vendor that the guest sees: 12 characters. */
  vendorId: attribute(word, { name: 'vendor_id' }),
  /** The name, such as `Skylake-Server`. */
  name: content(text),
})

/** How the processors are arranged. */
export const cpuTopology = element({
  /** The number of sockets. */
  sockets: attribute(positive, { required: true }),
  /** The dies in each socket. */
  dies: attribute(positive, { default: 1 }),
  /** The cores in each die. */
  cores: attribute(positive, { required: true }),
  /** The threads in each core. */
  threads: attribute(positive, { required: true }),
})

/** The cache that the guest sees. */
export const cpuCache = element({
  /** The level of the cache; all of them when left out. */
  level: attribute(uint),
  /** Where what the guest sees comes from. */
  mode: attribute(oneOf(['emulate', 'passthrough', 'disable']), { required: true }),
})

/** The width of the addresses that the guest sees. */
export const cpuMaxPhysAddr = element({
  /** Where the width comes from. */
  mode: attribute(oneOf(['emulate', 'passthrough']), { required: true }),
  /** The width in bits, with `emulate`. */
  bits: attribute(uint),
})

/** One ability of the processor. */
export const cpuFeature = element({
  /** What is asked for. */
  policy: attribute(oneOf(['force', 'require', 'optional', 'disable', 'forbid']), {
    default: 'require',
    code: 'CONFIG_UNSUPPORTED',
  }),
  /** The name, such as `vmx`. */
  name: attribute(word, { required: true }),
})

/** The processor that the guest sees. */
export const cpu = element(
  {
    /** Where the processor comes from: a named model, the host's, or as much as the hypervisor can do. */
    mode: attribute(oneOf(['custom', 'host-model', 'host-passthrough', 'maximum']), {
      when: writesMode,
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** How close the host has to come to what is described. */
    match: attribute(oneOf(['minimum', 'exact', 'strict'])),
    /** How it is checked, at start, what the guest got. */
    check: attribute(oneOf(['none', 'partial', 'full'], { absent: 'default' })),
    /** Whether features that stand in the way of migration are left out. */
    migratable: attribute(onOff),
    /** The model. */
    model: child(cpuModel, { dropEmpty: true }),
    /** The vendor that the host's processor has to be from. */
    vendor: scalar(word),
    /** How the processors are arranged. */
    topology: child(cpuTopology),
    /** The cache. */
    cache: child(cpuCache, { singleCode: 'XML_ERROR' }),
    /** The width of addresses. */
    maxphysaddr: child(cpuMaxPhysAddr),
    /** Abilities to add or take away. */
    features: children('feature', cpuFeature),
    /** The guest's NUMA nodes. */
    numa: child(cpuNuma),
  },
  { finish: completeCpu },
)
