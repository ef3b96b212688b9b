import { attribute, child, children, element } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { integer, uint, unlessZero } from '../codec/values/number.ts'
import { kibibytes } from '../codec/values/size.ts'
import { word } from '../codec/values/text.ts'
import { completeDistances, type Cell } from './numa-distances.ts'

/** The distance from one node to another. */
export const numaSibling = element({
  /** The other node. */
  id: attribute(uint, { required: true }),
  /** The distance, 10 to 255; 10 is the node itself, 20 twice as far. */
  value: attribute(integer({ min: 10, max: 255 }), { required: true }),
})

/** The distances from a node. */
export const numaDistances = element({
  /** The other nodes. */
  siblings: children('sibling', numaSibling),
})

/** A size whose unit is kept as it was written. */
export const numaCacheSize = element({
  /** The size, in `unit`. */
  value: attribute(uint, { required: true }),
  /** The unit, such as `KiB`. */
  unit: attribute(word, { required: true }),
})

/** A cache on the memory's side. */
export const numaCache = element({
  /** The level; 1 is the nearest to the memory. */
  level: attribute(uint, { required: true }),
  /** How addresses are spread over the cache. */
  associativity: attribute(oneOf(['direct', 'full'], { absent: 'none' })),
  /** When what is written reaches the memory. */
  policy: attribute(oneOf(['writeback', 'writethrough'], { absent: 'none' })),
  /** The size of the cache. */
  size: child(numaCacheSize),
  /** The size of a line of the cache. */
  line: child(numaCacheSize),
})

/** A node of the guest: processors and memory that are close to each other. */
export const numaCell = element({
  /** The number of the node, from 0. */
  id: attribute(uint),
  /** The processors, such as `0-3`; none for a node with memory only. */
  cpus: attribute(numberSet),
  /** The memory in KiB. */
  memory: attribute(kibibytes, { required: true }),
  /** Whether the memory is shared with other processes of the host. */
  memAccess: attribute(oneOf(['shared', 'private'])),
  /** Whether the memory's content is thrown away when the guest stops. */
  discard: attribute(yesNo),
  /** The distances to other nodes. */
  distances: child(numaDistances, { dropEmpty: true }),
  /** Caches on the memory's side. */
  caches: children('cache', numaCache),
})

/** How long it takes from a node to a memory. */
export const numaLatency = element({
  /** The node that asks. */
  initiator: attribute(uint, { required: true }),
  /** The node whose memory is asked. */
  target: attribute(uint, { required: true }),
  /** The level of the cache that answers; the memory itself when left out. */
  cache: attribute(unlessZero(uint)),
  /** What is done. */
  type: attribute(oneOf(['access', 'read', 'write']), { required: true }),
  /** Nanoseconds. */
  value: attribute(uint, { required: true }),
})

/** How much passes between a node and a memory. */
export const numaBandwidth = element({
  /** The node that asks. */
  initiator: attribute(uint, { required: true }),
  /** The node whose memory is asked. */
  target: attribute(uint, { required: true }),
  /** The level of the cache that answers; the memory itself when left out. */
  cache: attribute(unlessZero(uint)),
  /** What is done. */
  type: attribute(oneOf(['access', 'read', 'write']), { required: true }),
  /** KiB each second. */
  value: attribute(kibibytes, { required: true }),
})

/** What the guest is told about the ways between its nodes. */
export const numaInterconnects = element({
  /** Times. */
  latencies: children('latency', numaLatency),
  /** Throughputs. */
  bandwidths: children('bandwidth', numaBandwidth),
})

interface Cells {
  cells?: Cell[]
}

/** The guest's NUMA nodes. */
export const cpuNuma = element(
  {
    /** The nodes. */
    cells: children('cell', numaCell),
    /** The ways between them. */
    interconnects: child(numaInterconnects, { dropEmpty: true }),
  },
  {
    finish: ({ cells = [] }: Cells) => {
      for (const [index, cell] of cells.entries()) cell.id ??= index
      cells.sort((one, other) => (one.id ?? 0) - (other.id ?? 0))
      completeDistances(cells)
    },
  },
)
