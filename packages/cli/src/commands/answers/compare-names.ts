/** Orders names by their UTF-8 bytes, ASCII letters of either case alike (`strcasecmp`). */
export function compareNames(one: string, other: string): number {
  return Buffer.compare(bytesOf(one), bytesOf(other))
}

function bytesOf(name: string): Buffer {
  return Buffer.from(name.replaceAll(/[A-Z]/g, letter => letter.toLowerCase()))
}
