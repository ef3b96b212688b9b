import type { Options, Values } from '../grammar/option.ts'
import { CommandError } from '../output/command-error.ts'

interface Declaration<O extends Options> {
  readonly options: O
  readonly exclusive?: readonly (readonly [string, string])[] | undefined
  readonly requires?: readonly (readonly [string, string])[] | undefined
}

/**
 * The values of a command's options, from the texts that the user gave.
 *
 * @throws CommandError `INVALID_ARG` for options that exclude or need each other, and for texts that are no values.
 */
export function readValues<O extends Options>(
  { options, exclusive = [], requires = [] }: Declaration<O>,
  given: ReadonlyMap<string, readonly string[]>,
): Values<O> {
  for (const [one, other] of exclusive) {
    if (given.has(one) && given.has(other))
      throw invalid(`Options --${one} and --${other} are mutually exclusive`)
  }
  for (const [one, other] of requires) {
    if (given.has(one) && !given.has(other)) throw invalid(`Option --${other} is required by option --${one}`)
  }
  const values = Object.entries(options)
    .filter(([, option]) => option.kind !== 'alias')
    .map(([name, option]) => [name, option.read(name, given.get(name))] as const)
  return Object.fromEntries(values) as Values<O>
}

function invalid(line: string): CommandError {
  return new CommandError('INVALID_ARG', [line])
}
