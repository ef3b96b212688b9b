import type { NodeDevice } from '@guestwork/core'
import { seenBy } from '../seen-by.ts'
import type { Subject } from '../subject.ts'

/** A device of the host, whatever it is. */
export const nodeDeviceSubject: Subject<NodeDevice> = {
  noun: 'a device',
  existing: 'a device',
  of: scene => scene.nodeDevice,
  lookup: 'nodeDeviceLookupByName',
  over: ({ nodeDevice }, connection) =>
    seenBy(connection.nodeDeviceLookupByName(nodeDevice.name), 'NO_NODE_DEVICE'),
  ending: {
    words: 'was destroyed meanwhile',
    from: 'a virtual device',
    needs: ['nodeDeviceDestroy'],
    end: scene => scene.nodeDevice.destroy(),
    code: 'NO_NODE_DEVICE',
  },
}
