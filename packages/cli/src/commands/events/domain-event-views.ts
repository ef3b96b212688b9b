import type { DomainEvent, DomainEventKind } from '@guestwork/core'
import { formatTypedParameterValue } from '@guestwork/util'
import {
  blockJobText,
  diskChangeText,
  diskFailureText,
  graphicsText,
  orNull,
  trayChangeText,
} from './device-event-text.ts'
import { eventWord } from './event-word.ts'
import { lifecycleText } from './lifecycle-text.ts'

/** How events of one kind are shown. */
export interface DomainEventView<E> {
  /** What is printed after the domain's name. */
  text(event: E): string
  /** What JSON tells beside kind, time and domain, where that is not all that the event tells. */
  facts?(event: E): object
}

type DomainEventViews = {
  readonly [K in DomainEventKind]: DomainEventView<DomainEvent<`domain-${K}`>>
}

const nothing: DomainEventView<unknown> = { text: () => '' }

const device: DomainEventView<
  DomainEvent<'domain-device-added' | 'domain-device-removed' | 'domain-device-removal-failed'>
> = {
  text: ({ deviceAlias }) => `: ${deviceAlias}`,
}

const parameters: DomainEventView<DomainEvent<'domain-tunable' | 'domain-job-completed'>> = {
  text: event =>
    `:${event.parameters.map(each => `\n\t${each.field}: ${formatTypedParameterValue(each)}`).join('')}`,
  facts: event => ({
    parameters: Object.fromEntries(event.parameters.map(({ field, value }) => [field, value])),
  }),
}

/** How the events of domains are shown: the kinds and words of virsh, in its order, then the kinds that libvirt lacks. */
export const domainEventViews: DomainEventViews = {
  lifecycle: { text: lifecycleText },
  reboot: nothing,
  'rtc-change': { text: ({ utcOffset }) => `: ${utcOffset}` },
  watchdog: { text: ({ action }) => `: ${action === 'injectnmi' ? 'inject-nmi' : action}` },
  'io-error': { text: diskFailureText },
  graphics: { text: graphicsText },
  'io-error-reason': { text: event => `${diskFailureText(event)} due to ${event.reason}` },
  'control-error': nothing,
  'block-job': { text: blockJobText },
  'disk-change': { text: diskChangeText },
  'tray-change': { text: trayChangeText },
  'pm-wakeup': nothing,
  'pm-suspend': nothing,
  'balloon-change': { text: ({ actual }) => `: ${actual}KiB` },
  'pm-suspend-disk': nothing,
  'device-removed': device,
  'block-job-2': { text: blockJobText },
  tunable: parameters,
  'agent-lifecycle': { text: agentText },
  'device-added': device,
  'migration-iteration': { text: ({ iteration }) => `: iteration: '${iteration}'` },
  'job-completed': parameters,
  'device-removal-failed': device,
  'metadata-change': { text: ({ type, namespace }) => `: type ${supported(type)}, uri ${orNull(namespace)}` },
  'block-threshold': {
    text: ({ device: disk, path, threshold, excess }) =>
      `: dev: ${disk}(${orNull(path)}) ${threshold} ${excess}`,
  },
  'memory-failure': { text: memoryFailureText },
  'memory-device-size-change': { text: ({ alias, size }) => `:\nalias: ${alias}\nsize: ${size}` },
  snapshot: {
    text: ({ event, snapshot }) => `: ${eventWord(event)} ${orNull(snapshot?.name)}`,
    facts: ({ event, snapshot }) => ({ event, snapshot: snapshot?.name ?? null }),
  },
  checkpoint: {
    text: ({ event, checkpoint }) => `: ${eventWord(event)} ${checkpoint.name}`,
    facts: ({ event, checkpoint }) => ({ event, checkpoint: checkpoint.name }),
  },
}

function agentText({ state, reason }: DomainEvent<'domain-agent-lifecycle'>): string {
  const reasons = { unknown: 'unknown', 'domain-started': 'domain started', channel: 'channel event' }
  return `: state: '${supported(state)}' reason: '${reasons[reason]}'`
}

function memoryFailureText(event: DomainEvent<'domain-memory-failure'>): string {
  const { recipient, action, actionRequired, recursive } = event
  return `:
recipient: ${supported(recipient)}
action: ${supported(action)}
flags:
\taction required: ${Number(actionRequired)}
\trecursive: ${Number(recursive)}`
}

function supported(name: string): string {
  return name === 'unknown' ? 'unsupported value' : name
}
