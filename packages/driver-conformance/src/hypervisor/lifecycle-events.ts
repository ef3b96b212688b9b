import type { DomainEvent, SlotName } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import { withDescription, withUuid } from '../domain-document.ts'
import { expectEqual } from '../expectation.ts'
import { listen } from '../lifecycle-listener.ts'
import type { Scene } from '../scene.ts'
import type { Start } from '../start.ts'

type Lifecycle = DomainEvent<'domain-lifecycle'>

interface Cause extends Pick<Check, 'given'> {
  readonly from: Start
  readonly slot: SlotName
  readonly act: (scene: Scene) => Promise<unknown>
  readonly event: Lifecycle['event']
  readonly detail: Lifecycle['detail']
}

const causes: Readonly<Record<string, Cause>> = {
  'a replaced definition is reported as defined, updated': {
    from: 'defined',
    slot: 'domainDefineXMLFlags',
    given: { redefine: true },
    act: scene =>
      scene.define(withDescription(withUuid(scene.endpoint.domainXml, scene.domain.uuid), 'changed')),
    event: 'defined',
    detail: 'updated',
  },
  'a definition that was removed is reported as undefined, removed': {
    from: 'defined',
    slot: 'domainUndefineFlags',
    act: ({ domain }) => domain.undefine(),
    event: 'undefined',
    detail: 'removed',
  },
  'a domain that starts is reported as started, booted': {
    from: 'defined',
    slot: 'domainCreateWithFlags',
    act: ({ domain }) => domain.create(),
    event: 'started',
    detail: 'booted',
  },
  'a suspended domain is reported as suspended, paused': {
    from: 'running',
    slot: 'domainSuspend',
    act: ({ domain }) => domain.suspend(),
    event: 'suspended',
    detail: 'paused',
  },
  'a resumed domain is reported as resumed, unpaused': {
    from: 'paused',
    slot: 'domainResume',
    act: ({ domain }) => domain.resume(),
    event: 'resumed',
    detail: 'unpaused',
  },
  'a destroyed domain is reported as stopped, destroyed': {
    from: 'running',
    slot: 'domainDestroyFlags',
    act: ({ domain }) => domain.destroy(),
    event: 'stopped',
    detail: 'destroyed',
  },
  'a destroyed transient domain is reported as stopped, destroyed': {
    from: 'transient',
    slot: 'domainDestroyFlags',
    given: { transientDomains: true },
    act: ({ domain }) => domain.destroy(),
    event: 'stopped',
    detail: 'destroyed',
  },
  'a domain that shuts down is reported as stopped, shutdown': {
    from: 'running',
    slot: 'domainShutdownFlags',
    given: { shutdown: 'immediate' },
    act: ({ domain }) => domain.shutdown(),
    event: 'stopped',
    detail: 'shutdown',
  },
  'a renamed domain is reported as defined, renamed': {
    from: 'defined',
    slot: 'domainRename',
    act: ({ domain }) => domain.rename(`${domain.name}-renamed`),
    event: 'defined',
    detail: 'renamed',
  },
}

/** What is reported about each step in the life of a domain. */
export const lifecycleEventChecks: Checks = {
  'a new definition is reported as defined, added': {
    about: 'domainDefineXMLFlags',
    reports: 'lifecycle',
    needs: ['connectDomainEventRegisterAny'],
    async run(scene) {
      await using listener = await listen(scene)
      const domain = await scene.define()
      expectEqual((await listener.next(domain, 'defined')).detail, 'added', 'the detail')
    },
  },
  'a domain that starts without a definition is reported as started, booted': {
    about: 'domainCreateXML',
    reports: 'lifecycle',
    given: { transientDomains: true },
    needs: ['connectDomainEventRegisterAny'],
    async run(scene) {
      await using listener = await listen(scene)
      const domain = await scene.createTransient()
      expectEqual((await listener.next(domain, 'started')).detail, 'booted', 'the detail')
    },
  },
  ...Object.fromEntries(Object.entries(causes).map(([title, cause]) => [title, causeCheck(cause)])),
}

function causeCheck({ from, slot, given = {}, act, event, detail }: Cause): Check {
  return {
    about: slot,
    from,
    reports: 'lifecycle',
    given,
    needs: ['connectDomainEventRegisterAny'],
    async run(scene) {
      await using listener = await listen(scene)
      await act(scene)
      expectEqual((await listener.next(scene.domain, event)).detail, detail, 'the detail')
    },
  }
}
