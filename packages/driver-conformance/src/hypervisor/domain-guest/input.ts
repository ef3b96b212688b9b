import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectRejection, expectThat, rejectionOf } from '../../expectation.ts'

const enter = 28
const noKey = 60_000

/** What a person in front of a domain does. */
export const inputChecks: Checks = {
  'keys can be pressed together in any set of codes': {
    about: 'domainSendKey',
    from: 'running',
    async run({ domain }) {
      await domain.sendKey([enter, 1])
      await domain.sendKey([enter], { codeset: 'xt', holdtime: 1 })
    },
  },
  'a key that no keyboard has cannot be pressed': {
    about: 'domainSendKey',
    from: 'running',
    async run({ domain }) {
      const rejection = await rejectionOf(domain.sendKey([noKey]))
      expectThat(rejection !== undefined, `the key ${String(noKey)} was pressed`)
    },
  },
  'a signal is sent to the first process of a domain, and to none that it does not have': {
    about: 'domainSendProcessSignal',
    from: 'running',
    async run(scene) {
      partOf(scene, 'agent')
      await scene.domain.sendProcessSignal(1n, 'nop')
      const missing = scene.domain.sendProcessSignal(99_999_999n, 'nop')
      await expectRejection('INVALID_ARG', missing, 'the process 99999999')
    },
  },
  'an interrupt does not end a domain': {
    about: 'domainInjectNMI',
    from: 'running',
    needs: ['domainIsActive'],
    async run({ domain }) {
      await domain.injectNmi()
      expectEqual(await domain.isActive(), true, 'isActive()')
    },
  },
}
