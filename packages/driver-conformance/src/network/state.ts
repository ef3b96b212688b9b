import type { Checks } from '../check.ts'
import { expectCode, expectEqual, expectRejection, expectThat, rejectionOf } from '../expectation.ts'

/** Starting and stopping networks, and what they say about themselves. */
export const networkStateChecks: Checks = {
  'a network that was defined is persistent': {
    about: 'networkIsPersistent',
    from: 'a network',
    async run({ network }) {
      expectEqual(await network.isPersistent(), true, 'isPersistent()')
    },
  },
  'a network that was defined does not run before it is started': {
    about: 'networkCreate',
    from: 'a network',
    needs: ['networkIsActive'],
    async run({ network }) {
      expectEqual(await network.isActive(), false, 'isActive() before create()')
      await network.create()
      expectEqual(await network.isActive(), true, 'isActive() after create()')
    },
  },
  'a network that runs cannot be started again': {
    about: 'networkCreate',
    from: 'a running network',
    async run({ network }) {
      await expectRejection('OPERATION_INVALID', network.create(), 'create()')
    },
  },
  'a stopped network does not run, keeps its definition and can be started again': {
    about: 'networkDestroy',
    from: 'a running network',
    needs: ['networkIsActive'],
    async run({ network }) {
      await network.destroy()
      expectEqual(await network.isActive(), false, 'isActive() after destroy()')
      await network.create()
      expectEqual(await network.isActive(), true, 'isActive() after create()')
    },
  },
  'stopping a network that does not run leaves it as it is, whether it is refused or not': {
    about: 'networkDestroy',
    from: 'a network',
    needs: ['networkCreate', 'networkIsActive', 'networkIsPersistent'],
    async run({ network }) {
      const rejection = await rejectionOf(network.destroy())
      if (rejection !== undefined) expectCode('OPERATION_INVALID', rejection.error, 'destroy()')
      const state = [await network.isActive(), await network.isPersistent()]
      expectEqual(state, [false, true], 'active, persistent')
    },
  },
  'a network can be told to start with the host': {
    about: 'networkSetAutostart',
    from: 'a network',
    needs: ['networkGetAutostart'],
    async run({ network }) {
      await network.setAutostart(true)
      expectEqual(await network.getAutostart(), true, 'getAutostart()')
    },
  },
  'a network can be told not to start with the host, or that is refused and changes nothing': {
    about: 'networkSetAutostart',
    from: 'a network',
    needs: ['networkGetAutostart'],
    async run({ network }) {
      await network.setAutostart(true)
      const rejection = await rejectionOf(network.setAutostart(false))
      if (rejection !== undefined) expectCode('OPERATION_UNSUPPORTED', rejection.error, 'setAutostart(false)')
      expectEqual(await network.getAutostart(), rejection !== undefined, 'getAutostart()')
    },
  },
  'a network names its bridge, or says that it has none': {
    about: 'networkGetBridgeName',
    from: 'a network',
    async run({ network }) {
      const bridge = network.getBridgeName()
      const rejection = await rejectionOf(bridge)
      if (rejection !== undefined) expectCode('INTERNAL_ERROR', rejection.error, 'getBridgeName()')
      else expectThat((await bridge) !== '', 'the name of the bridge is empty')
    },
  },
}
