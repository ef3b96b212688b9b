import { isVirtError, type VirtError } from '@guestwork/util'
import { CommandError } from './command-error.ts'
import { toJson } from './json.ts'
import { plain, type Style } from './style.ts'

/** Writes a line to the log file. */
export type LogLine = (line: string) => void

/** Shows errors to the user. */
export interface ErrorReporter {
  /** Shows an error: one or more lines on standard error, or one of JSON. */
  report(error: unknown, json: boolean): void
}

/** How errors are shown. */
export interface ErrorReporterOptions {
  /** Below 4 the errors underneath are shown too, at 0 where they come from as well. */
  readonly debug: number
  /** Where the lines go too. */
  readonly log: LogLine | undefined
  /** How `error:` is marked. */
  readonly style?: Style
}

/** A reporter that writes to a function. */
export function createErrorReporter(
  write: (text: string) => void,
  { debug, log, style = plain }: ErrorReporterOptions,
): ErrorReporter {
  return {
    report(error, json) {
      const lines = debug < 4 ? [...linesOf(error), ...causesOf(error)] : linesOf(error)
      for (const line of lines) log?.(line)
      if (json) write(`${toJson(describeError(error))}\n`)
      else if (lines.length > 0) write(lines.map(line => `${style('red', 'error:')} ${line}\n`).join(''))
      if (debug === 0) write(originOf(error))
    },
  }
}

/** An error as `--json` shows it. What is no VirtError is an INTERNAL_ERROR. */
export function describeError(error: unknown): { readonly error: object } {
  const message = linesOf(error).join('\n') || textOf(error)
  if (!isVirtError(error)) {
    return { error: { code: 'INTERNAL_ERROR', number: 1, domain: 'NONE', message, details: {} } }
  }
  const { code, number, domain } = error
  const causes = causesOf(error)
  const details = causes.length === 0 ? error.details : { ...error.details, causes }
  return { error: { code, number, domain, message, details } }
}

/** What is shown of an error. */
function linesOf(error: unknown): readonly string[] {
  if (error instanceof CommandError) return error.lines
  if (isVirtError(error)) return [error.message]
  return [`internal error: ${textOf(error)}`]
}

/** The messages of the errors underneath, without those that the error itself shows. */
function causesOf(error: unknown): readonly string[] {
  const shown = new Set(linesOf(error))
  return chainOf(error)
    .slice(1)
    .map(textOf)
    .filter(text => !shown.has(text))
}

/** An error and those underneath, the outermost first. */
function chainOf(error: unknown): readonly unknown[] {
  const chain = [error]
  for (let cause = causeOf(error); cause !== undefined && !chain.includes(cause); cause = causeOf(cause))
    chain.push(cause)
  return chain
}

/** Where the innermost error comes from. */
function originOf(error: unknown): string {
  const innermost = chainOf(error).at(-1)
  return innermost instanceof Error ? `${innermost.stack ?? ''}\n` : ''
}

function causeOf(error: unknown): unknown {
  return error instanceof Error || isVirtError(error) ? (error as VirtError).cause : undefined
}

function textOf(error: unknown): string {
  return error instanceof Error || isVirtError(error) ? error.message : String(error)
}
