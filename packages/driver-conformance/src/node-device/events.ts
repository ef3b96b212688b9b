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
      await using narrow = nodeDevice.events('node-device-lifecycle')
      await using wide = connection.events('node-device-lifecycle')
      await Promise.all([narrow.ready, wide.ready])
      await (await makeDevice(scene)).destroy()
      await nextEvent(wide, () => true, 'any event', patience)
      const heard = narrow.next().then(({ value }) => value?.nodeDevice.name)
      // Time to read what has come, before the stream forgets it.
      await new Promise<void>(resolve => setTimeout(resolve, 0))
      await narrow.close()
      expectEqual(await heard, undefined, 'the device of the first event')
    },
  },
}
