/** What XML 1.0, and so a domain document, cannot hold. */
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u

/** Whether a text can stand in a domain document. */
export const fitsXml = (text: string): boolean => !notInXml.test(text)

const pipes = /(?:\|[0-9a-f]{2})+/gi
const percents = /(?:%[0-9a-f]{2})+/gi

/** Undoes `|22`: a pipe and the two hexadecimal digits of a byte of UTF-8. Undefined when a pipe is followed by anything else. */
export const decodePipes = (text: string): string | undefined => decodeBytes(text, '|', pipes)

/** Undoes `%2f`, as VMware writes it in display names. Undefined when a percent sign is followed by anything else. */
export const decodePercents = (text: string): string | undefined => decodeBytes(text, '%', percents)

/** Writes pipes, quotes and line ends as `|7c`, `|22`, `|0a` and `|0d`, so that the text fits between quotes on one line. */
export const encodePipes = (text: string): string =>
  text.replace(/[|"\n\r]/g, character => encode(character, '|'))

/** Writes percent signs, slashes and backslashes as `%25`, `%2f` and `%5c`, as VMware does in display names. */
export const encodePercents = (text: string): string =>
  text.replace(/[%/\\]/g, character => encode(character, '%'))

function encode(character: string, mark: string): string {
  return mark + character.charCodeAt(0).toString(16).padStart(2, '0')
}

function decodeBytes(text: string, mark: string, runs: RegExp): string | undefined {
  if (!text.includes(mark)) return text
  if (text.replace(runs, '').includes(mark)) return undefined
  try {
    const decoded = text.replace(runs, run => decodeRun(run.slice(1).split(mark)))
    return fitsXml(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}

function decodeRun(pairs: readonly string[]): string {
  const bytes = Uint8Array.from(pairs, pair => Number.parseInt(pair, 16))
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}
