import type { DomainEventKind } from '@guestwork/core'
import { typedParameter } from '@guestwork/util'

/** Numbers of an enumeration from the first one on; the last ones are beyond it. */
function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index)
}

function pairs(
  left: readonly number[],
  right: readonly number[],
  payload: (one: number, other: number) => object,
): object[] {
  return left.flatMap(one => right.map(other => payload(one, other)))
}

const failure = { sourcePath: '/a/b', deviceAlias: 'virtio-disk0' }
const blockJobs = (disk: string) =>
  pairs(numbers(0, 8), numbers(0, 6), (type, status) => ({ disk, type, status }))
const names = [
  { type: 'x509dname', name: 'CN=x' },
  { type: 'saslUsername', name: 'joe' },
]
const nothing = [{}]
const device = [{ deviceAlias: 'net0' }]
const asleep = [{ reason: 0 }]

/** What the events told virsh whose texts are in event-texts.txt, and a few of the kinds that only guestwork has. */
export const eventPayloads: Readonly<Record<DomainEventKind, readonly object[]>> = {
  lifecycle: pairs(numbers(0, 10), numbers(0, 12), (event, detail) => ({ event, detail })),
  reboot: nothing,
  'rtc-change': [{ utcOffset: -3600n }],
  watchdog: numbers(0, 8).map(action => ({ action })),
  'io-error': numbers(0, 4).map(action => ({ ...failure, action })),
  graphics: pairs(numbers(0, 4), numbers(0, 3), (phase, family) => ({
    phase,
    local: { family, node: '127.0.0.1', service: '5900' },
    remote: { family: family + 1, node: '10.0.0.1', service: '' },
    authScheme: phase === 0 ? '' : 'sasl',
    subject: names.slice(0, family),
  })),
  'io-error-reason': numbers(0, 4).map((action, index) => ({
    ...failure,
    action,
    reason: index % 2 === 1 ? 'enospc' : '',
  })),
  'control-error': nothing,
  'block-job': blockJobs('/a/b'),
  'disk-change': numbers(0, 3).map((reason, index) => ({
    oldSourcePath: index === 2 ? undefined : '/old',
    newSourcePath: index === 0 ? '/new' : undefined,
    deviceAlias: 'ide0',
    reason,
  })),
  'tray-change': numbers(0, 3).map(reason => ({ deviceAlias: 'ide0', reason })),
  'pm-wakeup': asleep,
  'pm-suspend': asleep,
  'balloon-change': [{ actual: 1048576n }],
  'pm-suspend-disk': asleep,
  'device-removed': device,
  'block-job-2': blockJobs('vda'),
  tunable: [
    {
      params: [
        typedParameter('cputune.vcpu_period', 'ullong', 100000n),
        typedParameter('cputune.vcpupin0', 'string', '0-1'),
        typedParameter('blkdeviotune.disk', 'string', 'vda'),
        typedParameter('d', 'double', 1.5),
        typedParameter('bo', 'boolean', true),
        typedParameter('i', 'int', -1),
      ],
    },
  ],
  'agent-lifecycle': pairs(numbers(1, 3), numbers(0, 3), (state, reason) => ({ state, reason })),
  'device-added': device,
  'migration-iteration': [{ iteration: 3 }],
  'job-completed': [
    {
      params: [
        typedParameter('operation', 'int', 3),
        typedParameter('time_elapsed', 'ullong', 100000n),
        typedParameter('success', 'boolean', true),
        typedParameter('errmsg', 'string', 'x y'),
      ],
    },
  ],
  'device-removal-failed': device,
  'metadata-change': numbers(0, 4).map((type, index) => ({
    type,
    namespace: index === 2 ? 'http://x/' : undefined,
  })),
  'block-threshold': [
    { device: 'vda[1]', path: '/a/b', threshold: 1000n, excess: 5n },
    { device: 'vda', path: undefined, threshold: 1000n, excess: 0n },
  ],
  'memory-failure': pairs(numbers(0, 3), numbers(0, 5), (recipient, action) => ({
    recipient,
    action,
    flags: action,
  })),
  'memory-device-size-change': [{ alias: 'virtiomem0', size: 2048n }],
  snapshot: [
    { event: 'created', snapshot: 's1' },
    { event: 'current-changed', snapshot: undefined },
  ],
  checkpoint: [{ event: 'deleted', checkpoint: 'c1' }],
}
