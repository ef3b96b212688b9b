import type { CheckContext } from '../codec/check.ts'
import { attribute, children, element } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { oneOf } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { prettySize } from '../codec/values/size.ts'
import { word } from '../codec/values/text.ts'

/** A share of one cache of the host. */
export const cachetuneCache = element({
  /** The number of the cache. */
  id: attribute(uint, { required: true }),
  /** Its level. */
  level: attribute(uint, { required: true }),
  /** What the share is for. */
  type: attribute(oneOf(['both', 'code', 'data']), { required: true }),
  /** The size in bytes. */
  size: attribute(prettySize('bytes'), { required: true }),
})

/** Processors of the guest whose use of a cache is counted. */
export const cachetuneMonitor = element({
  /** The level of the cache. */
  level: attribute(uint, { required: true }),
  /** The processors. */
  vcpus: attribute(numberSet, { required: true }),
})

interface Allocation {
  level: number
  id: number
  type: string
}

/** Code and data are parts of both: they cannot be allocated beside it, and nothing twice. */
function refuseCollisions({ caches }: { caches?: Allocation[] }, context: CheckContext): void {
  const list = caches ?? []
  for (const [index, cache] of list.entries()) {
    const other = list
      .slice(0, index)
      .find(({ level, id, type }) => level === cache.level && id === cache.id && collides(type, cache.type))
    if (other === undefined) continue
    const what = `level '${String(cache.level)}' id '${String(cache.id)}', type '${cache.type}'`
    context.fail('XML_ERROR', `Colliding cache allocations for cache ${what}`, cache)
  }
}

function collides(one: string, other: string): boolean {
  return one === other || one === 'both' || other === 'both'
}

/** Shares of the host's caches for some processors of the guest. */
export const cachetune = element(
  {
    /** The processors of the guest. */
    vcpus: attribute(numberSet, { required: true }),
    /** The host's name for the share, while the guest runs. */
    id: attribute(word, { live: true }),
    /** The shares. */
    caches: children('cache', cachetuneCache),
    /** What is counted. */
    monitors: children('monitor', cachetuneMonitor),
  },
  { finish: refuseCollisions },
)

/** A share of the bandwidth of one memory controller. */
export const memorytuneNode = element({
  /** The number of the host's node. */
  id: attribute(uint, { required: true }),
  /** The share in percent. */
  bandwidth: attribute(uint, { required: true }),
})

/** Processors of the guest whose use of memory is counted. */
export const memorytuneMonitor = element({
  /** The processors. */
  vcpus: attribute(numberSet, { required: true }),
})

function refuseRepeatedNodes({ nodes }: { nodes?: { id: number }[] }, context: CheckContext): void {
  const seen = new Set<number>()
  for (const node of nodes ?? []) {
    if (seen.has(node.id)) {
      context.fail('XML_ERROR', `Memory Bandwidth already defined for node ${String(node.id)}`, node)
    }
    seen.add(node.id)
  }
}

/** Shares of the host's memory bandwidth for some processors of the guest. */
export const memorytune = element(
  {
    /** The processors of the guest. */
    vcpus: attribute(numberSet, { required: true }),
    /** The host's name for the share, while the guest runs. */
    id: attribute(word, { live: true }),
    /** The shares. */
    nodes: children('node', memorytuneNode),
    /** What is counted. */
    monitors: children('monitor', memorytuneMonitor),
  },
  { finish: refuseRepeatedNodes },
)
