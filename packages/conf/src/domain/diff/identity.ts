import { isTree, valueAt } from './tree.ts'

/** What tells a member of a list from others; undefined where it says nothing. */
export type Identity = (item: unknown) => string | undefined

/** By a property, or several that only together tell. */
function by(...paths: readonly [string, ...string[]]): Identity {
  return item => {
    const values = paths.map(path => asText(valueAt(item, path)))
    return values.includes(undefined) ? undefined : values.join(':')
  }
}

const byAlias = by('alias')
const byAddress = by('address')
const device = [byAlias, byAddress]
const port = [by('target.type', 'port'), by('target.port'), ...device]

/** How members of each list are recognised, the surest way first. Lists that are not here go by their order. */
const identities: ReadonlyMap<string, readonly Identity[]> = new Map([
  ['disks', [by('target.dev')]],
  ['interfaces', [by('mac.address'), by('target.dev'), ...device]],
  ['controllers', [by('type', 'index')]],
  ['filesystems', [by('target'), ...device]],
  ['serials', port],
  ['parallels', port],
  ['consoles', port],
  ['channels', [by('target.name'), ...device]],
  ['hostdevs', [by('type', 'source'), ...device]],
  ['graphics', [by('type')]],
  ['audios', [by('id')]],
  ['leases', [by('lockspace', 'key')]],
  ['shmems', [by('name')]],
  ['inputs', [...device, by('type', 'bus')]],
  ...['smartcards', 'tpms', 'sounds', 'videos', 'redirdevs', 'hubs'].map(deviceList),
  ...['watchdogs', 'rngs', 'panics', 'memories'].map(deviceList),
  ['vcpus', [by('id')]],
  ['vcpupins', [by('vcpu')]],
  ['iothreads', [by('id')]],
  ['iothreadpins', [by('iothread')]],
  ['cells', [by('id')]],
  ['siblings', [by('id')]],
  ['features', [by('name')]],
  ['timers', [by('name')]],
  ['events', [by('name')]],
  ['entries', [by('name')]],
  ['seclabels', [by('model')]],
  ['ciphers', [by('name')]],
])

function deviceList(name: string): [string, readonly Identity[]] {
  return [name, device]
}

/** How members of a list of this name are recognised; none where only their order tells. */
export function identitiesOf(list: string): readonly Identity[] {
  return identities.get(list) ?? []
}

function asText(value: unknown): string | undefined {
  if (isTree(value)) {
    const parts = Object.values(value).map(asText)
    return parts.length === 0 ? undefined : parts.join('.')
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
  return isPlain ? String(value) : undefined
}
