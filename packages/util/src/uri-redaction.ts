const maximumShown = 200
const passwordInAuthority = /(\/\/[^\s:@/?#[]*):[^\s@/?#]*(?:@[^\s@/?#]*)*@/g
const passwordInBrokenUri = /^([a-z][a-z0-9+.-]*:\/\/[^:@/?#[]*):(?!\d*(?:[/?#]|$))(.*)@/is
const secretParameter = /([?&;](?:password|passwd|passphrase|secret|token)=)[^&;#\s]*/gi

/**
 * Masks the secrets of every URI inside a text of any kind: `esx://root:***@host`.
 *
 * Takes what stands between the user name and `@`, and the values of query parameters called `password`,
 * `passwd`, `passphrase`, `secret` or `token`. Text without a secret comes back unchanged.
 */
export function redactUrisIn(text: string): string {
  return text.replace(passwordInAuthority, '$1:***@').replace(secretParameter, '$1***')
}

/**
 * Masks the secrets of one URI for messages and logs, also of one that does not parse because its password
 * holds `/`, `?`, `#`, `@` or a space that should have been escaped.
 */
export function redactUri(uri: string): string {
  return redactUrisIn(uri.replace(passwordInBrokenUri, '$1:***@'))
}

/** A URI as messages show it: secrets masked, control characters escaped, cut after 200 characters. */
export function displayUri(uri: string): string {
  const shown = redactUri(uri).replace(/\p{Cc}/gu, character => JSON.stringify(character).slice(1, -1))
  return shown.length > maximumShown ? `${shown.slice(0, maximumShown)}…` : shown
}
