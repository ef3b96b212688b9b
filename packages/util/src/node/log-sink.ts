import { openSync, writeSync } from 'node:fs'
import {
  logLevelNumbers,
  parseLogFilters,
  parseLogLevel,
  parseLogOutputs,
  passesLogFilters,
  VirtError,
  type LogFilter,
  type LogLevel,
  type LogOutput,
  type LogRecord,
  type LogSink,
} from '@guestwork/util'
import { systemError } from './system-error.ts'

/** What {@link openLogSink} writes, and where. */
export interface LogSinkOptions {
  /** The lowest level for sources that no filter matches; `warning` when left out, as in libvirt. */
  readonly level?: LogLevel | undefined
  /** Other levels for some sources. */
  readonly filters?: readonly LogFilter[] | undefined
  /** Where records go; all to stderr when left out. */
  readonly outputs?: readonly LogOutput[] | undefined
}

/** One place that lines are written to. */
interface Writer {
  readonly level: LogLevel
  readonly descriptor: number
  readonly format: (record: LogRecord) => string
}

const everythingToStderr: readonly LogOutput[] = [
  { level: 'debug', destination: 'stderr', target: undefined },
]
const journalPriorities = { debug: 7, info: 6, warning: 4, error: 3 } as const satisfies Record<
  LogLevel,
  number
>

/**
 * Opens the outputs of a log (`virLogSetOutputs`). Lines look like libvirt's: time, process, level, source, message; facts
 * follow as JSON. Each record is one line, whatever it holds. Files are made with mode 0600 and appended to; `journald`
 * means stderr in the form that systemd understands.
 *
 * @throws VirtError `SYSTEM_ERROR` when a file cannot be opened, `CONFIG_UNSUPPORTED` for `syslog`.
 */
export function openLogSink(options: LogSinkOptions = {}): LogSink {
  const { level = 'warning', filters = [], outputs = everythingToStderr } = options
  const writers = outputs.map(openWriter)
  return {
    wants: (recordLevel, source) => passesLogFilters(filters, level, recordLevel, source),
    write: record => {
      for (const writer of writers) {
        if (logLevelNumbers[record.level] >= logLevelNumbers[writer.level]) writeLine(writer, record)
      }
    },
  }
}

/**
 * Reads libvirt's environment variables `LIBVIRT_DEBUG`, `LIBVIRT_LOG_FILTERS` and `LIBVIRT_LOG_OUTPUTS`
 * (`virLogSetFromEnv`).
 *
 * @returns Options for {@link openLogSink}; undefined when none of the three is set, which means no log.
 * @throws VirtError `INVALID_ARG` when one of them is malformed.
 */
export function logSinkOptionsFromEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): LogSinkOptions | undefined {
  const debug = env['LIBVIRT_DEBUG'] ?? ''
  const filters = env['LIBVIRT_LOG_FILTERS'] ?? ''
  const outputs = env['LIBVIRT_LOG_OUTPUTS'] ?? ''
  if (debug === '' && filters === '' && outputs === '') return undefined
  const level = parseLogLevel(debug)
  if (debug !== '' && level === undefined) {
    throw new VirtError(
      'INVALID_ARG',
      `LIBVIRT_DEBUG is '${debug.slice(0, 80)}': expected 1 (debug) to 4 (error)`,
    )
  }
  const parsedOutputs = parseLogOutputs(outputs)
  return {
    level,
    filters: parseLogFilters(filters),
    outputs: parsedOutputs.length === 0 ? undefined : parsedOutputs,
  }
}

function openWriter({ level, destination, target = '' }: LogOutput): Writer {
  switch (destination) {
    case 'stderr':
      return { level, descriptor: 2, format: formatLine }
    case 'journald':
      return {
        level,
        descriptor: 2,
        format: record => `<${String(journalPriorities[record.level])}>${formatText(record)}`,
      }
    case 'file':
      return { level, descriptor: openFile(target), format: formatLine }
    case 'syslog':
      throw new VirtError('CONFIG_UNSUPPORTED', `log output syslog:${target}: use journald or a file`)
  }
}

function openFile(path: string): number {
  try {
    return openSync(path, 'a', 0o600)
  } catch (error) {
    throw systemError(`failed to open ${path}`, error, { details: { path } })
  }
}

function writeLine({ descriptor, format }: Writer, record: LogRecord): void {
  try {
    writeSync(descriptor, `${format(record)}\n`)
  } catch {
    // A log that cannot be written must not stop what it tells of.
  }
}

function formatLine(record: LogRecord): string {
  const time = new Date().toISOString().replace('T', ' ').replace('Z', '+0000')
  return `${time}: ${String(process.pid)}: ${record.level} : ${formatText(record)}`
}

function formatText({ source, message, facts }: LogRecord): string {
  const toJson = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
  const json = Object.keys(facts).length === 0 ? '' : ` ${JSON.stringify(facts, toJson)}`
  return `${source} : ${message}${json}`.replace(/\p{Cc}/gu, character =>
    JSON.stringify(character).slice(1, -1),
  )
}
