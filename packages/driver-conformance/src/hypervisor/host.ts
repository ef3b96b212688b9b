import type { Checks } from '../check.ts'
import { expectThat } from '../expectation.ts'

/** What the host is. */
export const hostChecks: Checks = {
  'the capabilities of the host are a <capabilities> document': {
    about: 'connectGetCapabilities',
    async run({ connection }) {
      const xml = await connection.getCapabilities()
      expectThat(
        /^<capabilities[\s>][^]*<host[\s>][^]*<\/capabilities>\s*$/.test(xml),
        `getCapabilities() begins with ${xml.slice(0, 80)}`,
      )
    },
  },
  'the host has memory and CPUs, no more of them than its sockets hold': {
    about: 'nodeGetInfo',
    async run({ connection }) {
      const { memory, cpus, nodes, sockets, cores, threads } = await connection.getNodeInfo()
      expectThat(memory > 0n, `memory is ${String(memory)} KiB`)
      const places = nodes * sockets * cores * threads
      expectThat(
        cpus >= 1 && cpus <= places,
        `there are ${String(cpus)} CPUs in ${String(places)} places (nodes * sockets * cores * threads)`,
      )
    },
  },
}
