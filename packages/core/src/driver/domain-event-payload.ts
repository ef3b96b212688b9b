import type { TypedParameters } from '@guestwork/util'
import type { DomainBlockJobType } from './enums/domain-block.ts'
import type { DomainMetadataType } from './enums/domain-definition.ts'
import type {
  DomainBlockJobStatus,
  DomainEventAgentLifecycleReason,
  DomainEventAgentLifecycleState,
  DomainEventDiskChangeReason,
  DomainEventGraphicsAddressType,
  DomainEventGraphicsPhase,
  DomainEventIoErrorAction,
  DomainEventTrayChangeReason,
  DomainEventWatchdogAction,
  DomainMemoryFailureAction,
  DomainMemoryFailureRecipient,
} from './enums/domain-event.ts'
import type { DomainLifecycleEvent } from './enums/domain-lifecycle-event.ts'

/** The payload of an event that says all by happening. */
export type EmptyPayload = Readonly<Record<string, never>>

/** The domain changed its state or definition (`virConnectDomainEventCallback`). */
export interface DomainLifecyclePayload {
  /** What happened. */
  readonly event: DomainLifecycleEvent
  /** Why: a number out of the list that belongs to the event, such as `DomainEventStartedDetail`. */
  readonly detail: number
}

/** The guest set its clock (`virConnectDomainEventRTCChangeCallback`). */
export interface DomainRtcChangePayload {
  /** How far the guest's clock is ahead of UTC, in seconds. */
  readonly utcOffset: bigint
}

/** The watchdog fired (`virConnectDomainEventWatchdogCallback`). */
export interface DomainWatchdogPayload {
  /** What is done about it. */
  readonly action: DomainEventWatchdogAction
}

/** A disk failed (`virConnectDomainEventIOErrorCallback`). */
export interface DomainIoErrorPayload {
  /** The file or device on the host; empty when there is none. */
  readonly sourcePath: string
  /** Alias of the disk, such as `virtio-disk0`. */
  readonly deviceAlias: string
  /** What is done about it. */
  readonly action: DomainEventIoErrorAction
}

/** A disk failed (`virConnectDomainEventIOErrorReasonCallback`). */
export interface DomainIoErrorReasonPayload extends DomainIoErrorPayload {
  /** `enospc` when the host has no space left; empty when the reason is not known. */
  readonly reason: string
}

/** A client of a display came or went (`virConnectDomainEventGraphicsCallback`). */
export interface DomainGraphicsPayload {
  /** How far the client has come. */
  readonly phase: DomainEventGraphicsPhase
  /** The server's end. */
  readonly local: DomainGraphicsAddress
  /** The client's end. */
  readonly remote: DomainGraphicsAddress
  /** How the client authenticated, such as `sasl`; empty when it did not. */
  readonly authScheme: string
  /** Who the client is; at most 20. Empty before it authenticated. */
  readonly subject: readonly DomainGraphicsIdentity[]
}

/** One end of a connection to a display (`virDomainEventGraphicsAddress`). */
export interface DomainGraphicsAddress {
  /** What kind of address it is. */
  readonly family: DomainEventGraphicsAddressType
  /** IP address or path. */
  readonly node: string
  /** Port; empty for a unix socket. */
  readonly service: string
}

/** One name of an authenticated client (`virDomainEventGraphicsSubjectIdentity`). */
export interface DomainGraphicsIdentity {
  /** Kind of name, such as `x509dname` or `saslUsername`. */
  readonly type: string
  /** The name itself. */
  readonly name: string
}

/** A block job ended or is ready (`virConnectDomainEventBlockJobCallback`). */
export interface DomainBlockJobPayload {
  /** The disk. */
  readonly disk: string
  /** What the job does. */
  readonly type: DomainBlockJobType
  /** What became of it. */
  readonly status: DomainBlockJobStatus
}

/** The driver changed a disk whose source was missing at start (`virConnectDomainEventDiskChangeCallback`). */
export interface DomainDiskChangePayload {
  /** The source before; undefined when there was none. */
  readonly oldSourcePath: string | undefined
  /** The source now; undefined when there is none. */
  readonly newSourcePath: string | undefined
  /** Alias of the disk. */
  readonly deviceAlias: string
  /** What was done. */
  readonly reason: DomainEventDiskChangeReason
}

/** The tray of a drive moved (`virConnectDomainEventTrayChangeCallback`). */
export interface DomainTrayChangePayload {
  /** Alias of the drive. */
  readonly deviceAlias: string
  /** How it moved. */
  readonly reason: DomainEventTrayChangeReason
}

/**
 * The guest went to sleep or woke (`virConnectDomainEventPMWakeupCallback`,
 * `virConnectDomainEventPMSuspendCallback`, `virConnectDomainEventPMSuspendDiskCallback`).
 */
export interface DomainPowerManagementPayload {
  /** Always 0; libvirt has defined no reasons. */
  readonly reason: number
}

/** The guest's memory grew or shrank (`virConnectDomainEventBalloonChangeCallback`). */
export interface DomainBalloonChangePayload {
  /** Memory that the guest has now, in KiB. */
  readonly actual: bigint
}

/**
 * A device was added, is gone, or stays although its removal was asked for
 * (`virConnectDomainEventDeviceAddedCallback`, `virConnectDomainEventDeviceRemovedCallback`,
 * `virConnectDomainEventDeviceRemovalFailedCallback`).
 */
export interface DomainDevicePayload {
  /** Alias of the device, such as `net0`. */
  readonly deviceAlias: string
}

/** Limits of CPU or disks were changed (`virConnectDomainEventTunableCallback`). */
export interface DomainTunablePayload {
  /** The changed limits with their new values: the fields of `DomainTunableFields`. */
  readonly params: TypedParameters
}

/** The agent in the guest came or went (`virConnectDomainEventAgentLifecycleCallback`). */
export interface DomainAgentLifecyclePayload {
  /** Whether it listens now. */
  readonly state: DomainEventAgentLifecycleState
  /** Why this is reported. */
  readonly reason: DomainEventAgentLifecycleReason
}

/** A migration begins another round over memory (`virConnectDomainEventMigrationIterationCallback`). */
export interface DomainMigrationIterationPayload {
  /** The number of the round, from 1. */
  readonly iteration: number
}

/** A job is complete (`virConnectDomainEventJobCompletedCallback`). */
export interface DomainJobCompletedPayload {
  /** Its statistics, as `domainGetJobStats` answers them. */
  readonly params: TypedParameters
}

/** Title, description or metadata changed (`virConnectDomainEventMetadataChangeCallback`). */
export interface DomainMetadataChangePayload {
  /** Which of them. */
  readonly type: DomainMetadataType
  /** The XML namespace of the element, for type ELEMENT. */
  readonly namespace: string | undefined
}

/**
 * A disk was written beyond the threshold that `domainSetBlockThreshold` set
 * (`virConnectDomainEventBlockThresholdCallback`).
 */
export interface DomainBlockThresholdPayload {
  /** The disk or layer of it, such as `vda` or `vda[1]`. */
  readonly device: string
  /** Path of that layer on the host; undefined when it is not local. */
  readonly path: string | undefined
  /** The offset that was set, in bytes. */
  readonly threshold: bigint
  /** How far beyond it the write went, in bytes; 0 when the hypervisor does not say. */
  readonly excess: bigint
}

/** Memory of the host is damaged (`virConnectDomainEventMemoryFailureCallback`). */
export interface DomainMemoryFailurePayload {
  /** Whose memory it is. */
  readonly recipient: DomainMemoryFailureRecipient
  /** What is done about it. */
  readonly action: DomainMemoryFailureAction
  /** `DomainMemoryFailureFlag`, combined. */
  readonly flags: number
}

/** The guest took or gave back memory of a memory device (`virConnectDomainEventMemoryDeviceSizeChangeCallback`). */
export interface DomainMemoryDeviceSizeChangePayload {
  /** Alias of the memory device. */
  readonly alias: string
  /** Its size now, in KiB. */
  readonly size: bigint
}
