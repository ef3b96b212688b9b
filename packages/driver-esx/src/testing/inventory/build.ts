import { inventoryName } from '../../connect/inventory-name.ts'
import type { AboutInfo, Ref, ServiceContent } from '../../vim/index.ts'
import { addDistributedSwitch } from './distributed-switch.ts'
import { HostState } from './host.ts'
import type { FakeHost, FakeInventory } from './inventory.ts'
import { Networks } from './networks.ts'
import type { World } from './world.ts'

/** What a fake server has, made. */
export interface BuiltInventory {
  /** Where its singletons are. */
  readonly content: ServiceContent
  /** Its hosts. */
  readonly hosts: readonly HostState[]
}

/** The folders of a datacenter. */
interface Folders {
  readonly vm: Ref<'Folder'>
  readonly host: Ref<'Folder'>
  readonly datastore: Ref<'Folder'>
  readonly network: Ref<'Folder'>
}

/** Makes all objects of an inventory. */
export function buildInventory(world: World, inventory: FakeInventory): BuiltInventory {
  const isCenter = inventory.kind === 'vpx'
  const content = serviceContent(world, inventory)
  const folders = foldersOf(world, isCenter)
  const networks = new Networks({
    world,
    folder: folders.network,
    id: name => (isCenter ? `network-${String(world.nextNumber())}` : `HaNetwork-${name}`),
  })
  const datacenter = addDatacenter(world, inventory, { content, folders, networks })
  const datas = inventory.hosts ?? [{ name: 'esx1.example.com' }]
  const shared = {
    world,
    networks,
    machineFolder: folders.vm,
    datastoreFolder: folders.datastore,
    about: content.about,
  }
  const distributed = (name: string) => networks.distributedPort(name)
  const makeHost = (data: FakeHost, parent: Ref) =>
    new HostState(data, { ...shared, parent, distributed, id: kind => hostId(world, isCenter, kind) })
  const hosts: readonly HostState[] = addComputeResources(world, folders.host, datas, makeHost)
  for (const data of inventory.distributedSwitches ?? []) {
    addDistributedSwitch(data, { world, folder: folders.network, networks, hosts })
  }
  world.add(folders.vm, {
    ...named('vm', datacenter),
    childEntity: () => hosts.flatMap(({ machines }) => machines.map(({ ref }) => ref)),
  })
  world.add(folders.datastore, {
    ...named('datastore', datacenter),
    childEntity: () => hosts.flatMap(({ datastores }) => datastores),
  })
  return { content, hosts }
}

function foldersOf(world: World, isCenter: boolean): Folders {
  const folder = (kind: string): Ref<'Folder'> => ({
    type: 'Folder',
    value: isCenter ? `group-${kind.charAt(0)}${String(world.nextNumber())}` : `ha-folder-${kind}`,
  })
  return {
    vm: folder('vm'),
    host: folder('host'),
    datastore: folder('datastore'),
    network: folder('network'),
  }
}

function addDatacenter(
  world: World,
  { kind, datacenter = 'dc1', folders: outer = [] }: FakeInventory,
  {
    content,
    folders,
    networks,
  }: { readonly content: ServiceContent; readonly folders: Folders; readonly networks: Networks },
): Ref<'Datacenter'> {
  const isCenter = kind === 'vpx'
  let parent: Ref = content.rootFolder
  const children = new Map<Ref, Ref>()
  for (const name of isCenter ? outer : []) {
    const folder = { type: 'Folder', value: `group-d${String(world.nextNumber())}` } as const
    children.set(parent, folder)
    world.add(folder, { ...named(name, parent), childEntity: () => childrenOf(children, folder) })
    parent = folder
  }
  const value = isCenter ? `datacenter-${String(world.nextNumber())}` : 'ha-datacenter'
  const ref = { type: 'Datacenter', value } as const
  children.set(parent, ref)
  world.add(content.rootFolder, {
    name: () => (isCenter ? 'Datacenters' : 'ha-folder-root'),
    childEntity: () => childrenOf(children, content.rootFolder),
  })
  world.add(ref, {
    ...named(isCenter ? datacenter : 'ha-datacenter', parent),
    vmFolder: () => folders.vm,
    hostFolder: () => folders.host,
    datastoreFolder: () => folders.datastore,
    networkFolder: () => folders.network,
    network: () => networks.all,
    datastore: () => world.read(folders.datastore, 'childEntity'),
  })
  world.add(folders.network, { ...named('network', ref), childEntity: () => networks.children })
  world.add(folders.host, named('host', ref))
  return ref
}

/** Each cluster, and each host that is in none, is a compute resource. */
function addComputeResources(
  world: World,
  folder: Ref,
  datas: readonly FakeHost[],
  makeHost: (data: FakeHost, parent: Ref) => HostState,
): readonly HostState[] {
  const resources = new Map<string, { readonly ref: Ref; readonly hosts: HostState[] }>()
  for (const data of datas) {
    const name = data.cluster ?? data.name
    let resource = resources.get(name)
    if (resource === undefined) {
      const type = data.cluster === undefined ? 'ComputeResource' : 'ClusterComputeResource'
      const value = `domain-${data.cluster === undefined ? 's' : 'c'}${String(world.nextNumber())}`
      const hosts: HostState[] = []
      resource = { ref: { type, value }, hosts }
      resources.set(name, resource)
      const pool = { type: 'ResourcePool', value: `resgroup-${String(world.nextNumber())}` } as const
      world.add(pool, named('Resources', resource.ref))
      world.add(resource.ref, {
        ...named(name, folder),
        host: () => hosts.map(({ ref }) => ref),
        resourcePool: () => pool,
      })
    }
    resource.hosts.push(makeHost(data, resource.ref))
  }
  const before = world.find(folder)?.properties
  world.add(folder, { ...before, childEntity: () => Array.from(resources.values(), ({ ref }) => ref) })
  return [...resources.values()].flatMap(({ hosts }) => hosts)
}

function hostId(world: World, isCenter: boolean, kind: 'host' | 'network-system' | 'machine'): string {
  if (kind === 'machine') {
    const number = String(world.nextNumber())
    return isCenter ? `vm-${number}` : number
  }
  if (!isCenter) return kind === 'host' ? 'ha-host' : 'networkSystem'
  return `${kind === 'host' ? 'host' : 'networkSystem'}-${String(world.nextNumber())}`
}

function serviceContent(world: World, inventory: FakeInventory): ServiceContent {
  const prefix = inventory.kind === 'vpx' ? '' : 'ha-'
  const singleton = <T extends string>(type: T, value: string) =>
    ({ type, value: `${prefix}${value}` }) as const
  const content: ServiceContent = {
    rootFolder: { type: 'Folder', value: inventory.kind === 'vpx' ? 'group-d1' : 'ha-folder-root' },
    propertyCollector: singleton('PropertyCollector', 'property-collector'),
    about: aboutOf(inventory),
    sessionManager: singleton('SessionManager', 'sessionmgr'),
    searchIndex: singleton('SearchIndex', 'searchindex'),
    taskManager: singleton('TaskManager', 'taskmgr'),
    eventManager: singleton('EventManager', 'eventmgr'),
  }
  world.add({ type: 'ServiceInstance', value: 'ServiceInstance' }, { content: () => content })
  return content
}

function aboutOf({ kind, version = '6.7.0', apiVersion = '6.7.3' }: FakeInventory): AboutInfo {
  const name = kind === 'vpx' ? 'VMware vCenter Server' : 'VMware ESXi'
  return {
    name,
    fullName: `${name} ${version} build-1`,
    vendor: 'VMware, Inc.',
    version,
    build: '1',
    osType: kind === 'vpx' ? 'linux-x64' : 'vmnix-x86',
    productLineId: kind === 'vpx' ? 'vpx' : 'embeddedEsx',
    apiType: kind === 'vpx' ? 'VirtualCenter' : 'HostAgent',
    apiVersion,
  }
}

function named(name: string, parent: Ref): Readonly<Record<string, () => unknown>> {
  return { name: () => inventoryName(name), parent: () => parent }
}

function childrenOf(children: ReadonlyMap<Ref, Ref>, parent: Ref): readonly Ref[] {
  const child = children.get(parent)
  return child === undefined ? [] : [child]
}
