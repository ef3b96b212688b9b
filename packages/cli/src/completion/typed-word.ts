/** The word at the end of a line, as it was typed. */
export interface TypedWord {
  /** With its quotes and backslashes; empty where a new word begins. */
  readonly raw: string
  /** The quote that is still open. */
  readonly quote: string | undefined
}

const lastRawWord = /(?:[^\s;'"\\]|\\.|'[^']*(?:'|$)|"(?:[^"\\]|\\.)*(?:"|$))*$/su
const closed = /\\.|'[^']*'|"(?:[^"\\]|\\.)*"/gsu

/** Finds the word at the end of a line. */
export function typedWord(line: string): TypedWord {
  const raw = lastRawWord.exec(line)?.[0] ?? ''
  return { raw, quote: /['"]/.exec(raw.replaceAll(closed, ''))?.[0] }
}

/**
 * The word with what is missing at its end, so that the shell reads it as meant, and with a blank; without one after a slash,
 * which begins the name of a file in that folder.
 */
export function completedWord({ raw, quote }: TypedWord, missing: string): string {
  const goesOn = missing.endsWith('/')
  if (quote === "'") return `${raw}${missing}${goesOn ? '' : "' "}`
  if (quote === '"') return `${raw}${missing.replaceAll(/["\\]/g, '\\$&')}${goesOn ? '' : '" '}`
  return `${raw}${missing.replaceAll(/[\s;'"\\#]/g, '\\$&')}${goesOn ? '' : ' '}`
}
