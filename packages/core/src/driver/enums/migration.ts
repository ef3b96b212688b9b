/**
 * Flags and parameters of the migration slots.
 *
 * @packageDocumentation
 */
import type { TypedParameterFields } from '@guestwork/util'

/** How a domain is migrated (`virDomainMigrateFlags`). Every step of one migration gets the same flags. */
export const DomainMigrateFlag = {
  /** The guest goes on while its memory is sent. */
  LIVE: 1,
  /** The source's driver talks to the destination's itself; the caller only calls perform. */
  PEER2PEER: 2,
  /** With PEER2PEER: memory goes through the connection between the drivers. */
  TUNNELLED: 4,
  /** Store the definition on the destination. */
  PERSIST_DEST: 8,
  /** Remove the definition on the source. */
  UNDEFINE_SOURCE: 16,
  /** Leave the domain paused on the destination. */
  PAUSED: 32,
  /** Copy whole disks that the hosts do not share. Excludes NON_SHARED_INC. */
  NON_SHARED_DISK: 64,
  /** Copy only the top images of such disks; what is below is on the destination. Excludes NON_SHARED_DISK. */
  NON_SHARED_INC: 128,
  /** Let nobody change the domain's definition meanwhile. */
  CHANGE_PROTECTION: 256,
  /** Go on where it would be refused because data could be lost, such as with cached disks. */
  UNSAFE: 512,
  /** Migrate the definition alone. Needs PERSIST_DEST. */
  OFFLINE: 1024,
  /** Compress memory. */
  COMPRESSED: 2048,
  /** Give up when a disk of the guest meets an error meanwhile. */
  ABORT_ON_ERROR: 4096,
  /** Hold the guest back when it changes memory faster than it can be sent. */
  AUTO_CONVERGE: 8192,
  /** With an `rdma` URI: lock all of the domain's memory at the start. */
  RDMA_PIN_ALL: 16384,
  /** Allow `domainMigrateStartPostCopy`. */
  POSTCOPY: 32768,
  /** Encrypt with the hypervisor's TLS. */
  TLS: 65536,
  /** Send memory over several connections. */
  PARALLEL: 131072,
  /** With NON_SHARED_DISK or NON_SHARED_INC: a write is done only when it is on both hosts. */
  NON_SHARED_SYNCHRONOUS_WRITES: 262144,
  /** Go on with a migration that failed in its post-copy phase. */
  POSTCOPY_RESUME: 524288,
  /** Send memory without copying it first; locks it on the way. */
  ZEROCOPY: 1048576,
} as const

/** What may be said about a migration (`VIR_MIGRATE_PARAM_*`). A bandwidth is in MiB per second; 0 leaves it to the driver. */
export const DomainMigrateFields = {
  /** Where the hypervisor sends memory to, in its own form; absent, the destination chooses. Not with TUNNELLED. */
  migrate_uri: 'string',
  /** The domain's name on the destination. */
  destination_name: 'string',
  /** The domain's document on the destination; it may differ only in what the guest does not see. */
  destination_xml: 'string',
  /** The definition that is stored on the destination, under the same name. */
  persistent_xml: 'string',
  /** Most that may be used. */
  bandwidth: 'ullong',
  /** Most that may be used in the post-copy phase. */
  'bandwidth.postcopy': 'ullong',
  /** Where clients of the graphical console are sent to. */
  graphics_uri: 'string',
  /** The address on which the destination's hypervisor listens. */
  listen_address: 'string',
  /** Target name of a disk to be copied; may be there several times. */
  migrate_disks: 'string',
  /** The port on which the destination takes disks; 0 leaves it to the driver. */
  disks_port: 'int',
  /** Where disks are sent to: `tcp` with server and port, or `unix` with a path. */
  disks_uri: 'string',
  /** How memory is compressed, `xbzrle` or `mt`; may be there several times. */
  compression: 'string',
  /** `mt`: effort from 0, none, over 1, fastest, to 9, smallest. */
  'compression.mt.level': 'int',
  /** `mt`: threads that compress. */
  'compression.mt.threads': 'int',
  /** `mt`: threads that decompress. */
  'compression.mt.dthreads': 'int',
  /** `xbzrle`: size of the cache of pages that were sent, in bytes. */
  'compression.xbzrle.cache': 'ullong',
  /** With AUTO_CONVERGE: by how much virtual CPUs are held back at first, in percent. */
  'auto_converge.initial': 'int',
  /** With AUTO_CONVERGE: by how much more each time that this is not enough, in percent. */
  'auto_converge.increment': 'int',
  /** With PARALLEL: how many connections. */
  'parallel.connections': 'int',
  /** With TLS: the name that the destination's certificate must have. */
  'tls.destination': 'string',
} as const satisfies TypedParameterFields

/** Which limit `domainMigrateSetMaxSpeed` sets (`virDomainMigrateMaxSpeedFlags`). */
export const DomainMigrateMaxSpeedFlag = {
  /** That of the post-copy phase. */
  POSTCOPY: 1,
} as const
