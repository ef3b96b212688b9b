/** Marks a text for a terminal, or returns it as it is. */
export type Style = (format: 'bold' | 'red', text: string) => string

/** Marks nothing. */
export const plain: Style = (_, text) => text

/**
 * How what goes to a stream is marked: on a terminal, unless `NO_COLOR` is set or `TERM` is `dumb`. `FORCE_COLOR` overrides
 * all of it: `0` and `false` turn marks off, anything else turns them on.
 */
export function styleFor(
  isTerminal: boolean,
  { FORCE_COLOR, NO_COLOR, TERM }: Readonly<Record<string, string | undefined>>,
): Style {
  const forced = FORCE_COLOR === undefined ? undefined : !['0', 'false'].includes(FORCE_COLOR)
  return (forced ?? (isTerminal && !NO_COLOR && TERM !== 'dumb')) ? mark : plain
}

function mark(format: 'bold' | 'red', text: string): string {
  const { styleText } = process.getBuiltinModule('node:util')
  return styleText(format, text, { validateStream: false })
}
