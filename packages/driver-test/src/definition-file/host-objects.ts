import { addNetwork, readNetwork } from '../network/network-define.ts'
import { readInterface } from '../interface/interfaces.ts'
import type { TestNode } from '../node/test-node.ts'
import { addPool, findReplaced, readPool } from '../storage/pool-define.ts'
import type { TestPool } from '../storage/test-pool.ts'
import { keepVolume, readVolume } from '../storage/volume-create.ts'
import { namingLater, type DefinedElement, type DefinitionFiles } from './definition-files.ts'

type Add = (node: TestNode, defined: DefinedElement, files: DefinitionFiles) => Promise<void>

/** What a host's file can describe beside guests, in libvirt's order; all of it runs. */
const kinds: readonly (readonly [element: string, add: Add])[] = [
  ['network', addActiveNetwork],
  ['interface', addActiveInterface],
  ['pool', addActivePool],
  ['device', addDevice],
]

/** Takes in the networks, interfaces, storage pools and devices. */
export async function addHostObjects(node: TestNode, files: DefinitionFiles): Promise<void> {
  for (const [element, add] of kinds) {
    for (const defined of await files.definitions(element)) {
      await namingLater(defined.path, add(node, defined, files))
    }
  }
}

async function addActiveNetwork({ networks }: TestNode, { xml }: DefinedElement): Promise<void> {
  const definition = await readNetwork(xml)
  const network = networks.list.findRedefined(definition) ?? addNetwork(networks, definition)
  Object.assign(network, { definition, active: true, persistent: true })
}

async function addActiveInterface({ interfaces }: TestNode, { xml }: DefinedElement): Promise<void> {
  interfaces.add({ definition: await readInterface(xml), active: true })
}

async function addActivePool(
  { storage }: TestNode,
  defined: DefinedElement,
  files: DefinitionFiles,
): Promise<void> {
  const definition = await readPool(defined.xml)
  const pool = addPool(storage, definition, findReplaced(storage, definition))
  pool.active = true
  for (const volume of await files.children(defined, 'volume')) {
    await namingLater(volume.path, addVolume(pool, volume))
  }
}

/** Unlike one that is made, a volume of the file keeps the key and path that it has there. */
async function addVolume(pool: TestPool, { xml }: DefinedElement): Promise<void> {
  keepVolume(pool, await readVolume(pool, xml))
}

async function addDevice({ devices }: TestNode, { xml }: DefinedElement): Promise<void> {
  const { parseNodeDevice } = await import('@guestwork/conf/node-device')
  devices.add(parseNodeDevice(xml, { unknown: 'drop' }))
}
