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
 * Names of the typed parameters of `nodeGetMemoryParameters` and `nodeSetMemoryParameters`: how the host merges
 * equal pages of different processes (`VIR_NODE_MEMORY_SHARED_*`).
 */
export const NodeMemoryParam = {
  /** Unsigned number, can be set: pages to look at before a pause. */
  SHARED_PAGES_TO_SCAN: 'shm_pages_to_scan',
  /** Unsigned number, can be set: length of the pause in milliseconds. */
  SHARED_SLEEP_MILLISECS: 'shm_sleep_millisecs',
  /** Unsigned 64-bit number: merged pages. */
  SHARED_PAGES_SHARED: 'shm_pages_shared',
  /** Unsigned 64-bit number: places that use merged pages, which is what is saved. */
  SHARED_PAGES_SHARING: 'shm_pages_sharing',
  /** Unsigned 64-bit number: pages that are looked at over and over but have no equal. */
  SHARED_PAGES_UNSHARED: 'shm_pages_unshared',
  /** Unsigned 64-bit number: pages that change too fast. */
  SHARED_PAGES_VOLATILE: 'shm_pages_volatile',
  /** Unsigned 64-bit number: how often everything was looked at. */
  SHARED_FULL_SCANS: 'shm_full_scans',
  /** Unsigned number, can be set: 1 to merge pages of different NUMA nodes, 0 not to. */
  SHARED_MERGE_ACROSS_NODES: 'shm_merge_across_nodes',
} as const

/** Names of the typed parameters of `nodeGetSEVInfo` (`VIR_NODE_SEV_*`). */
export const NodeSevParam = {
  /** String, base64: the platform's Diffie-Hellman key. */
  PDH: 'pdh',
  /** String, base64: the platform's certificates: PEK, OCA and CEK. */
  CERT_CHAIN: 'cert-chain',
  /** String, base64: the identity of the first CPU, to fetch its signed key by. */
  CPU0_ID: 'cpu0-id',
  /** Unsigned number: position of the bit in a page address that marks it as encrypted. */
  CBITPOS: 'cbitpos',
  /** Unsigned number: bits of the physical address that encryption costs. */
  REDUCED_PHYS_BITS: 'reduced-phys-bits',
  /** Unsigned number: most guests with SEV at a time. */
  MAX_GUESTS: 'max-guests',
  /** Unsigned number: most guests with SEV-ES at a time. */
  MAX_ES_GUESTS: 'max-es-guests',
} as const
