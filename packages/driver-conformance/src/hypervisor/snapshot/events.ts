import type { DomainSnapshot } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { reportedStepChecks, type ReportedStep } from '../../reported-steps.ts'
import { takeSnapshot } from '../../starts/snapshot.ts'

const steps: readonly ReportedStep<DomainSnapshot>[] = [
  {
    title: 'a new snapshot is reported as created',
    check: { about: 'domainSnapshotCreateXML', from: 'defined' },
    event: 'created',
    act: scene => takeSnapshot(scene, 'one'),
  },
  {
    title: 'a snapshot that becomes the current one is reported so',
    check: { about: 'domainSnapshotCreateXML', from: 'a snapshot' },
    event: 'current-changed',
    act: scene => takeSnapshot(scene, 'two'),
  },
  {
    title: 'a snapshot that a domain is taken back to is reported as reverted',
    check: { about: 'domainRevertToSnapshot', from: 'a snapshot' },
    event: 'reverted',
    async act({ snapshot }) {
      await snapshot.revert()
      return snapshot
    },
  },
  {
    title: 'a deleted snapshot is reported as deleted',
    check: { about: 'domainSnapshotDelete', from: 'a snapshot' },
    event: 'deleted',
    async act({ snapshot }) {
      await snapshot.delete()
      return snapshot
    },
  },
]

/** What is reported about snapshots, where the driver does; libvirt does not. */
export const snapshotEventChecks: Checks = reportedStepChecks(
  {
    about: 'connectDomainEventRegisterAny',
    reports: 'snapshot',
    listen: connection => connection.events('domain-snapshot'),
    concerns: ({ snapshot }, { name }: DomainSnapshot) => snapshot?.name === name,
  },
  steps.map(step => ({ ...step, check: { needs: ['connectDomainEventRegisterAny'], ...step.check } })),
)
