/** Orders names by their UTF-8 bytes, ASCII letters of either case alike (`strcasecmp`). */
export function compareNames(one: string, other: string): number {
  return Buffer.compare(bytesOf(one), bytesOf(other))
}

/** Orders objects by their names, see {@link compareNames}. */
export function byName({ name }: { readonly name: string }, other: { readonly name: string }): number {
  return compareNames(name, other.name)
}

/** Orders objects by their UUIDs, see {@link compareNames}. */
export function byUuid({ uuid }: { readonly uuid: string }, other: { readonly uuid: string }): number {
  return compareNames(uuid, other.uuid)
}

function bytesOf(name: string): Buffer {
  return Buffer.from(name.replaceAll(/[A-Z]/g, letter => letter.toLowerCase()))
}
