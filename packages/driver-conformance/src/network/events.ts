import type { Network } from '@guestwork/core'
import { generateUuid, isVirtError } from '@guestwork/util'
import type { Checks } from '../check.ts'
import { nameIn, withName, withoutUuid, withUuid } from '../domain-document.ts'
import { expectEqual } from '../expectation.ts'
import { nextEvent } from '../next-event.ts'
import { reportedStepChecks, type ReportedStep } from '../reported-steps.ts'
import type { Scene } from '../scene.ts'
import { defineNetwork } from '../starts/network.ts'

const about = 'connectNetworkEventRegisterAny'

const steps: readonly ReportedStep<Network>[] = [
  {
    title: 'a new definition of a network is reported as defined',
    check: { needs: ['networkDefineXMLFlags'] },
    event: 'defined',
    act: scene => defineNetwork(scene),
  },
  {
    title: 'a network that starts is reported as started',
    check: { from: 'a network', needs: ['networkCreate'] },
    event: 'started',
    act: step(network => network.create()),
  },
  {
    title: 'a network that stops is reported as stopped',
    check: { from: 'a running network', needs: ['networkDestroy'] },
    event: 'stopped',
    act: step(network => network.destroy()),
  },
  {
    title: 'a definition of a network that was removed is reported as undefined',
    check: { from: 'a network', needs: ['networkUndefine'] },
    event: 'undefined',
    act: step(network => network.undefine()),
  },
]

/** What is reported about networks. */
export const networkEventChecks: Checks = {
  ...reportedStepChecks(
    {
      about,
      listen: connection => connection.events('network-lifecycle'),
      concerns: ({ network }, { uuid }: Network) => network.uuid === uuid,
    },
    steps,
  ),
  'who asks for the events of one network hears of no other': {
    about,
    from: 'a network',
    needs: ['networkGetXMLDesc', 'networkUndefine'],
    async run(scene) {
      const { network, patience } = scene
      await using events = network.events('network-lifecycle')
      await events.ready
      await (await defineAnother(scene)).undefine()
      await defineNetwork(scene, await network.getXml())
      await network.undefine()
      const first = await nextEvent(events, () => true, 'any event', patience)
      expectEqual(first.network.name, network.name, 'the network of the first event')
    },
  },
}

/** Another network than the sample, with a UUID of its own unless the host decides on them. */
async function defineAnother(scene: Scene): Promise<Network> {
  const { xml } = scene.sample('network')
  const another = withName(xml, `${nameIn(xml)}-2`)
  try {
    return await defineNetwork(scene, withUuid(another, generateUuid()))
  } catch (error) {
    if (isVirtError(error, 'CONFIG_UNSUPPORTED')) return defineNetwork(scene, withoutUuid(another))
    throw error
  }
}

function step(change: (network: Network) => Promise<void>): ReportedStep<Network>['act'] {
  return async ({ network }) => {
    await change(network)
    return network
  }
}
