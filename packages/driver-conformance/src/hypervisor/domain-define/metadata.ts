import type { DomainEvent, ImpactOptions } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import { nextEvent } from '../../next-event.ts'
import type { Scene } from '../../scene.ts'
import { settingChecks, type Setting } from '../setting.ts'

const namespace = 'http://guestwork.example/conformance'
const element = '<note>made for a check</note>'

const settings: readonly Setting[] = [
  {
    noun: 'the title',
    slot: 'domainSetMetadata',
    reads: 'domainGetMetadata',
    value: 'a title for a check',
    set: ({ domain }, options) => domain.setTitle('a title for a check', options),
    read: ({ domain }, options) => unlessMissing(domain.getTitle(options)),
  },
  {
    noun: 'the description',
    slot: 'domainSetMetadata',
    reads: 'domainGetMetadata',
    value: 'a description for a check',
    set: ({ domain }, options) => domain.setDescription('a description for a check', options),
    read: ({ domain }, options) => unlessMissing(domain.getDescription(options)),
  },
  {
    noun: 'an element of metadata',
    slot: 'domainSetMetadata',
    reads: 'domainGetMetadata',
    value: true,
    set: setNote,
    read: async ({ domain }, options) =>
      (await unlessMissing(domain.getMetadata(namespace, options)))?.includes('made for a check'),
  },
  {
    noun: 'what becomes of a domain that reboots',
    slot: 'domainSetLifecycleAction',
    reads: 'domainGetXMLDesc',
    value: 'destroy',
    set: ({ domain }, options) => domain.setLifecycleAction('reboot', 'destroy', options),
    read: async ({ domain }, { config = false }) =>
      /<on_reboot>(.*)<\/on_reboot>/.exec(await domain.getXml({ inactive: config }))?.[1],
  },
]

/** What is written on a domain, and what becomes of it. */
export const metadataChecks: Checks = {
  ...settingChecks(settings),
  'a title that is taken away is gone': {
    about: 'domainSetMetadata',
    from: 'defined',
    needs: ['domainGetMetadata'],
    async run({ domain }) {
      await domain.setTitle('a title for a check')
      await domain.setTitle(undefined)
      await expectRejection('NO_DOMAIN_METADATA', domain.getTitle(), 'getTitle()')
    },
  },
  'a title that is set is reported as a change of metadata': {
    about: 'domainSetMetadata',
    from: 'defined',
    reports: 'metadata-change',
    needs: ['connectDomainEventRegisterAny'],
    async run({ connection, domain, patience }) {
      await using events = connection.events('domain-metadata-change')
      await events.ready
      await domain.setTitle('a title for a check')
      const isOurs = (event: DomainEvent<'domain-metadata-change'>) =>
        event.domain.uuid === domain.uuid && event.type === 'title'
      await nextEvent(events, isOurs, 'the change of the title', patience)
    },
  },
  'an element of metadata is found by its namespace, and by no other': {
    about: 'domainGetMetadata',
    from: 'defined',
    needs: ['domainSetMetadata'],
    async run(scene) {
      await setNote(scene)
      const found = await scene.domain.getMetadata(namespace)
      expectThat(found.includes('<note'), `the element is ${found}`)
      const other = scene.domain.getMetadata(`${namespace}/other`)
      await expectRejection('NO_DOMAIN_METADATA', other, 'another namespace')
    },
  },
  'an element of metadata that is taken away is gone': {
    about: 'domainSetMetadata',
    from: 'defined',
    needs: ['domainGetMetadata'],
    async run(scene) {
      await setNote(scene)
      await scene.domain.setMetadata(namespace, undefined)
      await expectRejection('NO_DOMAIN_METADATA', scene.domain.getMetadata(namespace), 'getMetadata()')
    },
  },
  'metadata that is no element is refused': {
    about: 'domainSetMetadata',
    from: 'defined',
    async run({ domain }) {
      const broken = domain.setMetadata(namespace, '<note>', { prefix: 'guestwork' })
      await expectRejection(['XML_ERROR', 'XML_DETAIL', 'INVALID_ARG'], broken, 'an element without an end')
    },
  },
  'a crash can end in a memory dump, a reboot cannot': {
    about: 'domainSetLifecycleAction',
    from: 'defined',
    async run({ domain }) {
      await domain.setLifecycleAction('crash', 'coredump-restart')
      const rejected = domain.setLifecycleAction('reboot', 'coredump-restart')
      await expectRejection('CONFIG_UNSUPPORTED', rejected, 'a dump when it reboots')
    },
  },
  'messages about a domain of one kind are among all of them': {
    about: 'domainGetMessages',
    from: 'running',
    async run({ domain }) {
      const all = new Set(await domain.getMessages())
      const tainting = await domain.getMessages({ tainting: true })
      expectEqual(
        tainting.filter(text => !all.has(text)),
        [],
        'messages of one kind that are not among all',
      )
    },
  },
  'the channel to a running domain that nobody uses is free': {
    about: 'domainGetControlInfo',
    from: 'running',
    async run({ domain }) {
      const { state, error } = await domain.getControlInfo()
      expectEqual([state, error], ['ok', 'none'], 'state and error')
    },
  },
  'the host name of a domain is one word': {
    about: 'domainGetHostname',
    from: 'running',
    async run(scene) {
      partOf(scene, 'agent')
      const name = await scene.domain.getHostname()
      expectThat(/^\S+$/.test(name), `the name is '${name}'`)
    },
  },
}

async function setNote({ domain }: Scene, options: ImpactOptions = {}): Promise<void> {
  await domain.setMetadata(namespace, element, { prefix: 'guestwork', ...options })
}

async function unlessMissing(text: Promise<string>): Promise<string | undefined> {
  try {
    return await text
  } catch (error) {
    if (isVirtError(error, 'NO_DOMAIN_METADATA')) return undefined
    throw error
  }
}
