import type { Refusal } from '../../codec/check.ts'
import type { Disk, DiskSourceNetwork, Domain, StorageAuth, StorageEncryption } from '../domain.gen.ts'
import { repeatedModel } from '../security.ts'
import { applyRules, unsupported, wrong, type Rule } from './rule.ts'

const networkOf = (disk: Disk): DiskSourceNetwork | undefined =>
  disk.type === 'network' ? disk.source : undefined

/** Protocols whose images are named `pool/image`. */
const splitNames: ReadonlySet<string> = new Set(['gluster', 'rbd'])

const sourceRules: readonly Rule<Disk>[] = [
  wrong(
    ({ target }) => target.dev,
    disk => isWithoutSource(disk),
    'NO_SOURCE',
  ),
  wrong('missing name for disk source', disk => {
    const source = networkOf(disk)
    return source?.protocol !== 'nbd' &&
      source?.protocol !== 'ssh' &&
      source !== undefined &&
      source.name === undefined
      ? source
      : false
  }),
  wrong(
    ({ target }) => `a label of the disk ${target.dev} is there already for its model`,
    ({ source }) => source !== undefined && 'seclabels' in source && repeatedModel(source.seclabels),
    'XML_DETAIL',
  ),
  wrong(
    disk => `can't split path '${networkOf(disk)?.name ?? ''}' into pool name and image name`,
    disk => {
      const source = networkOf(disk)
      const isSplit = source?.name?.includes('/') ?? true
      return source !== undefined && splitNames.has(source.protocol) && !isSplit && source
    },
  ),
  wrong('missing name for host', disk =>
    networkOf(disk)?.hosts?.find(({ name, transport }) => name === undefined && transport !== 'unix'),
  ),
  wrong(
    "'pool' and 'volume' must be specified together for a volume",
    disk =>
      disk.type === 'volume' &&
      disk.source !== undefined &&
      (disk.source.pool === undefined) !== (disk.source.volume === undefined) &&
      disk.source,
  ),
  unsupported(
    "NVMe namespace can't be zero",
    disk => disk.type === 'nvme' && disk.source?.namespace === 0n && disk.source,
  ),
  wrong(
    "disk startupPolicy 'requisite' is allowed only for cdrom or floppy",
    ({ device, source }) =>
      source !== undefined &&
      'startupPolicy' in source &&
      source.startupPolicy === 'requisite' &&
      device !== 'cdrom' &&
      device !== 'floppy' &&
      source,
  ),
  wrong(
    'missing disk backing store format',
    ({ backingStore }) =>
      backingStore !== undefined &&
      backingStore.type !== 'none' &&
      backingStore.format === undefined &&
      backingStore,
  ),
]

/** Only drives can be empty. */
function isWithoutSource(disk: Disk): boolean {
  if (disk.device === 'cdrom' || disk.device === 'floppy') return false
  if (disk.type === 'file' && disk.source !== undefined) return disk.source.file === undefined
  return disk.source === undefined
}

const secretTypes: ReadonlyMap<string, string> = new Map([
  ['rbd', 'ceph'],
  ['iscsi', 'iscsi'],
])

const authRules: readonly Rule<Disk>[] = [
  wrong('Missing <secret> element in auth', disk => authsOf(disk).find(({ secret }) => secret === undefined)),
  unsupported('the type of the secret is unknown, or not that of the protocol', disk => {
    const expected = secretTypes.get(networkOf(disk)?.protocol ?? '')
    return authsOf(disk).find(({ secret }) => {
      const isKnown = secret?.type === 'ceph' || secret?.type === 'iscsi' || secret?.type === 'volume'
      return !isKnown || (expected !== undefined && secret.type !== expected)
    })
  }),
  wrong('missing secret uuid or usage attribute', disk =>
    authsOf(disk).find(({ secret }) => secret?.uuid === undefined && secret?.usage === undefined),
  ),
]

function authsOf({ auth, source }: Disk): StorageAuth[] {
  const inner = source !== undefined && 'auth' in source ? source.auth : undefined
  return [auth, inner].filter(found => found !== undefined)
}

const encryptionRules: readonly Rule<Disk>[] = [
  unsupported('an <encryption> definition already found for disk source', disk => {
    return disk.encryption !== undefined && encryptionsOf(disk).length > 1 && disk.encryption
  }),
  unsupported('an <auth> definition already found for the disk source', disk => {
    return disk.auth !== undefined && authsOf(disk).length > 1 && disk.auth
  }),
  unsupported('supplying <cipher> for domain disk definition is unnecessary', disk =>
    encryptionsOf(disk).find(({ format, cipher }) => format === 'luks' && cipher !== undefined),
  ),
  wrong('a secret of an encryption has a type', disk =>
    encryptionsOf(disk)
      .flatMap(({ secrets }) => secrets ?? [])
      .find(({ type }) => type === undefined),
  ),
  unsupported('unknown volume encryption secret type', disk =>
    encryptionsOf(disk)
      .flatMap(({ secrets }) => secrets ?? [])
      .find(({ type }) => type !== 'passphrase'),
  ),
  wrong('missing secret uuid or usage attribute', disk =>
    encryptionsOf(disk)
      .flatMap(({ secrets }) => secrets ?? [])
      .find(({ uuid, usage }) => uuid === undefined && usage === undefined),
  ),
]

function encryptionsOf({ encryption, source }: Disk): StorageEncryption[] {
  const inner = source !== undefined && 'encryption' in source ? source.encryption : undefined
  return [encryption, inner].filter(found => found !== undefined)
}

/** What libvirt refuses of the images behind disks, and of who may open them. */
export function checkDiskSources(domain: Domain, refusal: Refusal): void {
  applyRules([...sourceRules, ...authRules, ...encryptionRules], domain.devices?.disks, domain, refusal)
}
