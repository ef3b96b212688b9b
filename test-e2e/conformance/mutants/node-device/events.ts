import { NodeDeviceLifecycleEvent } from '@guestwork/core'
import type { Mutants } from '../mutant.ts'
import { silentMutants } from '../silent-mutants.ts'
import { talkative } from '../wrong-slots.ts'

const slot = 'connectNodeDeviceEventRegisterAny'

/** Devices that do not report what they should. */
export const deviceEventMutants: Mutants = {
  ...silentMutants(slot, NodeDeviceLifecycleEvent, {
    CREATED: 'device events: a device that is made is reported as created',
    DELETED: 'device events: a device that is destroyed is reported as deleted',
  }),
  'reports about every device to who asked for one': {
    slots: talkative(slot),
    fails: ['device events: who asks for the events of one device hears of no other'],
  },
}
