import { fileURLToPath, pathToFileURL } from 'node:url'

/** Whether a specifier is a path, and no name that Node looks up. */
export function isPath(specifier: string): boolean {
  return /^(?:\.{1,2}(?:[/\\]|$)|\/|file:)/.test(specifier)
}

/**
 * The absolute path that a path specifier stands for, read as the URL that it is: `%2e`, queries and backslashes mean
 * to a module what they mean in a URL.
 *
 * @param from - absolute path of the file that names it
 * @returns undefined for a URL that is no file
 */
export function pathOf(specifier: string, from: string): string | undefined {
  try {
    return fileURLToPath(new URL(specifier, pathToFileURL(from)))
  } catch {
    return undefined
  }
}

/** The package that a bare specifier begins with: `@guestwork/conf` in `@guestwork/conf/domain`. */
export function packageNameOf(specifier: string): string | undefined {
  return /^(?:@[^/]+\/[^/]+|[^@/.#][^/]*)/.exec(specifier)?.[0]
}

/** The entry of the package that a bare specifier asks for, as `exports` names it: `.` or `./domain`. */
export function entryOf(specifier: string): string {
  const name = packageNameOf(specifier) ?? ''
  return `.${specifier.slice(name.length)}`
}
