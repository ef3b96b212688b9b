import type { CallOptions } from '../call-options.ts'
import {
  answeredParameters,
  writeParameters,
  type Answered,
  type NamedParameters,
} from '../domain/parameter-object.ts'
import { ALL_CELLS, NodeAllocPagesFlag, NodeMemoryFields } from '../driver/enums/host-memory.ts'
import type { HostMemoryStats } from '../driver/hypervisor/host-info.ts'
import { flagBits } from '../flag-bits.ts'
import { ConnectionCpuFacet } from './cpu.ts'

/** Which NUMA nodes of the host are meant. */
export interface NodeRange extends CallOptions {
  /** Number of the first; 0 when left out. -1 is the host as a whole. */
  readonly startNode?: number
  /** How many from there on; 1 when left out. */
  readonly nodeCount?: number
}

/** How many huge pages of one size are reserved. */
export interface HugePages {
  /** Size of a page in KiB. */
  readonly size: number
  /** How many, in each node. */
  readonly count: bigint
}

/** How huge pages are reserved (`virNodeAllocPagesFlags`). */
export interface AllocPagesOptions extends NodeRange {
  /** The counts are the size of the pools, which may also shrink; otherwise they are added. */
  readonly set?: boolean
}

/** How the host merges equal pages of different processes (`VIR_NODE_MEMORY_SHARED_*`), as far as it can be set. */
export interface NodeMemoryTuning extends NamedParameters {
  /** Pages to look at before a pause. */
  readonly shmPagesToScan?: number | undefined
  /** Length of the pause in milliseconds. */
  readonly shmSleepMillisecs?: number | undefined
  /** 1 to merge pages of different NUMA nodes, 0 not to. */
  readonly shmMergeAcrossNodes?: number | undefined
}

/** How the host merges equal pages, and what came of it. */
export interface NodeMemoryParameters extends NodeMemoryTuning {
  /** Merged pages. */
  readonly shmPagesShared?: bigint | undefined
  /** Places that use merged pages, which is what is saved. */
  readonly shmPagesSharing?: bigint | undefined
  /** Pages that are looked at over and over but have no equal. */
  readonly shmPagesUnshared?: bigint | undefined
  /** Pages that change too fast. */
  readonly shmPagesVolatile?: bigint | undefined
  /** How often everything was looked at. */
  readonly shmFullScans?: bigint | undefined
}

/** The host's memory: a part of the facet `host`. */
export abstract class ConnectionNodeMemoryFacet extends ConnectionCpuFacet {
  /**
   * Use of memory, in KiB (`virNodeGetMemoryStats`).
   *
   * @param node - number of a NUMA node; the whole host when left out
   * @throws VirtError `INVALID_ARG` for a node that the host does not have.
   */
  async getNodeMemoryStats(node: number = ALL_CELLS, options?: CallOptions): Promise<HostMemoryStats> {
    return this.ask('nodeGetMemoryStats', [node, 0], options)
  }

  /** Free memory of the host in bytes (`virNodeGetFreeMemory`). */
  async getNodeFreeMemory(options?: CallOptions): Promise<bigint> {
    return this.ask('nodeGetFreeMemory', [], options)
  }

  /**
   * Free memory of NUMA nodes in bytes each, fewer than asked for when there are no more (`virNodeGetCellsFreeMemory`).
   *
   * @throws VirtError `INVALID_ARG` when the first one does not exist.
   */
  async getNodeCellsFreeMemory({ startNode = 0, nodeCount = 1, ...options }: NodeRange = {}): Promise<
    readonly bigint[]
  > {
    return this.ask('nodeGetCellsFreeMemory', [startNode, nodeCount], options)
  }

  /**
   * How many pages of each size are free (`virNodeGetFreePages`): for each NUMA node a list in the order of `sizes`.
   *
   * @param sizes - in KiB
   * @throws VirtError `INVALID_ARG` for a node, `OPERATION_FAILED` for a size that the host does not have.
   */
  async getNodeFreePages(
    sizes: readonly number[],
    { startNode = 0, nodeCount = 1, ...options }: NodeRange = {},
  ): Promise<readonly (readonly bigint[])[]> {
    const counts = await this.ask('nodeGetFreePages', [sizes, startNode, nodeCount, 0], options)
    const nodes = sizes.length === 0 ? 0 : Math.floor(counts.length / sizes.length)
    return Array.from({ length: nodes }, (_, node) =>
      counts.slice(node * sizes.length, (node + 1) * sizes.length),
    )
  }

  /**
   * Reserves huge pages (`virNodeAllocPages`). With `startNode` -1 they are spread over all nodes.
   *
   * @returns how many nodes were adjusted
   * @throws VirtError `OPERATION_FAILED` when the host cannot find so many; what was reserved until then stays.
   */
  async nodeAllocPages(
    pages: readonly HugePages[],
    { startNode = 0, nodeCount = 1, ...options }: AllocPagesOptions = {},
  ): Promise<number> {
    const sizes = pages.map(({ size }) => size)
    const counts = pages.map(({ count }) => count)
    const flags = flagBits({ set: NodeAllocPagesFlag.SET }, options)
    return this.ask('nodeAllocPages', [sizes, counts, startNode, nodeCount, flags], options)
  }

  /** How the host merges equal pages; what it does not have is left out (`virNodeGetMemoryParameters`). */
  async getNodeMemoryParameters(options?: CallOptions): Promise<Answered<NodeMemoryParameters>> {
    const answer = await this.ask('nodeGetMemoryParameters', [0], options)
    return answeredParameters(answer, NodeMemoryFields)
  }

  /**
   * Changes how the host merges equal pages; what is not given stays (`virNodeSetMemoryParameters`).
   *
   * @throws VirtError `OPERATION_UNSUPPORTED`, and nothing changes, when the host lacks one of them.
   */
  async setNodeMemoryParameters(tuning: NodeMemoryTuning, options?: CallOptions): Promise<void> {
    const params = writeParameters(tuning, NodeMemoryFields)
    await this.ask('nodeSetMemoryParameters', [params, 0], options)
  }
}
