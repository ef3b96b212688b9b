/** What the first group of a pattern finds in a document; empty where it finds nothing. */
export function textOf(xml: string, pattern: RegExp): string {
  return pattern.exec(xml)?.[1] ?? ''
}
