import type { TypedParameter } from '@guestwork/util'
import type { CallOptions } from '../call-options.ts'
import { DomainMigrateFields, DomainMigrateFlag } from '../driver/enums/migration.ts'
import { flagBits } from '../flag-bits.ts'
import { writeParameters, type NamedParameters } from './parameter-object.ts'

const migrateBits = {
  live: DomainMigrateFlag.LIVE,
  tunnelled: DomainMigrateFlag.TUNNELLED,
  persistent: DomainMigrateFlag.PERSIST_DEST,
  undefineSource: DomainMigrateFlag.UNDEFINE_SOURCE,
  paused: DomainMigrateFlag.PAUSED,
  copyStorage: DomainMigrateFlag.NON_SHARED_DISK,
  copyStorageTop: DomainMigrateFlag.NON_SHARED_INC,
  copyStorageSynchronously: DomainMigrateFlag.NON_SHARED_SYNCHRONOUS_WRITES,
  changeProtection: DomainMigrateFlag.CHANGE_PROTECTION,
  unsafe: DomainMigrateFlag.UNSAFE,
  offline: DomainMigrateFlag.OFFLINE,
  compressed: DomainMigrateFlag.COMPRESSED,
  abortOnError: DomainMigrateFlag.ABORT_ON_ERROR,
  autoConverge: DomainMigrateFlag.AUTO_CONVERGE,
  rdmaPinAll: DomainMigrateFlag.RDMA_PIN_ALL,
  postCopy: DomainMigrateFlag.POSTCOPY,
  postCopyResume: DomainMigrateFlag.POSTCOPY_RESUME,
  tls: DomainMigrateFlag.TLS,
  parallel: DomainMigrateFlag.PARALLEL,
  zeroCopy: DomainMigrateFlag.ZEROCOPY,
} as const

/** What is said about a migration (`VIR_MIGRATE_PARAM_*`). A bandwidth is in MiB per second; 0 leaves it to the driver. */
export interface MigrateParameters extends NamedParameters {
  /** Where the hypervisor sends memory to, in its own form; left out, the destination chooses. Not with `tunnelled`. */
  readonly migrateUri?: string | undefined
  /** The domain's name on the destination. */
  readonly destinationName?: string | undefined
  /** The domain's document on the destination; it may differ only in what the guest does not see. */
  readonly destinationXml?: string | undefined
  /** The definition that is stored on the destination, under the same name. */
  readonly persistentXml?: string | undefined
  /** Most that may be used, in MiB per second. */
  readonly bandwidth?: bigint | undefined
  /** Most that may be used in the post-copy phase, in MiB per second. */
  readonly bandwidthPostcopy?: bigint | undefined
  /** Where clients of the graphical console are sent to. */
  readonly graphicsUri?: string | undefined
  /** The address on which the destination's hypervisor listens. */
  readonly listenAddress?: string | undefined
  /** Targets of the disks that are copied; all that are not shared when left out. */
  readonly migrateDisks?: readonly string[] | undefined
  /** The port on which the destination takes disks; 0 leaves it to the driver. */
  readonly disksPort?: number | undefined
  /** Where disks are sent to: `tcp` with server and port, or `unix` with a path. */
  readonly disksUri?: string | undefined
  /** How memory is compressed: `xbzrle`, `mt`, or both. */
  readonly compression?: readonly string[] | undefined
  /** `mt`: effort from 0, none, over 1, fastest, to 9, smallest. */
  readonly compressionMtLevel?: number | undefined
  /** `mt`: threads that compress. */
  readonly compressionMtThreads?: number | undefined
  /** `mt`: threads that decompress. */
  readonly compressionMtDthreads?: number | undefined
  /** `xbzrle`: size of the cache of pages that were sent, in bytes. */
  readonly compressionXbzrleCache?: bigint | undefined
  /** With `autoConverge`: by how much virtual CPUs are held back at first, in percent. */
  readonly autoConvergeInitial?: number | undefined
  /** With `autoConverge`: by how much more each time that this is not enough, in percent. */
  readonly autoConvergeIncrement?: number | undefined
  /** With `parallel`: how many connections. */
  readonly parallelConnections?: number | undefined
  /** With `tls`: the name that the destination's certificate must have. */
  readonly tlsDestination?: string | undefined
}

/** How a domain is migrated (`virDomainMigrateFlags`). */
export interface MigrateOptions extends MigrateParameters, CallOptions {
  /** The guest goes on while its memory is sent. */
  readonly live?: boolean
  /** Store the definition on the destination. */
  readonly persistent?: boolean
  /** Remove the definition on the source. */
  readonly undefineSource?: boolean
  /** Leave it paused on the destination. One that is paused now stays so. */
  readonly paused?: boolean
  /** Copy whole disks that the hosts do not share. */
  readonly copyStorage?: boolean
  /** Copy only the top images of such disks; what is below is on the destination. */
  readonly copyStorageTop?: boolean
  /** With either: a write is done only when it is on both hosts. */
  readonly copyStorageSynchronously?: boolean
  /** Let nobody change the definition meanwhile. On by itself where the driver has it. */
  readonly changeProtection?: boolean
  /** Go on where it would be refused because data could be lost. */
  readonly unsafe?: boolean
  /** Migrate the definition alone. Needs `persistent`. */
  readonly offline?: boolean
  /** Compress memory. */
  readonly compressed?: boolean
  /** Give up when a disk of the guest meets an error meanwhile. */
  readonly abortOnError?: boolean
  /** Hold the guest back when it changes memory faster than it can be sent. */
  readonly autoConverge?: boolean
  /** With an `rdma` URI: lock all of its memory at the start. */
  readonly rdmaPinAll?: boolean
  /** Allow `migrateStartPostCopy()`. */
  readonly postCopy?: boolean
  /** Go on with a migration that failed in its post-copy phase. */
  readonly postCopyResume?: boolean
  /** Encrypt with the hypervisor's TLS. */
  readonly tls?: boolean
  /** Send memory over several connections. */
  readonly parallel?: boolean
  /** Send memory without copying it first; locks it on the way. */
  readonly zeroCopy?: boolean
}

/** The flag bits of a migration. */
export function migrateFlags(options: MigrateOptions & { readonly tunnelled?: boolean }): number {
  return flagBits(migrateBits, options)
}

/** The typed parameters of a migration. */
export function migrateParameters(options: MigrateOptions): TypedParameter[] {
  const { migrateDisks = [], compression = [], ...rest } = options
  return [
    ...writeParameters(singleParameters(rest), DomainMigrateFields),
    ...texts('migrate_disks', migrateDisks),
    ...texts('compression', compression),
  ]
}

type SingleParameters = Omit<MigrateParameters, 'migrateDisks' | 'compression'>

/** The parameters alone, without flags and limits of the call. */
function singleParameters(options: SingleParameters & CallOptions): SingleParameters {
  const others = new Set(['signal', 'timeout', 'tunnelled', 'direct', ...Object.keys(migrateBits)])
  return Object.fromEntries(Object.entries(options).filter(([name]) => !others.has(name)))
}

function texts(field: string, values: readonly string[]): TypedParameter[] {
  return values.map(value => ({ field, type: 'string', value }))
}
