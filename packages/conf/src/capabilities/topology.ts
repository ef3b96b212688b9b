import { attribute, child, children, content, element, scalar } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { uint, ulong } from '../codec/values/number.ts'
import { kibibytes, size } from '../codec/values/size.ts'
import { numaCache, numaInterconnects, numaSibling } from '../domain/cpu-numa.ts'

/** How many pages of one size a node has. */
export const hostPages = element({
  /** The size of a page in KiB. */
  size: attribute(size({ unit: 'KiB', unitFirst: true }), { required: true }),
  /** The number of pages. */
  count: content(ulong, { required: true }),
})

/** A processor of the host, and where it is. */
export const hostProcessor = element({
  /** The number of the processor. */
  id: attribute(uint, { required: true }),
  /** The socket. */
  socketId: attribute(uint, { name: 'socket_id' }),
  /** The die in the socket. */
  dieId: attribute(uint, { name: 'die_id' }),
  /** The core in the die. */
  coreId: attribute(uint, { name: 'core_id' }),
  /** The processors that are threads of the same core, such as `0,4`; itself among them. */
  siblings: attribute(numberSet),
})

/** A NUMA node of the host: processors and memory that are close to each other. */
export const hostCell = element({
  /** The number of the node. */
  id: attribute(uint, { required: true }),
  /** The memory in KiB. */
  memory: scalar(kibibytes),
  /** The pages, by size. */
  pages: children('pages', hostPages),
  /** The distances to the other nodes. */
  distances: children('sibling', numaSibling, { within: 'distances' }),
  /** Caches on the memory's side. */
  caches: children('cache', numaCache),
  /** The processors. */
  cpus: children('cpu', hostProcessor, { within: 'cpus', counted: 'num' }),
})

/** The NUMA nodes of the host. */
export const hostTopology = element({
  /** The nodes. */
  cells: children('cell', hostCell, { within: 'cells', counted: 'num', required: true }),
  /** The ways between them. */
  interconnects: child(numaInterconnects, { dropEmpty: true }),
})
