import type { Network, NetworkEvent } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import { withName, withoutUuid } from '../domain-document.ts'
import { expectEqual } from '../expectation.ts'
import { nextEvent } from '../next-event.ts'
import type { Scene } from '../scene.ts'
import { defineNetwork } from '../starts/network.ts'

type EventName = NetworkEvent['event']

interface Step {
  readonly title: string
  readonly check: Pick<Check, 'from' | 'needs'>
  readonly event: EventName
  readonly act: (scene: Scene) => Promise<Network>
}

const steps: readonly Step[] = [
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
    act: act(network => network.create()),
  },
  {
    title: 'a network that stops is reported as stopped',
    check: { from: 'a running network', needs: ['networkDestroy'] },
    event: 'stopped',
    act: act(network => network.destroy()),
  },
  {
    title: 'a definition of a network that was removed is reported as undefined',
    check: { from: 'a network', needs: ['networkUndefine'] },
    event: 'undefined',
    act: act(network => network.undefine()),
  },
]

/** What is reported about networks. */
export const networkEventChecks: Checks = {
  ...Object.fromEntries(steps.map(step => [step.title, stepCheck(step)])),
  'who asks for the events of one network hears of no other': {
    about: 'connectNetworkEventRegisterAny',
    from: 'a network',
    needs: ['networkUndefine'],
    async run(scene) {
      const { network, patience } = scene
      await using events = network.events('network-lifecycle')
      await events.ready
      const xml = scene.sample('network').xml
      const other = await defineNetwork(scene, withoutUuid(withName(xml, `${network.name}-2`)))
      await other.undefine()
      await network.undefine()
      const first = await nextEvent(events, () => true, 'any event', patience)
      expectEqual([first.network.name, first.event], [network.name, 'undefined'], 'the first event')
    },
  },
}

function stepCheck({ check, event, act }: Step): Check {
  return {
    about: 'connectNetworkEventRegisterAny',
    ...check,
    async run(scene) {
      await using events = scene.connection.events('network-lifecycle')
      await events.ready
      const { uuid } = await act(scene)
      const fits = (heard: NetworkEvent) => heard.network.uuid === uuid && heard.event === event
      await nextEvent(events, fits, `the event '${event}'`, scene.patience)
    },
  }
}

function act(change: (network: Network) => Promise<void>): Step['act'] {
  return async ({ network }) => {
    await change(network)
    return network
  }
}
