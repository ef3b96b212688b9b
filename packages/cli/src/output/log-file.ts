import { openSync, writeSync } from 'node:fs'
import { CommandError } from './command-error.ts'
import type { LogLine } from './error-reporter.ts'

/**
 * Opens a file for errors (`--log`). Lines are appended; a new file is readable by its owner only.
 *
 * @throws CommandError `SYSTEM_ERROR` when it cannot be opened.
 */
export function openLogFile(path: string): LogLine {
  const descriptor = open(path)
  return line => {
    const time = formatTime(new Date())
    writeSync(descriptor, `[${time} gw ${String(process.pid)}] ERROR ${line.replaceAll('\n', '\\n')}\n`)
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'a', 0o600)
  } catch (cause) {
    const line = 'failed to open the log file. check the log file path'
    throw new CommandError('SYSTEM_ERROR', [line], { cause, details: { path } })
  }
}

function formatTime(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = [String(date.getFullYear()), two(date.getMonth() + 1), two(date.getDate())].join('.')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
