import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'

const neither = 'guestwork-no-such-device'

/** Figures of one domain: its memory, its CPUs, its traffic. */
export const singleStatsChecks: Checks = {
  'a domain uses no more memory than its balloon leaves it': {
    about: 'domainMemoryStats',
    from: 'running',
    needs: ['domainGetMaxMemory'],
    async run(scene) {
      partOf(scene, 'balloon')
      const { actualBalloon = 0n, unused = 0n } = await scene.domain.getMemoryStats()
      const most = await scene.domain.getMaxMemory()
      expectThat(
        actualBalloon > 0n && actualBalloon <= most && unused <= actualBalloon,
        `it has ${String(actualBalloon)} KiB of ${String(most)}, of which it does not use ${String(unused)}`,
      )
    },
  },
  'each kind of memory is told once': {
    about: 'domainMemoryStats',
    from: 'running',
    async run({ domain }) {
      const kinds = (await domain.getMemoryStats()).tags.map(({ tag }) => tag)
      expectEqual(kinds, [...new Set(kinds)], 'the kinds')
    },
  },
  'the CPU time of a domain includes that of user and system': {
    about: 'domainGetCPUStats',
    from: 'running',
    async run({ domain }) {
      const { cpuTime = 0n, userTime = 0n, systemTime = 0n } = await domain.getCpuStats()
      expectThat(cpuTime >= userTime && cpuTime >= systemTime, `the CPU time is ${String(cpuTime)} ns`)
    },
  },
  'the CPU time is told for as many CPUs of the host as were asked for': {
    about: 'domainGetCPUStats',
    from: 'running',
    async run({ domain }) {
      const all = await domain.getPerCpuStats()
      expectThat(all.length >= 1, 'there is no CPU')
      expectEqual((await domain.getPerCpuStats({ count: 1 })).length, 1, 'figures of one CPU')
    },
  },
  'there is no CPU time of a CPU that the host does not have': {
    about: 'domainGetCPUStats',
    from: 'running',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.getPerCpuStats({ start: 99_999, count: 1 }), 'the CPU 99999'),
  },
  'the traffic of an interface only grows': {
    about: 'domainInterfaceStats',
    from: 'running',
    async run(scene) {
      const device = partOf(scene, 'interface')
      const before = (await scene.domain.getInterfaceStats(device)).rxBytes ?? 0n
      const after = (await scene.domain.getInterfaceStats(device)).rxBytes ?? 0n
      expectThat(0n <= before && before <= after, `it was ${String(before)}, then ${String(after)} bytes`)
    },
  },
  'there is no traffic of an interface that the domain does not have': {
    about: 'domainInterfaceStats',
    from: 'running',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.getInterfaceStats(neither), `the interface ${neither}`),
  },
  'an address of an interface has a prefix that fits': {
    about: 'domainInterfaceAddresses',
    from: 'running',
    async run(scene) {
      partOf(scene, 'interface')
      const interfaces = await scene.domain.getInterfaceAddresses()
      const wrong = interfaces
        .flatMap(({ addresses }) => addresses)
        .filter(({ type, address, prefix }) => {
          const bits = address.includes(':') ? 128 : 32
          return prefix > bits || type !== (bits === 32 ? 'ipv4' : 'ipv6')
        })
      expectEqual(wrong, [], 'addresses with a prefix or a type that does not fit')
    },
  },
  'each interface of a domain is listed once with its addresses': {
    about: 'domainInterfaceAddresses',
    from: 'running',
    async run(scene) {
      partOf(scene, 'interface')
      const names = (await scene.domain.getInterfaceAddresses()).map(({ name }) => name)
      expectEqual(names, [...new Set(names)], 'the names')
    },
  },
  'the traffic of a disk only grows': {
    about: 'domainBlockStats',
    from: 'running',
    async run(scene) {
      const disk = partOf(scene, 'disk')
      const before = (await scene.domain.getBlockStats(disk)).rdBytes ?? 0n
      const after = (await scene.domain.getBlockStats(disk)).rdBytes ?? 0n
      expectThat(0n <= before && before <= after, `it was ${String(before)}, then ${String(after)} bytes`)
    },
  },
  'there is no traffic of a disk that the domain does not have': {
    about: 'domainBlockStats',
    from: 'running',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.getBlockStats(neither), `the disk ${neither}`),
  },
  'a disk has a size': {
    about: 'domainGetBlockInfo',
    from: 'running',
    async run(scene) {
      const { capacity, physical } = await scene.domain.getBlockInfo(partOf(scene, 'disk'))
      expectThat(capacity > 0n && physical >= 0n, `the capacity is ${String(capacity)} bytes`)
    },
  },
  'there is no size of a disk that the domain does not have': {
    about: 'domainGetBlockInfo',
    from: 'running',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.getBlockInfo(neither), `the disk ${neither}`),
  },
  'the disks with errors are disks of the domain': {
    about: 'domainGetDiskErrors',
    from: 'running',
    needs: ['domainGetXMLDesc'],
    async run({ domain }) {
      const xml = await domain.getXml()
      const strangers = (await domain.getDiskErrors()).filter(
        ({ disk }) => !new RegExp(`<target dev=['"]${disk}['"]`).test(xml),
      )
      expectEqual(strangers, [], 'disks that its document does not have')
    },
  },
  'as much is read of the memory of a domain as was asked for': {
    about: 'domainMemoryPeek',
    from: 'running',
    async run({ domain }) {
      expectEqual((await domain.memoryPeek(0n, 16)).length, 16, 'how many bytes there are')
      const physical = await domain.memoryPeek(0n, 4, { addresses: 'physical' })
      expectEqual(physical.length, 4, 'how many bytes there are at physical addresses')
    },
  },
  'a domain that nobody works on has no job': {
    about: 'domainGetJobInfo',
    from: 'running',
    async run({ domain }) {
      expectEqual((await domain.getJobInfo()).type, 'none', 'the type of the job')
    },
  },
}
