import { VirtError } from '@guestwork/util'
import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { DomainState, type DomainStateInfo } from '@guestwork/core'
import type { ProcessIdentity } from '@guestwork/util/node'
import type { CompleteDomain } from '../definition/parse-definition.ts'
import { booleanIn, numberIn, recordOf, stringIn, type QmpRecord } from '../qmp/value.ts'

/** What is known about a running domain, kept so that the next owner of the root finds it again. */
export interface StatusRecord {
  /**
   * How far it has come: `starting` until its virtual CPUs may run, then `running`, and `stopping` from the moment on
   * at which its end was decided. A start that was not completed is undone by the next owner.
   */
  readonly phase: 'starting' | 'running' | 'stopping'
  /** The live configuration, with its id. */
  readonly live: CompleteDomain & { id: number }
  /** QEMU's process. */
  readonly process: ProcessIdentity
  /** The folder with its monitor socket. */
  readonly folder: string
  /** What it was doing, and why, when the record was written. */
  readonly state: DomainStateInfo
  /** Whether the connection that started it takes it along when it ends. */
  readonly autodestroy: boolean
}

const format = 1

/** Writes a record as the text of a status file. It holds secrets. */
export function formatStatus({ live, ...record }: StatusRecord): string {
  return `${JSON.stringify({ format, ...record, live: formatDomain(live, { secure: true }) }, undefined, 2)}\n`
}

/**
 * Reads the text of a status file.
 *
 * @throws VirtError for anything that {@link formatStatus} did not write.
 */
export function parseStatus(text: string): StatusRecord {
  const record = recordOf(parseJson(text), 'status')
  if (numberIn(record, 'format') !== format) throw unreadable('the status has another format')
  const phase = stringIn(record, 'phase')
  if (phase !== 'starting' && phase !== 'running' && phase !== 'stopping')
    throw unreadable('the phase is unknown')
  const { id, uuid, ...live } = parseDomain(stringIn(record, 'live'), { unknown: 'drop' })
  if (id === undefined || uuid === undefined) throw unreadable('the live configuration has no id')
  return {
    phase,
    live: { ...live, id, uuid },
    process: processOf(recordOf(record['process'], 'process')),
    folder: stringIn(record, 'folder'),
    state: stateOf(recordOf(record['state'], 'state')),
    autodestroy: booleanIn(record, 'autodestroy'),
  }
}

function processOf(record: QmpRecord): ProcessIdentity {
  return { pid: numberIn(record, 'pid'), started: stringIn(record, 'started') }
}

function stateOf(record: QmpRecord): DomainStateInfo {
  const state = numberIn(record, 'state')
  if (!isDomainState(state)) throw unreadable(`the state ${String(state)} is unknown`)
  return { state, reason: numberIn(record, 'reason') }
}

function isDomainState(number: number): number is DomainState {
  return Number.isInteger(number) && number >= DomainState.NOSTATE && number <= DomainState.PMSUSPENDED
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw unreadable('it is no JSON', cause)
  }
}

function unreadable(problem: string, cause?: unknown): VirtError {
  return new VirtError('INTERNAL_ERROR', `the status of a domain cannot be read: ${problem}`, {
    domain: 'QEMU',
    cause,
  })
}
