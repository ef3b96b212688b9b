import { attribute, child, children, derivedAttribute, element } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { oneOf } from '../codec/values/choice.ts'
import { uint, ulong } from '../codec/values/number.ts'
import { prettySize } from '../codec/values/size.ts'
import { word } from '../codec/values/text.ts'
import { commonUnit, inBytes, inCommonUnit } from './cache-units.ts'

const contents = oneOf(['both', 'code', 'data'])

/** How a cache can be divided among guests. */
export const cacheControl = element(
  {
    /** The size in bytes of which a share is a multiple. */
    granularity: attribute(ulong, { required: true, derive: inCommonUnit('granularity') }),
    /** The least size of a share in bytes; `granularity` when left out. */
    min: attribute(ulong, { derive: inCommonUnit('min') }),
    unit: derivedAttribute(word, { derive: commonUnit }),
    /** What a share is for. */
    type: attribute(contents, { required: true }),
    /** The number of shares. */
    maxAllocs: attribute(uint, { required: true }),
  },
  { rewrite: inBytes },
)

/** A cache of the host. */
export const cacheBank = element({
  /** The number of the cache among those of its level. */
  id: attribute(uint, { required: true }),
  /** The level; 1 is the nearest to the processor. */
  level: attribute(uint, { required: true }),
  /** What it holds. */
  type: attribute(contents, { required: true }),
  /** The size in bytes. */
  size: attribute(prettySize('bytes'), { required: true }),
  /** The processors that it serves. */
  cpus: attribute(numberSet, { required: true }),
  /** How it can be divided. */
  controls: children('control', cacheControl),
})

/** One thing that can be counted. */
export const monitorFeature = element({
  /** The name, such as `llc_occupancy`. */
  name: attribute(word, { required: true }),
})

/** What the host can count about the use of caches or of memory. */
export const resourceMonitor = element({
  /** The level of the cache. */
  level: attribute(uint),
  /** How many bytes may still be in use for a monitor to be given to another guest. */
  reuseThreshold: attribute(uint),
  /** The number of monitors. */
  maxMonitors: attribute(uint, { required: true }),
  /** What is counted. */
  features: children('feature', monitorFeature),
})

/** The caches of the host. */
export const hostCache = element({
  /** The caches. */
  banks: children('bank', cacheBank),
  /** What can be counted. */
  monitor: child(resourceMonitor),
})

/** How the bandwidth to a memory can be divided among guests. */
export const bandwidthControl = element({
  /** The percentage of which a share is a multiple. */
  granularity: attribute(uint, { required: true }),
  /** The least percentage. */
  min: attribute(uint),
  /** The number of shares. */
  maxAllocs: attribute(uint, { required: true }),
})

/** A memory whose bandwidth can be divided. */
export const bandwidthNode = element({
  /** The number of the node. */
  id: attribute(uint, { required: true }),
  /** The processors that use it. */
  cpus: attribute(numberSet, { required: true }),
  /** How it can be divided. */
  controls: children('control', bandwidthControl),
})

/** The bandwidth of the host's memory. */
export const hostMemoryBandwidth = element({
  /** The memories. */
  nodes: children('node', bandwidthNode),
  /** What can be counted. */
  monitor: child(resourceMonitor),
})
