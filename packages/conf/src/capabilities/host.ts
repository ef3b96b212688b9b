import { attribute, child, children, content, element, flag, scalar, valued } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { uuid } from '../codec/values/identifier.ts'
import { text, word } from '../codec/values/text.ts'
import { hostCpu } from '../cpu/host-cpu.ts'
import { hostCache, hostMemoryBandwidth } from './cache.ts'
import { hostTopology } from './topology.ts'

/** How the host can sleep. */
export const hostPowerManagement = element({
  /** Suspend to memory. */
  suspendMem: flag({ name: 'suspend_mem' }),
  /** Suspend to disk. */
  suspendDisk: flag({ name: 'suspend_disk' }),
  /** Suspend to both. */
  suspendHybrid: flag({ name: 'suspend_hybrid' }),
})

/** A way on which a guest can move. */
export const uriTransport = element({
  /** The scheme of its URI, such as `tcp`. */
  scheme: content(word, { required: true }),
})

/** How guests can move to another host. */
export const migrationFeatures = element({
  /** While they run. */
  live: flag(),
  /** The ways. */
  uriTransports: children('uri_transport', uriTransport, { within: 'uri_transports' }),
})

/** The label that a security model gives where none is asked for. */
export const baseLabel = element({
  /** The type of the domains that get it, such as `kvm`. */
  type: attribute(word, { required: true }),
  /** The label. */
  label: content(text),
})

/** A security model that keeps guests apart. */
export const securityModel = element({
  /** The name, such as `selinux`. */
  model: scalar(text, { required: true, bothTags: true }),
  /** The domain of interpretation. */
  doi: scalar(text, { bothTags: true }),
  /** The labels that guests get. */
  baseLabels: children('baselabel', baseLabel),
})

/** What the host has and can do. */
export const hostCapabilities = element({
  /** The UUID of the host. */
  uuid: scalar(uuid),
  /** The processor. */
  cpu: child(hostCpu, { required: true }),
  /** How the host can sleep. */
  powerManagement: child(hostPowerManagement, { name: 'power_management' }),
  /** Whether devices can be given to guests safely. */
  iommu: valued('support', yesNo),
  /** How guests can move to another host. */
  migrationFeatures: child(migrationFeatures, { name: 'migration_features', bothTags: true }),
  /** What the names of interfaces begin with that the hypervisor makes. */
  netprefix: scalar(word),
  /** The NUMA nodes. */
  topology: child(hostTopology),
  /** The caches. */
  cache: child(hostCache, { dropEmpty: true }),
  /** The bandwidth of the memory. */
  memoryBandwidth: child(hostMemoryBandwidth, { name: 'memory_bandwidth', dropEmpty: true }),
  /** The security models. */
  securityModels: children('secmodel', securityModel),
})
