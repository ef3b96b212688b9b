/**
 * Events of snapshots and checkpoints. libvirt has none, so they have no number of libvirt's and never cross its wire: a
 * daemon does not register for them on behalf of its clients, and a driver that forwards calls to another libvirt accepts
 * the registration and reports nothing.
 *
 * They travel like the events of libvirt, through `connectDomainEventRegisterAny` with a number out of
 * {@link ownDomainEventIds}. A driver with a `DomainEventBroker` emits them there, names `snapshot` and `checkpoint` in
 * `domainEvents` of its manifest, and is done.
 *
 * @packageDocumentation
 */

/** Numbers of the kinds of domain event that libvirt lacks. They are negative, as no number of libvirt's is. */
export const ownDomainEventIds = {
  /** The snapshots of the domain changed. */
  snapshot: -1,
  /** The checkpoints of the domain changed. */
  checkpoint: -2,
} as const satisfies Record<keyof OwnDomainEventPayloads, number>

/** What is told about an event of each kind that libvirt lacks, beside the domain. */
export interface OwnDomainEventPayloads {
  /** See {@link DomainSnapshotPayload}. */
  readonly snapshot: DomainSnapshotPayload
  /** See {@link DomainCheckpointPayload}. */
  readonly checkpoint: DomainCheckpointPayload
}

/**
 * The snapshots of a domain changed. Each call reports, in this order:
 *
 * - `domainSnapshotCreateXML`: `created`, then `current-changed`. With NO_METADATA nothing, as no record is kept. With
 *   REDEFINE `redefined` when the snapshot was there and `created` when it was not, then `current-changed` when CURRENT
 *   made it the current one and it was not before.
 * - `domainSnapshotDelete`, also of the record alone: `deleted` for each snapshot that is gone, children before their
 *   parents, then `current-changed` when the current one was among them.
 * - `domainRevertToSnapshot`: the domain's lifecycle events, `reverted`, then `current-changed` when another one was
 *   current before.
 * - `domainUndefineFlags` and the end of a transient domain: `deleted` for each snapshot whose record goes with the
 *   domain, children before their parents, before the domain's own last event. No `current-changed`.
 *
 * That a snapshot got another parent, because the one between was deleted, is not reported.
 *
 * @example
 * ```ts
 * broker.emit('snapshot', domain, { event: 'created', snapshot: 'before-upgrade' })
 * broker.emit('snapshot', domain, { event: 'current-changed', snapshot: 'before-upgrade' })
 * ```
 */
export type DomainSnapshotPayload =
  | {
      /**
       * `created`: it is in the list now. `redefined`: its record was replaced. `deleted`: it is not in the list any more.
       * `reverted`: the domain was taken back to it.
       */
      readonly event: 'created' | 'redefined' | 'deleted' | 'reverted'
      /** The name of the snapshot. */
      readonly snapshot: string
    }
  | {
      /** Another snapshot is the current one, or none is. */
      readonly event: 'current-changed'
      /** The name of the snapshot that is current now; undefined when none is. */
      readonly snapshot: string | undefined
    }

/**
 * The checkpoints of a domain changed. Each call reports, in this order:
 *
 * - `domainCheckpointCreateXML`, and `domainBackupBegin` with a checkpoint: `created`. With REDEFINE `redefined` when the
 *   checkpoint was there and `created` when it was not.
 * - `domainCheckpointDelete`, also of the record alone: `deleted` for each checkpoint that is gone, children before their
 *   parents.
 * - `domainUndefineFlags` and the end of a transient domain: `deleted` for each checkpoint whose record goes with the
 *   domain, children before their parents, before the domain's own last event.
 *
 * Checkpoints have no current one that a user could ask for, and nothing goes back to one.
 *
 * @example
 * ```ts
 * broker.emit('checkpoint', domain, { event: 'deleted', checkpoint: 'monday' })
 * ```
 */
export interface DomainCheckpointPayload {
  /** `created`: it is in the list now. `redefined`: its record was replaced. `deleted`: it is not in the list any more. */
  readonly event: 'created' | 'redefined' | 'deleted'
  /** The name of the checkpoint. */
  readonly checkpoint: string
}
