import { CommandError } from '../output/command-error.ts'

/**
 * Takes a text apart at its commas; two of them are one in a value.
 *
 * @param what - the name of the option, for the error
 * @param first - what the first part is when it has no key
 * @throws CommandError `INVALID_ARG` for another key.
 */
export function readSpec(
  what: string,
  text: string,
  keys: readonly string[],
  first: string,
): ReadonlyMap<string, string> {
  const parts = text.replaceAll(',,', '\0').split(',')
  const given = new Map<string, string>()
  for (const [position, part] of parts.entries()) {
    const whole = part.replaceAll('\0', ',')
    const equals = whole.indexOf('=')
    const key = equals < 0 ? '' : whole.slice(0, equals)
    if (keys.includes(key)) given.set(key, whole.slice(equals + 1))
    else if (position === 0) given.set(first, whole)
    else throw new CommandError('INVALID_ARG', [`unable to parse ${what}: ${text}`])
  }
  return given
}
