import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import type { Setting } from '../setting.ts'

/** What of a domain's IOThreads can be set. */
export const iothreadSettings: readonly Setting[] = [
  {
    noun: 'an additional IOThread',
    slot: 'domainAddIOThread',
    reads: 'domainGetIOThreadInfo',
    value: true,
    set: ({ domain }, options) => domain.addIothread(7, options),
    read: async ({ domain }, options) => (await domain.getIothreadInfo(options)).some(({ id }) => id === 7),
  },
]

/** What holds for a domain's IOThreads beside that they can be added. */
export const iothreadChecks: Checks = {
  'the list of IOThreads holds each once, with the CPUs of the host that it may run on': {
    about: 'domainGetIOThreadInfo',
    from: 'an IOThread',
    async run(scene) {
      await scene.domain.addIothread(2)
      const threads = await scene.domain.getIothreadInfo()
      expectEqual(await numbers(scene), [1, 2], 'the numbers')
      const nowhere = threads.filter(({ affinity }) => affinity.length === 0).map(({ id }) => id)
      expectEqual(nowhere, [], 'IOThreads that may run nowhere')
    },
  },
  'an IOThread of a number that another has cannot be added': {
    about: 'domainAddIOThread',
    from: 'an IOThread',
    needs: ['domainGetIOThreadInfo'],
    async run(scene) {
      await expectRejection('INVALID_ARG', scene.domain.addIothread(1), 'addIothread(1), again')
      expectEqual(await numbers(scene), [1], 'the numbers')
    },
  },
  'an IOThread that is pinned may run on those CPUs of the host and no other': {
    about: 'domainPinIOThread',
    from: 'an IOThread',
    needs: ['domainGetIOThreadInfo'],
    async run({ domain }) {
      await domain.pinIothread(1, [0])
      const [thread] = await domain.getIothreadInfo()
      expectEqual(thread?.affinity, [0], 'where it may run')
    },
  },
  'an IOThread that a domain does not have cannot be pinned': {
    about: 'domainPinIOThread',
    from: 'an IOThread',
    run: async ({ domain }) => expectRejection('INVALID_ARG', domain.pinIothread(99, [0]), 'pinIothread(99)'),
  },
  'an IOThread that is deleted is gone, and cannot be deleted again': {
    about: 'domainDelIOThread',
    from: 'an IOThread',
    needs: ['domainGetIOThreadInfo'],
    async run(scene) {
      await scene.domain.deleteIothread(1)
      expectEqual(await numbers(scene), [], 'the numbers')
      await expectRejection('INVALID_ARG', scene.domain.deleteIothread(1), 'deleteIothread(1), again')
    },
  },
  'how an IOThread waits for work can be set, if there is such an IOThread': {
    about: 'domainSetIOThreadParams',
    from: 'an IOThread that runs',
    async run({ domain }) {
      const waiting = { pollMaxNs: 50_000n, pollGrow: 2, pollShrink: 2 }
      await domain.setIothreadParameters(1, waiting)
      await expectRejection('INVALID_ARG', domain.setIothreadParameters(99, waiting), 'the IOThread 99')
    },
  },
}

async function numbers({ domain }: Scene): Promise<number[]> {
  return (await domain.getIothreadInfo()).map(({ id }) => id).sort((a, b) => a - b)
}
