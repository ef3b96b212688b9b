/** The file systems of a pool of type `fs`; `auto` lets the kernel find out. */
export const fileSystems = [
  ...['auto', 'ext2', 'ext3', 'ext4', 'ufs', 'iso9660', 'udf', 'gfs'],
  ...['gfs2', 'vfat', 'hfs+', 'xfs', 'ocfs2', 'vmfs'],
] as const

/** The network file systems of a pool of type `netfs`. */
export const networkFileSystems = ['auto', 'nfs', 'glusterfs', 'cifs'] as const

/** The partition tables of a pool of type `disk`. */
export const partitionTables = ['unknown', 'dos', 'dvh', 'gpt', 'mac', 'bsd', 'pc98', 'sun', 'lvm2'] as const

/** The formats of a pool of type `logical`. */
export const volumeGroups = ['unknown', 'lvm2'] as const
