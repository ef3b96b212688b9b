import { logLevelNumbers, type LogLevel } from './log.ts'
import { VirtError } from './virt-error.ts'

/** One filter, `3:remote`: from which level on records of matching sources are wanted (`virLogFilter`). */
export interface LogFilter {
  /** The lowest level that passes. */
  readonly level: LogLevel
  /** What a source must contain; `*` stands for any text, `?` for one character. */
  readonly match: string
}

const levels: readonly LogLevel[] = ['debug', 'info', 'warning', 'error']
const maximumFilters = 1000

/**
 * Parses filters separated by spaces, `3:remote 4:event`, as in `LIBVIRT_LOG_FILTERS` and `log_filters`
 * (`virLogParseFilters`). A plus sign before the match, once a wish for stack traces, is dropped.
 *
 * @throws VirtError `INVALID_ARG` for a filter without a match or with a level that is not 1 to 4, and for more
 * than 1000 filters.
 */
export function parseLogFilters(text: string): LogFilter[] {
  const words = text.split(' ').filter(word => word !== '')
  if (words.length > maximumFilters) throw new VirtError('INVALID_ARG', 'more than 1000 log filters')
  return words.map(parseFilter)
}

/** Writes filters so that {@link parseLogFilters} reads them again (`virLogGetFilters`). */
export function formatLogFilters(filters: readonly LogFilter[]): string {
  return filters.map(({ level, match }) => `${String(logLevelNumbers[level])}:${match}`).join(' ')
}

/**
 * Parses a level as `LIBVIRT_DEBUG` has it (`virLogParseDefaultPriority`): 1 to 4, or `debug`, `info`, `warning`,
 * `error`. Undefined for anything else.
 */
export function parseLogLevel(text: string): LogLevel | undefined {
  if (text === 'warn') return 'warning'
  return /^[1-4]$/.test(text) ? levels[Number(text) - 1] : levels.find(level => level === text)
}

/**
 * Whether a record is wanted: the first filter that matches its source decides, without one the default level.
 *
 * @param source - The record's source, such as `driver-esx:session`.
 */
export function passesLogFilters(
  filters: readonly LogFilter[],
  defaultLevel: LogLevel,
  level: LogLevel,
  source: string,
): boolean {
  const decisive = filters.find(filter => containsMatch(source, filter.match))
  return logLevelNumbers[level] >= logLevelNumbers[decisive?.level ?? defaultLevel]
}

function parseFilter(word: string): LogFilter {
  const colon = word.indexOf(':')
  if (colon < 0) throw malformed(word, 'expected level:match, such as 3:remote')
  const number = word.slice(0, colon)
  const level = /^0*[1-4]$/.test(number) ? levels[Number(number) - 1] : undefined
  if (level === undefined) throw malformed(word, 'the level must be from 1 (debug) to 4 (error)')
  const match = word.slice(colon + 1).replace(/^\+/, '')
  if (match === '') throw malformed(word, 'nothing to match after the colon')
  return { level, match }
}

function containsMatch(source: string, match: string): boolean {
  let from = 0
  return match.split('*').every(piece => {
    const at = findPiece(source, piece, from)
    from = at + piece.length
    return at >= 0
  })
}

function findPiece(source: string, piece: string, from: number): number {
  if (!piece.includes('?')) return source.indexOf(piece, from)
  for (let at = from; at + piece.length <= source.length; at += 1) {
    if (standsAt(source, piece, at)) return at
  }
  return -1
}

function standsAt(source: string, piece: string, at: number): boolean {
  let from = at
  return piece.split('?').every(part => {
    const stands = source.startsWith(part, from)
    from += part.length + 1
    return stands
  })
}

function malformed(word: string, problem: string): VirtError {
  return new VirtError('INVALID_ARG', `Malformed format for filter '${word.slice(0, 100)}': ${problem}`)
}
