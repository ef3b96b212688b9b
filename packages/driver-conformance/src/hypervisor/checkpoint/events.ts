import type { DomainCheckpoint } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { reportedStepChecks } from '../../reported-steps.ts'
import { makeCheckpoint } from '../../starts/checkpoint.ts'

/** What is reported about checkpoints, where the driver does; libvirt does not. */
export const checkpointEventChecks: Checks = reportedStepChecks(
  {
    about: 'connectDomainEventRegisterAny',
    reports: 'checkpoint',
    listen: connection => connection.events('domain-checkpoint'),
    concerns: ({ checkpoint }, { name }: DomainCheckpoint) => checkpoint.name === name,
  },
  [
    {
      title: 'a new checkpoint is reported as created',
      check: {
        about: 'domainCheckpointCreateXML',
        from: 'running',
        needs: ['connectDomainEventRegisterAny'],
      },
      event: 'created',
      act(scene) {
        partOf(scene, 'disk')
        return makeCheckpoint(scene, 'one')
      },
    },
    {
      title: 'a deleted checkpoint is reported as deleted',
      check: {
        about: 'domainCheckpointDelete',
        from: 'a checkpoint',
        needs: ['connectDomainEventRegisterAny'],
      },
      event: 'deleted',
      async act({ checkpoint }) {
        await checkpoint.delete()
        return checkpoint
      },
    },
  ],
)
