import type { Options } from '../grammar/option.ts'
import type { ParsedCommand } from '../grammar/parse.ts'
import { CommandError } from '../output/command-error.ts'
import { createOutput, type Output } from '../output/output.ts'
import { visibly } from '../output/visible-text.ts'
import { readValues } from './read-values.ts'
import type { Shell } from './shell.ts'

/** The exit code of a program that was interrupted: 128 and SIGINT. */
export const interruptedCode = 130

/** A timer keeps the process alive while a command waits for nothing but a driver in memory. */
const longestInterval = 0x7fff_ffff

/**
 * Runs commands one after another, whether they fail or not, until one ends the shell or the user interrupts.
 *
 * @returns the exit code of the last one: 0, 1, or 130 when it was interrupted
 */
export async function runCommands(commands: readonly ParsedCommand[], shell: Shell): Promise<number> {
  let code = 0
  const write = visibly(shell.host.write, shell.host.outputIsTerminal)
  for (const parsed of commands) {
    const json = shell.settings.json || parsed.options.json
    const output = createOutput(write, { json, quiet: shell.settings.quiet })
    const begin = process.hrtime.bigint()
    code = await runCommand(parsed, shell, output, json)
    if (shell.leaving || code === interruptedCode) return code
    if (shell.settings.timing) output.print(`\n(Time: ${elapsed(begin).toFixed(3)} ms)\n\n`)
    else output.remark('\n')
  }
  return code
}

/** Milliseconds since a moment of the process's clock; `performance` would have to be loaded first. */
function elapsed(since: bigint): number {
  return Number(process.hrtime.bigint() - since) / 1e6
}

async function runCommand(
  parsed: ParsedCommand,
  shell: Shell,
  output: Output,
  json: boolean,
): Promise<number> {
  const { endsOnInterrupt = false, cleansUp = false } = parsed.command
  const interrupt = new AbortController()
  const forget = shell.host.onInterrupt(() => interrupt.abort())
  const stay = setInterval(() => undefined, longestInterval)
  const run = start(parsed, shell, output, interrupt.signal)
  try {
    await (endsOnInterrupt ? run : Promise.race([run, aborted(interrupt.signal)]))
    return 0
  } catch (error) {
    if (interrupt.signal.aborted && !endsOnInterrupt) {
      forget()
      if (cleansUp) await run.catch(() => undefined)
      return interruptedCode
    }
    shell.errors.report(error, json)
    return 1
  } finally {
    clearInterval(stay)
    forget()
  }
}

async function start(
  { command, options: { given } }: ParsedCommand,
  shell: Shell,
  output: Output,
  signal: AbortSignal,
): Promise<void> {
  if (command.needs === 'nothing') {
    return command.run({ options: readValues(command, given), output, shell, signal })
  }
  const connection = await shell.connection()
  return command.run({ options: readValues<Options>(command, given), output, shell, signal, connection })
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new CommandError('OPERATION_ABORTED', ['interrupted'])))
  })
}
