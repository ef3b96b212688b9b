import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'

/** The memory of the host. */
export const hostMemoryChecks: Checks = {
  'no more memory of the host is free than it has': {
    about: 'nodeGetFreeMemory',
    needs: ['nodeGetInfo'],
    async run({ connection }) {
      const free = await connection.getNodeFreeMemory()
      const { memory } = await connection.getNodeInfo()
      expectThat(free >= 0n && free <= memory * 1024n, `${String(free)} bytes are free`)
    },
  },
  'the free memory is told of as many NUMA nodes as were asked for': {
    about: 'nodeGetCellsFreeMemory',
    async run({ connection }) {
      const figures = await connection.getNodeCellsFreeMemory({ nodeCount: 1 })
      expectEqual(figures.length, 1, 'how many figures there are')
    },
  },
  'there is no free memory of a NUMA node that the host does not have': {
    about: 'nodeGetCellsFreeMemory',
    run: async ({ connection }) =>
      expectRejection('INVALID_ARG', connection.getNodeCellsFreeMemory({ startNode: 9999 }), 'the node 9999'),
  },
  'the free pages of a NUMA node are told for each size that was asked for': {
    about: 'nodeGetFreePages',
    async run({ connection }) {
      const counts = await connection.getNodeFreePages([4, 2048])
      expectEqual(
        counts.map(({ length }) => length),
        [2],
        'figures for each node',
      )
    },
  },
  'the statistics of the memory count no more of it as free than there is': {
    about: 'nodeGetMemoryStats',
    async run({ connection }) {
      const { total = 0n, free = 0n } = await connection.getNodeMemoryStats()
      expectThat(total > 0n && free <= total, `${String(free)} of ${String(total)} KiB are free`)
    },
  },
}
