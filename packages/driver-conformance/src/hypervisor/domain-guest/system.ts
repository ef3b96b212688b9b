import { DomainPasswordFlag, DomainTimeFlag } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectThat, rejectionOf } from '../../expectation.ts'
import { someTime } from '../../samples/domain-guest.ts'

const nowhere = '/guestwork-no-such-mount-point'

/** What the system inside a domain answers. */
export const systemChecks: Checks = {
  'the clock of a domain can be set': {
    about: 'domainSetTime',
    from: 'running',
    needs: ['domainGetTime'],
    async run(scene) {
      partOf(scene, 'agent')
      await scene.domain.setTime(someTime)
      const { seconds } = await scene.domain.getTime()
      const late = seconds - someTime.seconds
      expectThat(late >= 0n && late < 60n, `the clock is at ${String(seconds)} seconds`)
    },
  },
  'the clock of a domain can be set to that of its hardware': {
    about: 'domainSetTime',
    from: 'running',
    honours: DomainTimeFlag.SYNC,
    needs: ['domainGetTime'],
    async run(scene) {
      partOf(scene, 'agent')
      await scene.domain.setTime(someTime)
      await scene.domain.setTime(undefined)
      const { seconds } = await scene.domain.getTime()
      expectThat(seconds !== someTime.seconds, `the clock is still at ${String(seconds)} seconds`)
    },
  },
  'the clock of a domain shows parts of a second that are less than one': {
    about: 'domainGetTime',
    from: 'running',
    async run(scene) {
      partOf(scene, 'agent')
      const { nseconds } = await scene.domain.getTime()
      expectThat(nseconds >= 0 && nseconds < 1_000_000_000, `it shows ${String(nseconds)} ns`)
    },
  },
  'the password of a user can be set, in clear': {
    about: 'domainSetUserPassword',
    from: 'running',
    async run(scene) {
      partOf(scene, 'agent')
      await scene.domain.setUserPassword('root', 'made for a check')
    },
  },
  'the password of a user can be set as it is stored': {
    about: 'domainSetUserPassword',
    from: 'running',
    honours: DomainPasswordFlag.ENCRYPTED,
    async run(scene) {
      partOf(scene, 'agent')
      await scene.domain.setUserPassword('root', '$1$abc$BXBqpb9BZcZhXLgbee.0s/', { encrypted: true })
    },
  },
  'each file system of a domain is listed once': {
    about: 'domainGetFSInfo',
    from: 'running',
    async run(scene) {
      partOf(scene, 'agent')
      const mountpoints = (await scene.domain.getFsInfo()).map(({ mountpoint }) => mountpoint)
      expectThat(mountpoints.length > 0, 'there is none')
      expectEqual(mountpoints, [...new Set(mountpoints)], 'where they are mounted')
    },
  },
  'as many file systems thaw as were frozen': {
    about: 'domainFSThaw',
    from: 'running',
    needs: ['domainFSFreeze'],
    async run(scene) {
      partOf(scene, 'agent')
      const frozen = await scene.domain.fsFreeze()
      expectThat(frozen > 0, 'none was frozen')
      expectEqual(await scene.domain.fsThaw(), frozen, 'how many thawed')
    },
  },
  'of the file systems of a domain only those freeze that were asked to': {
    about: 'domainFSFreeze',
    from: 'running',
    needs: ['domainFSThaw'],
    async run(scene) {
      partOf(scene, 'agent')
      const frozen = await scene.domain.fsFreeze({ mountpoints: ['/'] })
      await scene.domain.fsThaw()
      expectEqual(frozen, 1, 'how many froze')
    },
  },
  'a file system that a domain does not have cannot be trimmed': {
    about: 'domainFSTrim',
    from: 'running',
    async run(scene) {
      partOf(scene, 'agent')
      await scene.domain.fsTrim()
      const rejection = await rejectionOf(scene.domain.fsTrim({ mountpoint: nowhere }))
      expectThat(rejection !== undefined, `${nowhere} was trimmed`)
    },
  },
}
