import type { ShutdownOptions } from '@guestwork/core'
import { text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'

const modes: ReadonlyMap<string, keyof ShutdownOptions> = new Map([
  ['acpi', 'acpi'],
  ['agent', 'agent'],
  ['initctl', 'initctl'],
  ['signal', 'signalInit'],
  ['paravirt', 'paravirt'],
])

/** The option that says how a guest is asked to shut down or restart. */
export const modeOption = text('ways to ask, joined by commas: acpi|agent|initctl|signal|paravirt')

/**
 * The ways that a value of {@link modeOption} names; none, for the driver to choose, when it was not given.
 *
 * @param or - how the error for an unknown way joins the last of the known ones; virsh has two spellings
 * @throws CommandError `INVALID_ARG` for an unknown one.
 */
export function shutdownOptions(value: string | undefined, or: ' or ' | ', or '): ShutdownOptions {
  const names = value?.split(',') ?? []
  return Object.fromEntries(names.map(name => [modes.get(name) ?? unknownMode(name, or), true]))
}

function unknownMode(name: string, or: string): never {
  throw new CommandError('INVALID_ARG', [
    `Unknown mode ${name} value, expecting 'acpi', 'agent', 'initctl', 'signal'${or}'paravirt'`,
  ])
}
