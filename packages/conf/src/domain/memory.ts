import { attribute, child, children, content, element, flag, scalar, valued } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { oneOf } from '../codec/values/choice.ts'
import { uint, unlessZero } from '../codec/values/number.ts'
import { kibibytes } from '../codec/values/size.ts'
import { unlessEmpty } from '../codec/values/text.ts'

/** How far memory can grow while the guest runs. */
export const maxMemory = element({
  /** The number of slots for memory modules. */
  slots: attribute(uint),
  /** The size in KiB. */
  size: content(kibibytes, { required: true }),
})

/** Huge pages of one size. */
export const hugePage = element({
  /** The size of a page in KiB. */
  size: attribute(kibibytes, { required: true }),
  /** The nodes of the guest whose memory is in such pages; the rest when left out. */
  nodeset: attribute(numberSet),
})

/** Memory in huge pages. */
export const hugePages = element({
  /** The sizes; the host's own when there is none. */
  pages: children('page', hugePage),
})

/** When memory is taken from the host. */
export const memoryAllocation = element({
  /** At start, or when the guest first uses it. */
  mode: attribute(unlessEmpty(oneOf(['immediate', 'ondemand'])), { code: 'CONFIG_UNSUPPORTED' }),
  /** The number of threads that take it. */
  threads: attribute(unlessEmpty(unlessZero(uint))),
})

/** What the guest's memory is on the host. */
export const memoryBacking = element({
  /** Memory in huge pages. */
  hugepages: child(hugePages),
  /** Equal pages are not merged with those of other guests. */
  nosharepages: flag(),
  /** Memory is never swapped out. */
  locked: flag(),
  /** Where memory comes from. */
  source: valued('type', unlessEmpty(oneOf(['file', 'anonymous', 'memfd'])), { code: 'CONFIG_UNSUPPORTED' }),
  /** Whether memory is shared with other processes of the host. */
  access: valued('mode', unlessEmpty(oneOf(['shared', 'private'])), { code: 'CONFIG_UNSUPPORTED' }),
  /** When memory is taken from the host. */
  allocation: child(memoryAllocation, { dropEmpty: true }),
  /** Memory's content is thrown away when the guest stops. */
  discard: flag(),
})

/** Limits on the host's memory, in KiB. */
export const memtune = element({
  /** What the guest may use at most. */
  hardLimit: scalar(kibibytes, { name: 'hard_limit' }),
  /** What the guest may use when the host is short of memory. */
  softLimit: scalar(kibibytes, { name: 'soft_limit' }),
  /** What the guest is sure to get. */
  minGuarantee: scalar(unlessZero(kibibytes), { name: 'min_guarantee' }),
  /** What the guest may use at most, swap included. */
  swapHardLimit: scalar(kibibytes, { name: 'swap_hard_limit' }),
})

interface Placed {
  mode?: string
  nodeset?: string
  placement?: string
}

/** Completes the place of memory as libvirt reads it. */
function completePlacement(memory: Placed): void {
  if (memory.nodeset !== undefined && memory.placement === 'static') delete memory.placement
  memory.mode ??= 'strict'
}

/** From which nodes of the host memory comes. */
export const numatuneMemory = element(
  {
    /** What happens when those nodes have none left. */
    mode: attribute(oneOf(['strict', 'preferred', 'interleave', 'restrictive']), {
      code: 'CONFIG_UNSUPPORTED',
    }),
    /** The nodes. */
    nodeset: attribute(numberSet),
    /** Whether the nodes are those given here or those that numad advises. */
    placement: attribute(oneOf(['static', 'auto'])),
  },
  { finish: completePlacement },
)

/** From which nodes of the host one node of the guest has its memory. */
export const numatuneNode = element({
  /** The node of the guest. */
  cellid: attribute(uint, { required: true }),
  /** What happens when those nodes have none left. */
  mode: attribute(oneOf(['strict', 'preferred', 'interleave', 'restrictive']), { default: 'strict' }),
  /** The nodes of the host. */
  nodeset: attribute(numberSet, { required: true }),
})

/** On which nodes of the host the guest's memory is. */
export const numatune = element({
  /** The whole guest. */
  memory: child(numatuneMemory),
  /** Single nodes of the guest. */
  memnodes: children('memnode', numatuneNode),
})
