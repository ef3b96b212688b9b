import type { Connection, Network } from '@guestwork/core'
import { attempt, claim } from '../claim.ts'
import { nameIn } from '../domain-document.ts'
import type { Scene } from '../scene.ts'
import type { Beginning } from '../start.ts'

/** Networks that checks begin with. */
export const networkStarts = {
  'a network': {
    slots: ['networkDefineXMLFlags'],
    async prepare(scene) {
      scene.bring({ network: await defineNetwork(scene) })
    },
  },
  'a running network': {
    slots: ['networkDefineXMLFlags', 'networkCreate'],
    async prepare(scene) {
      const network = await defineNetwork(scene)
      await network.create()
      scene.bring({ network })
    },
  },
  'a transient network': {
    slots: ['networkCreateXMLFlags'],
    async prepare(scene) {
      scene.bring({ network: await startNetwork(scene) })
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>

/** Defines a network, which is removed when the check ends. */
export async function defineNetwork(scene: Scene, xml = scene.sample('network').xml): Promise<Network> {
  await claimNetwork(scene, nameIn(xml))
  return scene.connection.networkDefineXml(xml)
}

/** Starts a network without defining it; it is removed when the check ends. */
export async function startNetwork(scene: Scene, xml = scene.sample('network').xml): Promise<Network> {
  await claimNetwork(scene, nameIn(xml))
  return scene.connection.networkCreateXml(xml)
}

async function claimNetwork(scene: Scene, name: string): Promise<void> {
  await claim(scene, {
    what: `network '${name}'`,
    find: (connection: Connection) => connection.networkLookupByName(name),
    missing: 'NO_NETWORK',
    remove: network =>
      attempt(
        () => network.destroy(),
        () => network.undefine(),
      ),
  })
}
