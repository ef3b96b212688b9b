import { domainEventIds, isDomainEventKind } from '@guestwork/core'
import type { Checks } from '../check.ts'
import { nameIn, withName, withoutUuid } from '../domain-document.ts'
import { expectEqual } from '../expectation.ts'
import { listen } from '../lifecycle-listener.ts'
import { lifecycleEventChecks } from './lifecycle-events.ts'

/** Who hears of events, and of which. */
export const eventsChecks: Checks = {
  ...lifecycleEventChecks,
  'events of a domain come once each, in the order in which they happened': {
    about: 'connectDomainEventRegisterAny',
    reports: 'lifecycle',
    needs: ['domainDefineXMLFlags', 'domainCreateWithFlags', 'domainDestroyFlags', 'domainUndefineFlags'],
    async run(scene) {
      await using listener = await listen(scene)
      const domain = await scene.define()
      await domain.create()
      await domain.destroy()
      await domain.undefine()
      const names = await listener.until(domain, 'undefined')
      const steps = ['defined', 'started', 'stopped', 'undefined']
      expectEqual(
        names.filter(name => steps.includes(name)),
        steps,
        'the events',
      )
    },
  },
  'events are heard over every connection, whoever caused them': {
    about: 'connectDomainEventRegisterAny',
    from: 'defined',
    reports: 'lifecycle',
    needs: ['domainCreateWithFlags', 'domainLookupByUUID'],
    async run(scene) {
      const other = await scene.connect()
      const theirs = await scene.domainOver(other)
      await using listener = await listen(scene, { connection: other })
      await scene.domain.create()
      await listener.next(theirs, 'started')
    },
  },
  'who asks for the events of one domain hears of no other': {
    about: 'connectDomainEventRegisterAny',
    from: 'defined',
    reports: 'lifecycle',
    needs: ['domainUndefineFlags'],
    async run(scene) {
      const { domain } = scene
      await using listener = await listen(scene, { domain })
      const xml = scene.endpoint.domainXml
      const other = await scene.define(withoutUuid(withName(xml, `${nameIn(xml)}-other`)))
      await other.undefine()
      await domain.undefine()
      const first = await listener.first()
      expectEqual([first.domain.uuid, first.event], [domain.uuid, 'undefined'], 'the first event')
    },
  },
  'kinds of event that the driver never reports can be asked for all the same': {
    about: 'connectDomainEventRegisterAny',
    async run({ connection }) {
      for (const kind of Object.keys(domainEventIds).filter(isDomainEventKind)) {
        await using events = connection.events(`domain-${kind}`)
        await events.ready
      }
    },
  },
  'a stream of events ends when its signal fires': {
    about: 'connectDomainEventRegisterAny',
    async run({ connection }) {
      const controller = new AbortController()
      const events = connection.events('domain-lifecycle', { signal: controller.signal })
      await events.ready
      const next = events.next()
      controller.abort()
      expectEqual((await next).done, true, 'whether the stream has ended')
    },
  },
  'a stream of events ends when its connection is closed': {
    about: 'connectDomainEventRegisterAny',
    async run({ connection }) {
      const events = connection.events('domain-lifecycle')
      await events.ready
      const next = events.next()
      await connection.close()
      expectEqual((await next).done, true, 'whether the stream has ended')
    },
  },
  'the manifest lists kinds of event that exist': {
    about: 'connectDomainEventRegisterAny',
    run({ driver }) {
      const unknown = driver.manifest.domainEvents.filter(kind => !isDomainEventKind(kind))
      expectEqual(unknown, [], 'kinds in manifest.domainEvents that do not exist')
    },
  },
  'a driver without events lists none in its manifest': {
    about: 'connectDomainEventRegisterAny',
    empty: true,
    run({ driver }) {
      expectEqual(driver.manifest.domainEvents, [], 'manifest.domainEvents')
    },
  },
}
