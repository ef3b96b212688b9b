import { redactUrisIn } from './uri-redaction.ts'

/** How important a log record is, as in libvirt's `virLogPriority` 1 to 4. */
export type LogLevel = 'debug' | 'info' | 'warning' | 'error'

/** libvirt's numbers of the levels, as in its filters and outputs (`3:remote`). */
export const logLevelNumbers = { debug: 1, info: 2, warning: 3, error: 4 } as const satisfies Record<
  LogLevel,
  number
>

/** Facts beside a log message: JSON-like values and bigints. */
export type LogFacts = Readonly<Record<string, unknown>>

/** One record, with its secrets masked already. */
export interface LogRecord {
  /** How important it is. */
  readonly level: LogLevel
  /** Package and file that speak, such as `driver-esx:domain-lifecycle`; filters match on it. */
  readonly source: string
  /** What happened, in one line of English. */
  readonly message: string
  /** The facts; empty when there are none. */
  readonly facts: LogFacts
}

/** Where records go. Must not throw and must not wait. */
export interface LogSink {
  /** Takes one record. */
  write(record: LogRecord): void
  /** Whether records of this level and source are wanted; all are, where it is left out. Asked before a message is built. */
  wants?(level: LogLevel, source: string): boolean
}

/** A message, or a function that builds it and runs only when the record is wanted. */
export type LogMessage = string | (() => string)

/** What a part of the program logs to. */
export interface Log {
  /** Details for people who look for a fault. */
  debug(message: LogMessage, facts?: LogFacts): void
  /** What happens in normal operation. */
  info(message: LogMessage, facts?: LogFacts): void
  /** Something unexpected that the program got over. */
  warning(message: LogMessage, facts?: LogFacts): void
  /** Something that failed. */
  error(message: LogMessage, facts?: LogFacts): void
}

const drop = () => undefined

/** A log that drops everything: the default wherever no log is given. */
export const silentLog: Log = Object.freeze({
  debug: drop,
  info: drop,
  warning: drop,
  error: drop,
})

/**
 * Creates the log of one part of the program (libvirt's `VIR_LOG_INIT`).
 *
 * Before a record reaches the sink, secrets are masked: passwords inside URIs, and facts whose name speaks of a
 * password, passphrase, secret, token or key material, at any depth.
 *
 * @param source - Package and file, such as `driver-esx:session`.
 * @param sink - Where the records go.
 */
export function createLogger(source: string, sink: LogSink): Log {
  const write =
    (level: LogLevel) =>
    (message: LogMessage, facts: LogFacts = {}) => {
      if (sink.wants !== undefined && !sink.wants(level, source)) return
      const text = typeof message === 'string' ? message : message()
      sink.write({ level, source, message: redactUrisIn(text), facts: redactFacts(facts) })
    }
  return { debug: write('debug'), info: write('info'), warning: write('warning'), error: write('error') }
}

const secretName = /pass(?:word|wd|phrase)|secret|token|private_?key/i
const maximumDepth = 8

function redactFacts(facts: LogFacts): LogFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, redactValue(name, value, 0)]))
}

function redactValue(name: string, value: unknown, depth: number): unknown {
  if (secretName.test(name)) return '***'
  if (typeof value === 'string') return redactUrisIn(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === maximumDepth) return '…'
  if (Array.isArray(value)) return value.map(item => redactValue('', item, depth + 1))
  if (value instanceof Error) return redactUrisIn(`${value.name}: ${value.message}`)
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, redactValue(key, item, depth + 1)]),
  )
}
