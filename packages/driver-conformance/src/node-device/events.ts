import type { NodeDevice } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { expectEqual } from '../expectation.ts'
import { nextEvent } from '../next-event.ts'
import { reportedStepChecks, type ReportedStep } from '../reported-steps.ts'
import { defineDevice, makeDevice } from '../starts/node-device.ts'

const about = 'connectNodeDeviceEventRegisterAny'

const steps: readonly ReportedStep<NodeDevice>[] = [
  {
    title: 'a device that is made is reported as created',
    check: { needs: ['nodeDeviceCreateXML'] },
    event: 'created',
    act: scene => makeDevice(scene),
  },
  {
    title: 'a device that is destroyed is reported as deleted',
    check: { from: 'a virtual device', needs: ['nodeDeviceDestroy'] },
    event: 'deleted',
    async act({ nodeDevice }) {
      await nodeDevice.destroy()
      return nodeDevice
    },
  },
  {
    title: 'a new definition of a device is reported as defined',
    check: { about: 'nodeDeviceDefineXML', needs: [about] },
    event: 'defined',
    act: scene => defineDevice(scene),
  },
  {
    title: 'a definition of a device that was removed is reported as undefined',
    check: { about: 'nodeDeviceUndefine', from: 'a defined device', needs: [about] },
    event: 'undefined',
    async act({ nodeDevice }) {
      await nodeDevice.undefine()
      return nodeDevice
    },
  },
]

/** What is reported about devices of the host. */
export const deviceEventChecks: Checks = {
  ...reportedStepChecks(
    {
      about,
      listen: connection => connection.events('node-device-lifecycle'),
      concerns: ({ nodeDevice }, { name }: NodeDevice) => nodeDevice.name === name,
    },
    steps,
  ),
  'who asks for the events of one device hears of no other': {
    about,
    from: 'a device',
    needs: ['nodeDeviceCreateXML', 'nodeDeviceDestroy'],
    async run(scene) {
      const { connection, nodeDevice, patience } = scene
      await using heard = nodeDevice.events('node-device-lifecycle')
      await using all = connection.events('node-device-lifecycle')
      await Promise.all([heard.ready, all.ready])
      const other = await makeDevice(scene)
      await other.destroy()
      await nextEvent(all, ({ event }) => event === 'deleted', "the event 'deleted'", patience)
      const first = heard.next().then(({ value }) => value?.nodeDevice.name)
      await heard.close()
      expectEqual(await first, undefined, 'the device of the first event')
    },
  },
}
