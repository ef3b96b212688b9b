import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import type { Setting } from '../setting.ts'

/** What a domain may take of the host's CPUs, disks and networks, and what of it is counted. */
export const shareSettings: readonly Setting[] = [
  {
    noun: 'the share of the disks of the host',
    slot: 'domainSetBlkioParameters',
    reads: 'domainGetBlkioParameters',
    value: 500,
    set: ({ domain }, options) => domain.setBlkioParameters({ weight: 500 }, options),
    read: async ({ domain }, options) => (await domain.getBlkioParameters(options)).weight,
  },
  {
    noun: 'the rate of an interface',
    slot: 'domainSetInterfaceParameters',
    reads: 'domainGetInterfaceParameters',
    value: 1000,
    set: async (scene, options) =>
      scene.domain.setInterfaceParameters(partOf(scene, 'interface'), { inboundAverage: 1000 }, options),
    read: async (scene, options) =>
      (await scene.domain.getInterfaceParameters(partOf(scene, 'interface'), options)).inboundAverage,
  },
  {
    noun: 'the rate of a disk',
    slot: 'domainSetBlockIoTune',
    reads: 'domainGetBlockIoTune',
    value: 100n,
    set: async (scene, options) =>
      scene.domain.setBlockIoTune(
        partOf(scene, 'disk'),
        { totalIopsSec: 100n, totalIopsSecMax: 200n },
        options,
      ),
    read: async (scene, options) =>
      (await scene.domain.getBlockIoTune(partOf(scene, 'disk'), options)).totalIopsSec,
  },
  {
    noun: 'an event that is counted',
    slot: 'domainSetPerfEvents',
    reads: 'domainGetPerfEvents',
    value: true,
    set: ({ domain }, options) => domain.setPerfEvents({ cpuCycles: true }, options),
    read: async ({ domain }, options) => (await domain.getPerfEvents(options)).cpuCycles,
  },
]

const neither = 'guestwork-no-such-device'

/** What holds for shares and rates beside that they can be set. */
export const shareChecks: Checks = {
  'the scheduler has a name and tells as many parameters as it says': {
    about: 'domainGetSchedulerType',
    from: 'running',
    needs: ['domainGetSchedulerParametersFlags'],
    async run({ domain }) {
      const { type, parameterCount } = await domain.getSchedulerType()
      expectThat(type !== '', 'it has no name')
      const { parameters } = await domain.getSchedulerParameters()
      expectEqual(parameters.length, parameterCount, 'how many parameters there are')
    },
  },
  'the parameters of the scheduler can be set to what they are': {
    about: 'domainSetSchedulerParametersFlags',
    from: 'running',
    needs: ['domainGetSchedulerParametersFlags'],
    async run({ domain }) {
      const before = await domain.getSchedulerParameters()
      await domain.setSchedulerParameters(before)
      expectEqual(await domain.getSchedulerParameters(), before, 'the parameters')
    },
  },
  'a domain has no rate of an interface that it does not have': {
    about: 'domainGetInterfaceParameters',
    from: 'defined',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.getInterfaceParameters(neither), `the interface ${neither}`),
  },
  'a domain has no rate of a disk that it does not have': {
    about: 'domainGetBlockIoTune',
    from: 'defined',
    run: async ({ domain }) =>
      expectRejection('INVALID_ARG', domain.getBlockIoTune(neither), `the disk ${neither}`),
  },
  'a disk has a rate for everything, or one for reading and one for writing': {
    about: 'domainSetBlockIoTune',
    from: 'defined',
    async run(scene) {
      const disk = partOf(scene, 'disk')
      const both = { totalIopsSec: 100n, totalIopsSecMax: 200n, readIopsSec: 100n, readIopsSecMax: 200n }
      await expectRejection('INVALID_ARG', scene.domain.setBlockIoTune(disk, both), 'both at once')
    },
  },
}
