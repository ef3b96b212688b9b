/**
 * Virtual machines on any hypervisor: {@link connect}, the public classes, and the contract for drivers.
 *
 * @packageDocumentation
 */
export { connect, type ConnectOptions } from './connect.ts'
export type { ConnectionEventOptions, EventKind, EventOf } from './connection/connection-events.ts'
export * from './connection/connection.ts'
export type { CheckpointChange } from './checkpoint/checkpoint-event.ts'
export type { CheckpointFilter } from './checkpoint/checkpoint-filter.ts'
export type { CheckpointCreateOptions } from './checkpoint/domain-checkpoint-facet.ts'
export * from './checkpoint/domain-checkpoint.ts'
export type {
  BaselineCpuOptions,
  CompareCpuOptions,
  CpuComparison,
  HypervisorChoice,
} from './connection/cpu.ts'
export type { DefineOptions } from './connection/define-options.ts'
export type { InterfaceFilter } from './connection/interfaces.ts'
export type {
  AllocPagesOptions,
  HugePages,
  NodeMemoryParameters,
  NodeMemoryTuning,
  NodeRange,
} from './connection/node-memory.ts'
export type { NodeCpuMap, NodeSevInfo } from './connection/node.ts'
export { Domain } from './domain/domain.ts'
export type { ImageDefineOptions } from './connection/domain-images.ts'
export type {
  AllDomainStatsOptions,
  DomainStatsGroup,
  DomainStatsOptions,
  DomainStatistics,
} from './connection/domain-stats.ts'
export type { BackgroundJob } from './domain/background-job.ts'
export type { BackupOptions } from './domain/backup.ts'
export type * from './domain/block.ts'
export type { BlockJobOutcome } from './domain/block-job.ts'
export type * from './domain/block-job-options.ts'
export type * from './domain/console.ts'
export type * from './domain/definition.ts'
export type { DomainEvent, DomainEventKind as DomainEventName } from './domain/domain-events.ts'
export type { DomainFilter } from './domain/domain-filter.ts'
export type { DeviceOptions } from './domain/devices.ts'
export type { GraphicsChange, GraphicsEnd } from './domain/graphics-event.ts'
export type * from './domain/guest.ts'
export type * from './domain/guest-filesystems.ts'
export type * from './domain/guest-info-groups.ts'
export type { ImpactOptions } from './domain/impact-options.ts'
export type * from './domain/lifecycle.ts'
export type { SendKeyOptions } from './domain/input.ts'
export type { CompletedJob, JobInfo, JobStatsOptions } from './domain/jobs.ts'
export type { MemoryFailure } from './domain/memory-failure-event.ts'
export type { SetMetadataOptions } from './domain/metadata.ts'
export type { MigrateOptions, MigrateParameters } from './domain/migrate-options.ts'
export type { MigrateSpeedOptions, MigrateToUriOptions } from './domain/migration.ts'
export type { Answered, AnsweredParameters, NamedParameters } from './domain/parameter-object.ts'
export type { ImageXmlOptions, RestoreOptions, SaveOptions } from './domain/save-options.ts'
export type { CoreDumpOptions, SaveToFileOptions } from './domain/saving.ts'
export type * from './domain/statistics/block-stats.ts'
export type * from './domain/statistics/bulk-groups.ts'
export type { BulkStats } from './domain/statistics/bulk-stats.ts'
export type * from './domain/statistics/job-stats.ts'
export type * from './domain/statistics/memory-stats.ts'
export type * from './domain/statistics/perf-stats.ts'
export type * from './domain/stats.ts'
export type { QemuMonitorEventOptions } from './domain/qemu-monitor-events.ts'
export type { PinChange, TunableChange } from './domain/tunable-event.ts'
export type * from './domain/tuning/bandwidth-parameters.ts'
export type { BlockDeviceSetting } from './domain/tuning/block-device-list.ts'
export type * from './domain/tuning/iothread.ts'
export type * from './domain/tuning/measurement.ts'
export type * from './domain/tuning/memory.ts'
export type * from './domain/tuning/scheduler.ts'
export type * from './domain/tuning/security.ts'
export type * from './domain/tuning/vcpu.ts'
export type * from './domain/vendor.ts'
export type { StartOptions } from './domain/start-options.ts'
export type { DomainReasonName, DomainStateName, DomainStatus } from './domain/state.ts'
export type { CallOptions } from './call-options.ts'
export type { CloseReason } from './close-reason.ts'
export type * from './credentials.ts'
export type { DuplexStream } from './duplex-stream.ts'
export type { EventOptions } from './event-subscription.ts'
export { HostInterface } from './interface/host-interface.ts'
export type {
  NodeDeviceEvent,
  NodeDeviceEventKind as NodeDeviceEventName,
} from './node-device/node-device-events.ts'
export type { NodeDeviceCapability, NodeDeviceFilter } from './node-device/node-device-filter.ts'
export { NodeDevice } from './node-device/node-device.ts'
export { NwfilterBinding } from './nwfilter/nwfilter-binding.ts'
export { Nwfilter } from './nwfilter/nwfilter.ts'
export type { SecretEvent, SecretEventKind as SecretEventName } from './secret/secret-events.ts'
export type { SecretFilter } from './secret/secret-filter.ts'
export { Secret, type SecretUsageName } from './secret/secret.ts'
export { NetworkPort } from './network/network-port.ts'
export type { PortCreateOptions } from './network/network-ports.ts'
export { Network, type DhcpLease, type NetworkUpdate } from './network/network.ts'
export type { NetworkEvent, NetworkEventKind as NetworkEventName } from './network/network-events.ts'
export type { NetworkFilter } from './network/network-filter.ts'
export type { SnapshotCreateOptions } from './snapshot/domain-snapshot-facet.ts'
export * from './snapshot/domain-snapshot.ts'
export type { SnapshotChange } from './snapshot/snapshot-event.ts'
export type { SnapshotFilter } from './snapshot/snapshot-filter.ts'
export type { PoolStartOptions } from './storage/pool-start-options.ts'
export type {
  StoragePoolEvent,
  StoragePoolEventKind as StoragePoolEventName,
} from './storage/storage-pool-events.ts'
export type { StoragePoolFilter, StoragePoolTypeName } from './storage/storage-pool-filter.ts'
export type { VolumeCopyOptions, VolumeCreateOptions } from './storage/storage-pool-volumes.ts'
export * from './storage/storage-pool.ts'
export type { SparseTransferOptions, VolumeTransferOptions } from './storage/storage-volume-transfer.ts'
export * from './storage/storage-volume.ts'
export type { StreamChunk, StreamHole } from './stream/stream-chunk.ts'
export { EventStream, type MissedEvents, type Received } from './event-stream.ts'
export { Job, type JobContext, type JobProgress } from './job.ts'
export type * from './policy.ts'
export type { DriverSource } from './registry/driver-source.ts'
export * from './driver/index.ts'
