import type { Checks } from '../check.ts'
import { expectRejection } from '../expectation.ts'

/** Devices that are taken away from the host, so that domains can have them. */
export const deviceDetachChecks: Checks = {
  'a device can be taken away from the host and given back': {
    about: 'nodeDeviceReAttach',
    from: 'a detachable device',
    needs: ['nodeDeviceDettach'],
    async run({ nodeDevice }) {
      await nodeDevice.detach()
      await nodeDevice.reattach()
    },
  },
  'a device that was taken away from the host can be reset': {
    about: 'nodeDeviceReset',
    from: 'a detachable device',
    needs: ['nodeDeviceDettach'],
    async run({ nodeDevice }) {
      await nodeDevice.detach()
      await nodeDevice.reset()
    },
  },
  'a device cannot be held for domains by a driver that there is not': {
    about: 'nodeDeviceDetachFlags',
    from: 'a detachable device',
    async run({ nodeDevice }) {
      const detached = nodeDevice.detach({ driver: 'guestwork' })
      await expectRejection(['ARGUMENT_UNSUPPORTED', 'INVALID_ARG'], detached, 'detach()')
    },
  },
}
