import { isNamed } from '../../connect/inventory-name.ts'
import type { Ref } from '../../vim/index.ts'
import type { FakeMethods, MethodContext } from './table.ts'

/** The methods of the singletons: sessions and the search index. */
export const serviceMethods = {
  RetrieveServiceContent: ({ content }) => content,
  CurrentTime: () => new Date(),
  Login: ({ login }, { userName, password }) => login(userName, password).user,
  Logout: ({ logout }) => {
    logout()
    return undefined
  },
  SessionIsActive: ({ session }, { sessionID }) => session?.key === sessionID,
  FindByUuid: ({ hosts }, { uuid, vmSearch }) => {
    if (!vmSearch) return undefined
    const machines = hosts.flatMap(host => host.machines)
    return machines.find(machine => machine.uuid.toLowerCase() === uuid.toLowerCase())?.ref
  },
  FindByInventoryPath: (context, { inventoryPath }) => findByPath(context, inventoryPath),
  FindChild: ({ world }, { entity, name }) => childNamed(world, entity, name),
} satisfies FakeMethods

/** Steps through the tree as its names go; those of a datacenter's folders are `vm`, `host`, `datastore` and `network`. */
function findByPath({ world, content }: MethodContext, path: string): Ref | undefined {
  let at: Ref | undefined = content.rootFolder
  for (const name of path.split('/').filter(step => step !== '')) {
    at = at === undefined ? undefined : childNamed(world, at, name)
  }
  return at
}

const childPaths = ['childEntity', 'host', 'vmFolder', 'hostFolder', 'datastoreFolder', 'networkFolder']

function childNamed(world: MethodContext['world'], parent: Ref, name: string): Ref | undefined {
  const values = childPaths.map(path => (hasChildren(parent, path) ? world.read(parent, path) : undefined))
  const children = values.flatMap(value =>
    Array.isArray(value) ? (value as Ref[]) : value === undefined ? [] : [value as Ref],
  )
  return children.find(child => isNamed(String(world.read(child, 'name')), name))
}

/** A network has hosts too, but is not what they are in. */
function hasChildren({ type }: Ref, path: string): boolean {
  return path !== 'host' || type.endsWith('ComputeResource')
}
