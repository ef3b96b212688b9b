import { redactUrisIn, VirtError } from '@guestwork/util'

/**
 * A command line as messages show it (`virCommandToString`): arguments with unusual characters are quoted, secrets
 * are masked. Not meant to be run.
 */
export function commandText(
  program: string,
  args: readonly string[],
  secrets: readonly string[] = [],
): string {
  const words = [program, ...args].map(word => maskSecrets(word, secrets))
  return words
    .map(word => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ')
}

/** Replaces each of the secrets by `***`, and the passwords in URIs. */
export function maskSecrets(text: string, secrets: readonly string[] = []): string {
  const longestFirst = secrets.filter(secret => secret !== '').sort((a, b) => b.length - a.length)
  return redactUrisIn(longestFirst.reduce((rest, secret) => rest.replaceAll(secret, '***'), text))
}

/**
 * Makes sure that a program and its arguments can be passed to the system.
 *
 * @throws VirtError `INVALID_ARG` for an empty program name or a NUL character.
 */
export function checkCommand(program: string, args: readonly string[]): void {
  if (program === '') throw new VirtError('INVALID_ARG', 'the name of the program to run is empty')
  if ([program, ...args].some(word => word.includes('\0'))) {
    throw new VirtError('INVALID_ARG', `an argument of '${program.slice(0, 80)}' holds a NUL character`)
  }
}
