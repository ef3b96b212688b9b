import { DomainAffectFlag, DomainVcpuFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import type { Setting } from '../setting.ts'

/** What of a domain's virtual CPUs can be set. */
export const vcpuSettings: readonly Setting[] = [
  {
    noun: 'the number of virtual CPUs',
    slot: 'domainSetVcpusFlags',
    reads: 'domainGetVcpusFlags',
    value: 1,
    set: ({ domain }, options) => domain.setVcpus(1, options),
    read: ({ domain }, options) => domain.getVcpuCount(options),
  },
  {
    noun: 'the place of the emulator',
    slot: 'domainPinEmulator',
    reads: 'domainGetEmulatorPinInfo',
    value: '0',
    set: ({ domain }, options) => domain.pinEmulator([0], options),
    read: async ({ domain }, options) => (await domain.getEmulatorPinInfo(options))?.join(),
  },
]

/** What holds for a domain's virtual CPUs beside that they can be set. */
export const vcpuChecks: Checks = {
  'a domain has no more virtual CPUs than it can have': {
    about: 'domainGetVcpusFlags',
    from: 'defined',
    honours: DomainVcpuFlag.MAXIMUM | DomainAffectFlag.CONFIG,
    async run({ domain }) {
      const count = await domain.getVcpuCount({ config: true })
      const most = await domain.getVcpuCount({ config: true, maximum: true })
      expectThat(count >= 1 && count <= most, `it has ${String(count)} of at most ${String(most)}`)
    },
  },
  'a domain cannot be given more virtual CPUs than it can have': {
    about: 'domainSetVcpusFlags',
    from: 'defined',
    needs: ['domainGetVcpusFlags'],
    async run({ domain }) {
      const before = await domain.getVcpuCount()
      const most = await domain.getVcpuCount({ config: true, maximum: true })
      await expectRejection('INVALID_ARG', domain.setVcpus(most + 1), `setVcpus(${String(most + 1)})`)
      expectEqual(await domain.getVcpuCount(), before, 'how many it has afterwards')
    },
  },
  'how many virtual CPUs a domain can have is set for its next start': {
    about: 'domainSetVcpusFlags',
    from: 'defined',
    honours: DomainVcpuFlag.MAXIMUM | DomainAffectFlag.CONFIG,
    needs: ['domainGetVcpusFlags'],
    async run({ domain }) {
      const more = (await domain.getVcpuCount({ config: true, maximum: true })) + 1
      await domain.setVcpus(more, { config: true, maximum: true })
      expectEqual(await domain.getVcpuCount({ config: true, maximum: true }), more, 'the most')
    },
  },
  'the most virtual CPUs of a domain are told in two ways that agree': {
    about: 'domainGetMaxVcpus',
    from: 'running',
    needs: ['domainGetVcpusFlags'],
    async run({ domain }) {
      const most = await domain.getVcpuCount({ live: true, maximum: true })
      expectEqual(await domain.getMaxVcpus(), most, 'getMaxVcpus()')
    },
  },
  'every virtual CPU of a running domain is listed once, with the CPUs of the host that it may run on': {
    about: 'domainGetVcpus',
    from: 'running',
    needs: ['domainGetVcpusFlags'],
    async run({ domain }) {
      const vcpus = await domain.getVcpus()
      expectEqual(vcpus.length, await domain.getVcpuCount({ live: true }), 'how many there are')
      expectEqual(new Set(vcpus.map(({ number }) => number)).size, vcpus.length, 'different numbers')
      const nowhere = vcpus.filter(({ affinity }) => affinity.length === 0).map(({ number }) => number)
      expectEqual(nowhere, [], 'virtual CPUs that may run nowhere')
    },
  },
  'a virtual CPU that is pinned may run on those CPUs of the host and no other': {
    about: 'domainPinVcpuFlags',
    from: 'running',
    needs: ['domainGetVcpuPinInfo'],
    async run({ domain }) {
      await domain.pinVcpu(0, [0])
      expectEqual((await domain.getVcpuPinInfo())[0], [0], 'where the virtual CPU 0 may run')
    },
  },
  'a virtual CPU that a domain does not have cannot be pinned': {
    about: 'domainPinVcpuFlags',
    from: 'running',
    run: async ({ domain }) => expectRejection('INVALID_ARG', domain.pinVcpu(9999, [0]), 'pinVcpu(9999)'),
  },
  'where each virtual CPU may run is told in two ways that agree': {
    about: 'domainGetVcpuPinInfo',
    from: 'running',
    needs: ['domainGetVcpus'],
    async run({ domain }) {
      const places = (await domain.getVcpus()).map(({ affinity }) => affinity)
      expectEqual(await domain.getVcpuPinInfo({ live: true }), places, 'getVcpuPinInfo()')
    },
  },
}
