import { checkpointChange, type CheckpointChange } from '../checkpoint/checkpoint-event.ts'
import type { DomainEventKind, DomainEventPayloads } from '../driver/domain-event.ts'
import { DomainBlockJobType } from '../driver/enums/domain-block.ts'
import { DomainMetadataType } from '../driver/enums/domain-definition.ts'
import * as enums from '../driver/enums/domain-event.ts'
import { enumName, type NameOf } from '../enum-name.ts'
import type { OpenConnection } from '../open-connection.ts'
import { snapshotChange, type SnapshotChange } from '../snapshot/snapshot-event.ts'
import type { DomainRef } from '../driver/refs.ts'
import type { Domain } from './domain.ts'
import { graphicsChange, type GraphicsChange } from './graphics-event.ts'
import { completedJob, type CompletedJob } from './jobs.ts'
import { lifecycleNames, type LifecycleNames } from './lifecycle-event.ts'
import { memoryFailure, type MemoryFailure } from './memory-failure-event.ts'
import { tunableChange, type TunableChange } from './tunable-event.ts'

type Enumeration = Readonly<Record<string, number>>

/** The properties of payloads that are numbers of an enumeration, which users get as names. */
const namedProperties = {
  watchdog: { action: enums.DomainEventWatchdogAction },
  'io-error': { action: enums.DomainEventIoErrorAction },
  'io-error-reason': { action: enums.DomainEventIoErrorAction },
  'block-job': { type: DomainBlockJobType, status: enums.DomainBlockJobStatus },
  'block-job-2': { type: DomainBlockJobType, status: enums.DomainBlockJobStatus },
  'disk-change': { reason: enums.DomainEventDiskChangeReason },
  'tray-change': { reason: enums.DomainEventTrayChangeReason },
  'agent-lifecycle': {
    state: enums.DomainEventAgentLifecycleState,
    reason: enums.DomainEventAgentLifecycleReason,
  },
  'metadata-change': { type: DomainMetadataType },
} as const satisfies Partial<Record<DomainEventKind, Readonly<Record<string, Enumeration>>>>

type NamedProperties = typeof namedProperties

type WithNames<P, T> = {
  readonly [K in keyof P]: K extends keyof T ? NameOf<T[K]> | 'unknown' : P[K]
}

/** The payloads that have another form for users than for drivers. */
interface ConvertedPayloads {
  readonly lifecycle: LifecycleNames
  readonly snapshot: SnapshotChange
  readonly checkpoint: CheckpointChange
  readonly graphics: GraphicsChange
  readonly tunable: TunableChange
  readonly 'job-completed': CompletedJob
  readonly 'memory-failure': MemoryFailure
}

/** What users are told about an event of a kind, beside the domain: as the driver tells it, with names for numbers. */
export type PublicPayload<K extends DomainEventKind> = K extends keyof ConvertedPayloads
  ? ConvertedPayloads[K]
  : K extends keyof NamedProperties
    ? WithNames<DomainEventPayloads[K], NamedProperties[K]>
    : DomainEventPayloads[K]

/** What an event is about. */
export interface EventSubject {
  /** The connection that it came from. */
  readonly open: OpenConnection
  /** The domain. */
  readonly domain: Domain
  /** The domain as the driver names it. */
  readonly ref: DomainRef
}

type Converters = {
  readonly [K in keyof ConvertedPayloads]: (
    payload: DomainEventPayloads[K],
    subject: EventSubject,
  ) => ConvertedPayloads[K]
}

const converters: Converters = {
  lifecycle: lifecycleNames,
  snapshot: (payload, { open, domain, ref }) => snapshotChange(open, domain, ref, payload),
  checkpoint: (payload, { open, domain, ref }) => checkpointChange(open, domain, ref, payload),
  graphics: graphicsChange,
  tunable: tunableChange,
  'job-completed': completedJob,
  'memory-failure': memoryFailure,
}

/** The payload as users get it. */
export function publicPayload<K extends DomainEventKind>(
  kind: K,
  payload: DomainEventPayloads[K],
  subject: EventSubject,
): object {
  if (isConverted(kind)) return convert(kind, payload as never, subject)
  const names: Readonly<Record<string, Enumeration>> | undefined = Object.hasOwn(namedProperties, kind)
    ? namedProperties[kind as keyof NamedProperties]
    : undefined
  if (names === undefined) return payload
  const named = Object.entries(payload).map(([name, value]: [string, unknown]) => {
    const table = Object.hasOwn(names, name) ? names[name] : undefined
    return [name, table === undefined ? value : enumName(table, value as number)]
  })
  return Object.fromEntries(named) as object
}

function isConverted(kind: DomainEventKind): kind is keyof ConvertedPayloads {
  return Object.hasOwn(converters, kind)
}

function convert<K extends keyof ConvertedPayloads>(
  kind: K,
  payload: DomainEventPayloads[K],
  subject: EventSubject,
): ConvertedPayloads[K] {
  return converters[kind](payload, subject)
}
