import type { HostInterface } from '@guestwork/core'
import { attempt, claim } from '../claim.ts'
import { skip } from '../expectation.ts'
import type { Scene } from '../scene.ts'
import type { Beginning } from '../start.ts'

/** Interfaces that checks begin with: one that the host has, or one that is configured for the check and is down. */
export const interfaceStarts = {
  'an interface': {
    slots: ['connectListAllInterfaces'],
    async prepare(scene) {
      const [hostInterface] = await scene.connection.listInterfaces()
      scene.bring({ hostInterface: hostInterface ?? skip('the host has no interface') })
    },
  },
  'a new interface': {
    slots: ['interfaceDefineXML'],
    async prepare(scene) {
      scene.bring({ hostInterface: await defineInterface(scene) })
    },
  },
  'a new interface that is up': {
    slots: ['interfaceDefineXML', 'interfaceCreate'],
    async prepare(scene) {
      const hostInterface = await defineInterface(scene)
      await hostInterface.create()
      scene.bring({ hostInterface })
    },
  },
  'an open change of interfaces': {
    slots: ['interfaceChangeBegin', 'interfaceChangeRollback'],
    prepare: beginChange,
  },
} as const satisfies Readonly<Record<string, Beginning>>

/** Configures the endpoint's sample, which is removed when the check ends. */
export async function defineInterface(
  scene: Scene,
  xml = scene.sample('interface').xml,
): Promise<HostInterface> {
  const { name } = scene.sample('interface')
  await claim(scene, {
    what: `interface '${name}'`,
    find: connection => connection.interfaceLookupByName(name),
    missing: 'NO_INTERFACE',
    remove: made =>
      attempt(
        () => made.destroy(),
        () => made.undefine(),
      ),
  })
  return scene.connection.interfaceDefineXml(xml)
}

/** Begins a change of the host's interfaces, which is taken back when the check ends. */
export async function beginChange(scene: Scene): Promise<void> {
  await scene.connection.interfaceChangeBegin()
  scene.atEnd(connection => connection.interfaceChangeRollback())
}
