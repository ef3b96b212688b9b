import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection, expectThat, skip } from '../../expectation.ts'

/** The CPUs of the host. */
export const hostCpuChecks: Checks = {
  'a domain can have at least one virtual CPU': {
    about: 'connectGetMaxVcpus',
    async run({ connection }) {
      const most = await connection.getMaxVcpus()
      expectThat(Number.isSafeInteger(most) && most >= 1, `getMaxVcpus() is ${String(most)}`)
    },
  },
  'as many CPUs of the host are online as its map says, of those that are there': {
    about: 'nodeGetCPUMap',
    async run({ connection }) {
      const { cpus, online, onlineCpus } = await connection.getNodeCpuMap()
      expectEqual(onlineCpus.length, online, 'how many CPUs the map says are online')
      expectThat(
        onlineCpus.every(cpu => cpu < cpus),
        `a CPU of ${onlineCpus.join()} is not among the ${String(cpus)}`,
      )
    },
  },
  'no CPU of the host works for less than no time': {
    about: 'nodeGetCPUStats',
    async run({ connection }) {
      const times = Object.entries(await connection.getNodeCpuStats())
      expectThat(times.length > 0, 'no time is told')
      const negative = times.filter(([, time]) => time < 0n).map(([name]) => name)
      expectEqual(negative, [], 'times below zero')
    },
  },
  'each CPU model of an architecture is named once': {
    about: 'connectGetCPUModelNames',
    async run({ connection }) {
      const names = await connection.getCpuModelNames('x86_64')
      expectEqual(names, [...new Set(names)], 'the names')
    },
  },
  'an architecture that does not exist has no CPU models': {
    about: 'connectGetCPUModelNames',
    run: async ({ connection }) =>
      expectRejection('INVALID_ARG', connection.getCpuModelNames('guestwork'), 'the architecture guestwork'),
  },
  'a CPU does what a guest asks that wants just that CPU': {
    about: 'connectCompareCPU',
    needs: ['connectGetCapabilities'],
    async run({ connection }) {
      const comparison = await connection.compareCpu(cpuIn(await connection.getCapabilities()))
      expectThat(['identical', 'superset'].includes(comparison), `the comparison says ${comparison}`)
    },
  },
  'what a CPU has in common with itself is its model': {
    about: 'connectBaselineCPU',
    needs: ['connectGetCapabilities', 'connectGetCPUModelNames'],
    async run({ connection }) {
      const arch = elementIn(await connection.getCapabilities(), 'arch') ?? 'x86_64'
      const [model] = await connection.getCpuModelNames(arch)
      if (model === undefined) skip(`no model of ${arch} has a name`)
      const cpu = `<cpu><arch>${arch}</arch><model>${model}</model></cpu>`
      expectEqual(elementIn(await connection.baselineCpu([cpu, cpu]), 'model'), model, 'the model')
    },
  },
}

function cpuIn(capabilities: string): string {
  const cpu = /<cpu>[^]*?<\/cpu>/.exec(capabilities)?.[0]
  return cpu ?? skip('the host does not describe its CPU')
}

function elementIn(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(xml)?.[1]
}
