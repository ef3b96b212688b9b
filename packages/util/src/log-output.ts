import { parseLogLevel } from './log-filter.ts'
import type { LogLevel } from './log.ts'
import { VirtError } from './virt-error.ts'

/** One output, `3:file:/var/log/x.log`: where records go, from which level on (`virLogOutput`). */
export interface LogOutput {
  /** The lowest level that goes there. */
  readonly level: LogLevel
  /** Which kind of place it is. */
  readonly destination: 'stderr' | 'journald' | 'syslog' | 'file'
  /** The path of a file, or the name to use in the syslog. Undefined for the other kinds. */
  readonly target: string | undefined
}

const withTarget: ReadonlyMap<string, boolean> = new Map([
  ['stderr', false],
  ['journald', false],
  ['syslog', true],
  ['file', true],
])

/**
 * Parses outputs separated by spaces, `1:stderr 3:file:/var/log/x.log`, as in `LIBVIRT_LOG_OUTPUTS` and `log_outputs`
 * (`virLogParseOutputs`). Paths cannot hold spaces.
 *
 * @throws VirtError `INVALID_ARG` for a level that is not 1 to 4, an unknown destination, a missing or needless target.
 */
export function parseLogOutputs(text: string): LogOutput[] {
  return text
    .split(' ')
    .filter(word => word !== '')
    .map(parseOutput)
}

function parseOutput(word: string): LogOutput {
  const [number = '', destination = '', ...rest] = word.split(':')
  const level = /^\d$/.test(number) ? parseLogLevel(number) : undefined
  const target = rest.length === 0 ? undefined : rest.join(':')
  if (level === undefined) throw malformed(word, 'the level must be from 1 (debug) to 4 (error)')
  if (!isDestination(destination))
    throw malformed(word, 'expected stderr, journald, syslog:NAME or file:PATH')
  if (withTarget.get(destination) === true ? !target : target !== undefined) {
    throw malformed(word, 'file needs a path and syslog a name after it, stderr and journald nothing')
  }
  return { level, destination, target }
}

function isDestination(text: string): text is LogOutput['destination'] {
  return withTarget.has(text)
}

function malformed(word: string, problem: string): VirtError {
  return new VirtError('INVALID_ARG', `Malformed format for log output '${word.slice(0, 100)}': ${problem}`)
}
