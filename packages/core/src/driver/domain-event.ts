import type {
  DomainAgentLifecyclePayload,
  DomainBalloonChangePayload,
  DomainBlockJobPayload,
  DomainBlockThresholdPayload,
  DomainDevicePayload,
  DomainDiskChangePayload,
  DomainGraphicsPayload,
  DomainIoErrorPayload,
  DomainIoErrorReasonPayload,
  DomainJobCompletedPayload,
  DomainLifecyclePayload,
  DomainMemoryDeviceSizeChangePayload,
  DomainMemoryFailurePayload,
  DomainMetadataChangePayload,
  DomainMigrationIterationPayload,
  DomainPowerManagementPayload,
  DomainRtcChangePayload,
  DomainTrayChangePayload,
  DomainTunablePayload,
  DomainWatchdogPayload,
  EmptyPayload,
} from './domain-event-payload.ts'
import type { DomainRef } from './refs.ts'
import { ownDomainEventIds, type OwnDomainEventPayloads } from './snapshot-event.ts'

/** libvirt's numbers of the kinds of domain event (`virDomainEventID`), by the names that virsh has for them. */
export const domainEventIds = {
  /** The domain was defined, undefined, started, stopped and the like. */
  lifecycle: 0,
  /** The guest restarted. */
  reboot: 1,
  /** The guest set its clock. */
  'rtc-change': 2,
  /** The watchdog fired. */
  watchdog: 3,
  /** A disk failed. */
  'io-error': 4,
  /** A client of a display came or went. */
  graphics: 5,
  /** A disk failed, with the reason. */
  'io-error-reason': 6,
  /** The channel that controls the domain broke. */
  'control-error': 7,
  /** A block job ended or is ready; the disk is named by its file. */
  'block-job': 8,
  /** The driver changed a disk by itself. */
  'disk-change': 9,
  /** The tray of a drive moved. */
  'tray-change': 10,
  /** The guest woke from sleep. */
  'pm-wakeup': 11,
  /** The guest went to sleep in memory. */
  'pm-suspend': 12,
  /** The guest's memory grew or shrank. */
  'balloon-change': 13,
  /** The guest went to sleep on disk. */
  'pm-suspend-disk': 14,
  /** A device is gone. */
  'device-removed': 15,
  /** A block job ended or is ready; the disk is named by its target. */
  'block-job-2': 16,
  /** Limits of CPU or disks were changed. */
  tunable: 17,
  /** The agent in the guest came or went. */
  'agent-lifecycle': 18,
  /** A device was added. */
  'device-added': 19,
  /** A migration begins another round over memory. */
  'migration-iteration': 20,
  /** A job is complete. */
  'job-completed': 21,
  /** The guest did not give a device back. */
  'device-removal-failed': 22,
  /** Title, description or metadata changed. */
  'metadata-change': 23,
  /** A disk was written beyond the threshold. */
  'block-threshold': 24,
  /** Memory of the host is damaged. */
  'memory-failure': 25,
  /** The guest took or gave back memory of a memory device. */
  'memory-device-size-change': 26,
} as const satisfies Record<LibvirtDomainEventKind, number>

/** A kind of domain event that libvirt has. */
export type LibvirtDomainEventKind = Exclude<DomainEventKind, keyof OwnDomainEventPayloads>

/** A kind of domain event: libvirt's, and those of {@link ownDomainEventIds}. */
export type DomainEventKind = keyof DomainEventPayloads

/** The number under which `connectDomainEventRegisterAny` takes a kind: libvirt's, negative for one that libvirt lacks. */
export function domainEventId(kind: DomainEventKind): number {
  const ids: Readonly<Record<DomainEventKind, number>> = { ...domainEventIds, ...ownDomainEventIds }
  return ids[kind]
}

/** Whether a name is that of a kind of domain event. */
export function isDomainEventKind(name: string): name is DomainEventKind {
  return Object.hasOwn(domainEventIds, name) || Object.hasOwn(ownDomainEventIds, name)
}

/** What is told about any one event. */
export type DomainEventPayload = DomainEventPayloads[DomainEventKind]

/**
 * Hears of the events that it was registered for with `connectDomainEventRegisterAny`. The payload is that of the
 * kind whose number was given there. Never throws, and the driver does not wait for it.
 */
export type DomainEventListener = (domain: DomainRef, payload: DomainEventPayload) => void

/** What is told about an event of each kind, beside the domain. */
export interface DomainEventPayloads extends OwnDomainEventPayloads {
  /** See {@link DomainLifecyclePayload}. */
  readonly lifecycle: DomainLifecyclePayload
  /** Nothing more (`virConnectDomainEventGenericCallback`). */
  readonly reboot: EmptyPayload
  /** See {@link DomainRtcChangePayload}. */
  readonly 'rtc-change': DomainRtcChangePayload
  /** See {@link DomainWatchdogPayload}. */
  readonly watchdog: DomainWatchdogPayload
  /** See {@link DomainIoErrorPayload}. */
  readonly 'io-error': DomainIoErrorPayload
  /** See {@link DomainGraphicsPayload}. */
  readonly graphics: DomainGraphicsPayload
  /** See {@link DomainIoErrorReasonPayload}. */
  readonly 'io-error-reason': DomainIoErrorReasonPayload
  /** Nothing more (`virConnectDomainEventGenericCallback`). */
  readonly 'control-error': EmptyPayload
  /** `disk` is the path of the disk's active layer, which a finished copy or commit changes. */
  readonly 'block-job': DomainBlockJobPayload
  /** See {@link DomainDiskChangePayload}. */
  readonly 'disk-change': DomainDiskChangePayload
  /** See {@link DomainTrayChangePayload}. */
  readonly 'tray-change': DomainTrayChangePayload
  /** See {@link DomainPowerManagementPayload}. */
  readonly 'pm-wakeup': DomainPowerManagementPayload
  /** See {@link DomainPowerManagementPayload}. */
  readonly 'pm-suspend': DomainPowerManagementPayload
  /** See {@link DomainBalloonChangePayload}. */
  readonly 'balloon-change': DomainBalloonChangePayload
  /** See {@link DomainPowerManagementPayload}. */
  readonly 'pm-suspend-disk': DomainPowerManagementPayload
  /** See {@link DomainDevicePayload}. */
  readonly 'device-removed': DomainDevicePayload
  /** `disk` is the disk's target, such as `vda`. */
  readonly 'block-job-2': DomainBlockJobPayload
  /** See {@link DomainTunablePayload}. */
  readonly tunable: DomainTunablePayload
  /** See {@link DomainAgentLifecyclePayload}. */
  readonly 'agent-lifecycle': DomainAgentLifecyclePayload
  /** See {@link DomainDevicePayload}. */
  readonly 'device-added': DomainDevicePayload
  /** See {@link DomainMigrationIterationPayload}. */
  readonly 'migration-iteration': DomainMigrationIterationPayload
  /** See {@link DomainJobCompletedPayload}. */
  readonly 'job-completed': DomainJobCompletedPayload
  /** See {@link DomainDevicePayload}. */
  readonly 'device-removal-failed': DomainDevicePayload
  /** See {@link DomainMetadataChangePayload}. */
  readonly 'metadata-change': DomainMetadataChangePayload
  /** See {@link DomainBlockThresholdPayload}. */
  readonly 'block-threshold': DomainBlockThresholdPayload
  /** See {@link DomainMemoryFailurePayload}. */
  readonly 'memory-failure': DomainMemoryFailurePayload
  /** See {@link DomainMemoryDeviceSizeChangePayload}. */
  readonly 'memory-device-size-change': DomainMemoryDeviceSizeChangePayload
}
