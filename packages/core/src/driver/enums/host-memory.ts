import type { TypedParameterFields } from '@guestwork/util'

/** The NUMA node number that stands for the whole host, in `nodeGetMemoryStats` (`virNodeGetMemoryStatsAllCells`). */
export const ALL_CELLS = -1

/** What `nodeAllocPages` does with the counts (`virNodeAllocPagesFlags`). */
export const NodeAllocPagesFlag = {
  /** Add to the pools. */
  ADD: 0x0,
  /** Set the size of the pools; they may also shrink. */
  SET: 0x1,
} as const

/**
 * The fields of `nodeGetMemoryParameters` and `nodeSetMemoryParameters` (`VIR_NODE_MEMORY_SHARED_*`): how the host
 * merges equal pages of different processes.
 */
export const NodeMemoryFields = {
  /** Pages to look at before a pause. Can be set. */
  shm_pages_to_scan: 'uint',
  /** Length of the pause in milliseconds. Can be set. */
  shm_sleep_millisecs: 'uint',
  /** Merged pages. */
  shm_pages_shared: 'ullong',
  /** Places that use merged pages, which is what is saved. */
  shm_pages_sharing: 'ullong',
  /** Pages that are looked at over and over but have no equal. */
  shm_pages_unshared: 'ullong',
  /** Pages that change too fast. */
  shm_pages_volatile: 'ullong',
  /** How often everything was looked at. */
  shm_full_scans: 'ullong',
  /** 1 to merge pages of different NUMA nodes, 0 not to. Can be set. */
  shm_merge_across_nodes: 'uint',
} as const satisfies TypedParameterFields

/** The fields of `nodeGetSEVInfo` (`VIR_NODE_SEV_*`). */
export const NodeSevFields = {
  /** The platform's Diffie-Hellman key; base64. */
  pdh: 'string',
  /** The platform's certificates: PEK, OCA and CEK; base64. */
  'cert-chain': 'string',
  /** The identity of the first CPU, to fetch its signed key by; base64. */
  'cpu0-id': 'string',
  /** Position of the bit in a page address that marks it as encrypted. */
  cbitpos: 'uint',
  /** Bits of the physical address that encryption costs. */
  'reduced-phys-bits': 'uint',
  /** Most guests with SEV at a time. */
  'max-guests': 'uint',
  /** Most guests with SEV-ES at a time. */
  'max-es-guests': 'uint',
} as const satisfies TypedParameterFields
