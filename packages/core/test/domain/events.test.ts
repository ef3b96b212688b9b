import { typedParameter } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import {
  domainEventIds,
  type DomainEventKind,
  type DomainEventListener,
  type DomainEventPayloads,
} from '../../src/index.ts'
import { db, web } from '../fake-driver.ts'
import { openDomain } from './ask.ts'

interface Registration {
  readonly about: string | undefined
  readonly id: number
}

async function openEvents() {
  const registrations: Registration[] = []
  let hear: DomainEventListener = () => undefined
  const opened = await openDomain({
    connectDomainEventRegisterAny: (_call, domain, id, listener) => {
      registrations.push({ about: domain?.name, id })
      hear = listener
      return registrations.length
    },
    connectDomainEventDeregisterAny: () => undefined,
  })
  return { ...opened, registrations, hear: (...event: Parameters<DomainEventListener>) => hear(...event) }
}

const end = { node: '192.0.2.1', service: '5900' }
const params = [
  typedParameter('cputune.vcpupin3', 'string', '0-1'),
  typedParameter('cputune.iothreadpin1', 'string', '2'),
  typedParameter('cputune.vcpupin4', 'string', 'nowhere'),
  typedParameter('cputune.cpu_shares', 'ullong', 7n),
  typedParameter('blkdeviotune.disk', 'string', 'vda'),
]
const stats = [typedParameter('operation', 'int', 2), typedParameter('success', 'boolean', true)]
const cases: { readonly [K in DomainEventKind]?: readonly [DomainEventPayloads[K], object] } = {
  lifecycle: [
    { event: 2, detail: 0 },
    { event: 'started', detail: 'booted' },
  ],
  reboot: [{}, {}],
  'rtc-change': [{ utcOffset: -3600n }, { utcOffset: -3600n }],
  watchdog: [{ action: 6 }, { action: 'injectnmi' }],
  'io-error': [
    { sourcePath: '/a', deviceAlias: 'virtio-disk0', action: 1 },
    { sourcePath: '/a', deviceAlias: 'virtio-disk0', action: 'pause' },
  ],
  graphics: [
    {
      phase: 1,
      local: { family: 0, ...end },
      remote: { family: 2, ...end },
      authScheme: 'sasl',
      subject: [{ type: 'saslUsername', name: 'ann' }],
    },
    {
      phase: 'initialize',
      local: { family: 'ipv4', ...end },
      remote: { family: 'unix', ...end },
      authScheme: 'sasl',
      subject: [{ type: 'saslUsername', name: 'ann' }],
    },
  ],
  'io-error-reason': [
    { sourcePath: '', deviceAlias: 'virtio-disk0', action: 2, reason: 'enospc' },
    { sourcePath: '', deviceAlias: 'virtio-disk0', action: 'report', reason: 'enospc' },
  ],
  'control-error': [{}, {}],
  'block-job': [
    { disk: '/a.qcow2', type: 4, status: 3 },
    { disk: '/a.qcow2', type: 'active-commit', status: 'ready' },
  ],
  'disk-change': [
    { oldSourcePath: '/a.iso', newSourcePath: undefined, deviceAlias: 'ide0', reason: 1 },
    {
      oldSourcePath: '/a.iso',
      newSourcePath: undefined,
      deviceAlias: 'ide0',
      reason: 'drop-missing-on-start',
    },
  ],
  'tray-change': [
    { deviceAlias: 'ide0', reason: 0 },
    { deviceAlias: 'ide0', reason: 'open' },
  ],
  'pm-wakeup': [{ reason: 0 }, { reason: 0 }],
  'pm-suspend': [{ reason: 0 }, { reason: 0 }],
  'balloon-change': [{ actual: 2n ** 60n }, { actual: 2n ** 60n }],
  'pm-suspend-disk': [{ reason: 0 }, { reason: 0 }],
  'device-removed': [{ deviceAlias: 'net0' }, { deviceAlias: 'net0' }],
  'block-job-2': [
    { disk: 'vda', type: 1, status: 0 },
    { disk: 'vda', type: 'pull', status: 'completed' },
  ],
  tunable: [
    { params },
    {
      cputuneCpuShares: 7n,
      blkdeviotuneDisk: 'vda',
      vcpuPins: [{ number: 3, affinity: [0, 1] }],
      iothreadPins: [{ number: 1, affinity: [2] }],
      parameters: params,
    },
  ],
  'agent-lifecycle': [
    { state: 1, reason: 2 },
    { state: 'connected', reason: 'channel' },
  ],
  'device-added': [{ deviceAlias: 'net0' }, { deviceAlias: 'net0' }],
  'migration-iteration': [{ iteration: 3 }, { iteration: 3 }],
  'job-completed': [{ params: stats }, { operation: 'save', success: true, parameters: stats }],
  'device-removal-failed': [{ deviceAlias: 'net0' }, { deviceAlias: 'net0' }],
  'metadata-change': [
    { type: 2, namespace: 'urn:a' },
    { type: 'element', namespace: 'urn:a' },
  ],
  'block-threshold': [
    { device: 'vda[1]', path: '/a', threshold: 5n, excess: 1n },
    { device: 'vda[1]', path: '/a', threshold: 5n, excess: 1n },
  ],
  'memory-failure': [
    { recipient: 1, action: 3, flags: 2 },
    { recipient: 'guest', action: 'reset', actionRequired: false, recursive: true },
  ],
  'memory-device-size-change': [
    { alias: 'ua-mem0', size: 1024n },
    { alias: 'ua-mem0', size: 1024n },
  ],
}

describe('the events of domains', () => {
  it('are all there', () => {
    expect(Object.keys(cases)).toEqual(Object.keys(domainEventIds))
  })

  it.each(Object.entries(cases))('tell of %s in names', async (kind, [payload, told]) => {
    const { connection, registrations, hear } = await openEvents()
    await using _ = connection
    const events = connection.events(`domain-${kind as keyof typeof domainEventIds}`)
    await events.ready
    hear(db, payload)
    const { domain, ...event } = (await events.next()).value ?? {}
    expect(event).toEqual({ kind: `domain-${kind}`, ...told })
    expect(domain?.name).toBe('db-1')
    expect(registrations).toEqual([
      { about: undefined, id: domainEventIds[kind as keyof typeof domainEventIds] },
    ])
  })

  it('are those of one domain', async () => {
    const { connection, domain, registrations } = await openEvents()
    await using _ = connection
    await connection.events('domain-reboot', { domain }).ready
    await domain.events('domain-watchdog').ready
    expect(registrations).toEqual([
      { about: web.name, id: 1 },
      { about: web.name, id: 3 },
    ])
  })

  it('have a name also for a number that is not known', async () => {
    const { connection, hear } = await openEvents()
    await using _ = connection
    const events = connection.events('domain-watchdog')
    await events.ready
    hear(db, { action: 77 as 0 })
    expect((await events.next()).value).toMatchObject({ action: 'unknown' })
  })
})
