/** The formats of a volume that is a file, or an image on a server. */
export const fileFormats = [
  ...['raw', 'dir', 'bochs', 'cloop', 'dmg', 'iso', 'vpc', 'vdi', 'fat', 'vhd', 'ploop'],
  ...['cow', 'qcow', 'qcow2', 'qed', 'vmdk', 'luks'],
] as const

/** The contents of a partition. */
export const partitionFormats = [
  ...['none', 'linux', 'fat16', 'fat32', 'linux-swap', 'linux-lvm', 'linux-raid', 'extended'],
] as const

/** What servers report of volumes that they cannot look into. */
export const reportedFormats = [
  ...[
    'unknown',
    'auto',
    'ext2',
    'ext3',
    'ext4',
    'ufs',
    'iso9660',
    'udf',
    'gfs',
    'gfs2',
    'vfat',
    'hfs+',
    'xfs',
  ],
  ...['ocfs2', 'vmfs'],
] as const

/** The types of pools whose volumes have a format, with the formats and the one that is taken when none is given. */
const formatsByPool: ReadonlyMap<string, PoolFormats> = new Map([
  ...['dir', 'fs', 'netfs', 'rbd', 'gluster', 'vstorage'].map((type): [string, PoolFormats] => [
    type,
    { known: fileFormats, standard: 'raw' },
  ]),
  ['disk', { known: partitionFormats, standard: 'none' }],
])

/** The formats of a pool's volumes. */
export interface PoolFormats {
  /** All of them. */
  readonly known: readonly string[]
  /** The one that is taken when none is given. */
  readonly standard: 'raw' | 'none'
}

/** The formats of the volumes in a pool of a type; undefined where volumes have none. */
export function formatsOf(poolType: string): PoolFormats | undefined {
  return formatsByPool.get(poolType)
}
