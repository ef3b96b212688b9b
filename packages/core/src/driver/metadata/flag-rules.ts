/**
 * Which flags exclude or need each other: what libvirt's public functions refuse before any driver is asked.
 *
 * @packageDocumentation
 */
import { DomainCheckpointCreateFlag } from '../enums/checkpoint.ts'
import { DomainAffectFlag } from '../enums/domain-affect.ts'
import { DomainAuthorizedSshKeysSetFlag } from '../enums/domain-guest.ts'
import { DomainJobStatsFlag } from '../enums/domain-jobs.ts'
import { DomainDirtyRateCalcFlag } from '../enums/domain-measurement.ts'
import { DomainMemoryFlag } from '../enums/domain-block.ts'
import { DomainCoreDumpFlag, DomainSaveFlag } from '../enums/domain-save.ts'
import { DomainVcpuFlag } from '../enums/domain-vcpu.ts'
import { DomainMigrateFlag } from '../enums/migration.ts'
import {
  DomainSnapshotCreateFlag,
  DomainSnapshotDeleteFlag,
  DomainSnapshotRevertFlag,
} from '../enums/snapshot.ts'
import type { SlotName } from './index.ts'

/** One or more flag bits under the name that libvirt's errors give them. */
export interface NamedFlags {
  /** Such as `VIR_DUMP_LIVE`. */
  readonly name: string
  /** The bits. */
  readonly bits: number
}

/** What holds for the flags of a call. */
export type FlagRule =
  /** Both may not be there (`VIR_EXCLUSIVE_FLAGS_RET`). */
  | { readonly one: NamedFlags; readonly excludes: NamedFlags }
  /** The one is only allowed with any of the other's bits (`VIR_REQUIRE_FLAG_RET`). */
  | { readonly one: NamedFlags; readonly needs: NamedFlags }

/** Names flags of one of libvirt's enumerations, whose members begin with `prefix`. */
function flagsOf<E extends Readonly<Record<string, number>>>(prefix: string, table: E) {
  return (key: keyof E & string): NamedFlags => ({ name: `${prefix}${key}`, bits: table[key] ?? 0 })
}

const affect = flagsOf('VIR_DOMAIN_AFFECT_', DomainAffectFlag)
const checkpoint = flagsOf('VIR_DOMAIN_CHECKPOINT_CREATE_', DomainCheckpointCreateFlag)
const create = flagsOf('VIR_DOMAIN_SNAPSHOT_CREATE_', DomainSnapshotCreateFlag)
const remove = flagsOf('VIR_DOMAIN_SNAPSHOT_DELETE_', DomainSnapshotDeleteFlag)
const revert = flagsOf('VIR_DOMAIN_SNAPSHOT_REVERT_', DomainSnapshotRevertFlag)
const dirtyRate = flagsOf('VIR_DOMAIN_DIRTYRATE_', DomainDirtyRateCalcFlag)
const dump = flagsOf('VIR_DUMP_', DomainCoreDumpFlag)
const jobStats = flagsOf('VIR_DOMAIN_JOB_STATS_', DomainJobStatsFlag)
const memory = flagsOf('VIR_MEMORY_', DomainMemoryFlag)
const migrate = flagsOf('VIR_MIGRATE_', DomainMigrateFlag)
const save = flagsOf('VIR_DOMAIN_SAVE_', DomainSaveFlag)
const sshKeys = flagsOf('VIR_DOMAIN_AUTHORIZED_SSH_KEYS_SET_', DomainAuthorizedSshKeysSetFlag)
const vcpu = flagsOf('VIR_DOMAIN_VCPU_', DomainVcpuFlag)

const nonSharedDisks: NamedFlags = {
  name: 'VIR_MIGRATE_NON_SHARED_DISK | VIR_MIGRATE_NON_SHARED_INC',
  bits: DomainMigrateFlag.NON_SHARED_DISK | DomainMigrateFlag.NON_SHARED_INC,
}
const oneConfiguration: readonly FlagRule[] = [{ one: affect('LIVE'), excludes: affect('CONFIG') }]
const oneState: readonly FlagRule[] = [{ one: save('RUNNING'), excludes: save('PAUSED') }]
const coreDump: readonly FlagRule[] = [
  { one: dump('CRASH'), excludes: dump('LIVE') },
  { one: dump('CRASH'), excludes: dump('RESET') },
  { one: dump('LIVE'), excludes: dump('RESET') },
]

/** The rules of all ways to migrate (`virDomainMigrate3`, `virDomainMigrateToURI3`). */
export const migrationRules: readonly FlagRule[] = [
  { one: migrate('NON_SHARED_DISK'), excludes: migrate('NON_SHARED_INC') },
  { one: migrate('TUNNELLED'), excludes: migrate('PARALLEL') },
  { one: migrate('NON_SHARED_SYNCHRONOUS_WRITES'), needs: nonSharedDisks },
]

/** The rules of each slot whose flags have any. */
export const flagRules: Readonly<Partial<Record<SlotName, readonly FlagRule[]>>> = {
  domainAuthorizedSSHKeysSet: [{ one: sshKeys('APPEND'), excludes: sshKeys('REMOVE') }],
  domainCheckpointCreateXML: [
    { one: checkpoint('REDEFINE'), excludes: checkpoint('QUIESCE') },
    { one: checkpoint('REDEFINE_VALIDATE'), needs: checkpoint('REDEFINE') },
  ],
  domainCoreDump: coreDump,
  domainCoreDumpWithFormat: coreDump,
  domainGetBlkioParameters: oneConfiguration,
  domainGetBlockIoTune: oneConfiguration,
  domainGetEmulatorPinInfo: oneConfiguration,
  domainGetIOThreadInfo: oneConfiguration,
  domainGetJobStats: [{ one: jobStats('KEEP_COMPLETED'), needs: jobStats('COMPLETED') }],
  domainGetMemoryParameters: oneConfiguration,
  domainGetMetadata: oneConfiguration,
  domainGetSchedulerParametersFlags: oneConfiguration,
  domainGetVcpuPinInfo: oneConfiguration,
  domainGetVcpusFlags: oneConfiguration,
  domainManagedSave: oneState,
  domainManagedSaveDefineXML: oneState,
  domainMemoryPeek: [{ one: memory('VIRTUAL'), excludes: memory('PHYSICAL') }],
  domainMigrateBegin3: migrationRules,
  domainMigrateBegin3Params: migrationRules,
  domainMigratePerform3: migrationRules,
  domainMigratePerform3Params: migrationRules,
  domainRestoreFlags: oneState,
  domainRestoreParams: oneState,
  domainRevertToSnapshot: [{ one: revert('RUNNING'), excludes: revert('PAUSED') }],
  domainSaveFlags: oneState,
  domainSaveImageDefineXML: oneState,
  domainSaveParams: oneState,
  domainSetVcpusFlags: [
    { one: vcpu('GUEST'), excludes: affect('CONFIG') },
    { one: vcpu('MAXIMUM'), needs: affect('CONFIG') },
  ],
  domainSnapshotCreateXML: [
    { one: create('REDEFINE'), excludes: create('NO_METADATA') },
    { one: create('REDEFINE'), excludes: create('HALT') },
    { one: create('CURRENT'), needs: create('REDEFINE') },
  ],
  domainSnapshotDelete: [{ one: remove('CHILDREN'), excludes: remove('CHILDREN_ONLY') }],
  domainStartDirtyRateCalc: [{ one: dirtyRate('MODE_DIRTY_BITMAP'), excludes: dirtyRate('MODE_DIRTY_RING') }],
}
