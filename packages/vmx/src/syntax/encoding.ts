import { VirtError } from '@guestwork/util'
import { decodeWindows1252 } from './windows-1252.ts'

/** What a file without `.encoding` is written in. */
export const defaultEncoding = 'UTF-8'

/**
 * The character set that a document says it is written in: the value of its first `.encoding` entry, which every
 * character set of VMware writes in ASCII.
 */
export function declaredEncoding(document: Uint8Array): string {
  const ascii = new TextDecoder('windows-1252').decode(document)
  return /^[ \t]*\.encoding[ \t]*=[ \t]*(["'])(.*?)\1/im.exec(ascii)?.[2] ?? defaultEncoding
}

/**
 * The text of a document in a character set of the Encoding Standard, such as `UTF-8`, `windows-1252`, `GBK` or `Shift_JIS`.
 *
 * Throws `INTERNAL_ERROR` for a character set that it does not have and for bytes that are none of its characters.
 */
export function decodeText(document: Uint8Array, encoding: string): string {
  const decode = decoderOf(encoding)
  try {
    return decode(document)
  } catch (cause) {
    throw new VirtError(
      'INTERNAL_ERROR',
      `the document holds bytes that are no ${encoding}; its entry '.encoding' says which character set it is in`,
      { cause, details: { key: '.encoding', value: encoding } },
    )
  }
}

/** A function that decodes bytes and throws where they are none of the character set. */
function decoderOf(encoding: string): (bytes: Uint8Array) => string {
  const decoder = namedDecoder(encoding)
  return decoder.encoding === 'windows-1252' ? decodeWindows1252 : bytes => decoder.decode(bytes)
}

function namedDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  } catch (cause) {
    throw new VirtError(
      'INTERNAL_ERROR',
      `VMX entry '.encoding' names the character set '${encoding}', which is not known; UTF-8, windows-1252 and the others of the Encoding Standard are`,
      { cause, details: { key: '.encoding', value: encoding } },
    )
  }
}

/**
 * A text in a character set.
 *
 * Throws `INVALID_ARG` for a character that it does not have.
 */
export function encodeText(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  if (namedDecoder(encoding).encoding === 'utf-8') return new TextEncoder().encode(text)
  const bytes: number[] = []
  let table: ReadonlyMap<string, readonly number[]> | undefined
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...lookUp((table ??= encodingTable(encoding)), character, encoding))
  }
  return Uint8Array.from(bytes)
}

function lookUp(
  table: ReadonlyMap<string, readonly number[]>,
  character: string,
  encoding: string,
): readonly number[] {
  const bytes = table.get(character)
  if (bytes !== undefined) return bytes
  throw new VirtError('INVALID_ARG', `the document is in ${encoding}, which has no '${character}'`, {
    details: { encoding, character },
  })
}

/** The characters beyond ASCII that one or two bytes stand for. */
function encodingTable(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decode = decoderOf(encoding)
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): boolean => {
    try {
      const [character, ...more] = decode(Uint8Array.from(bytes))
      if (character === undefined || more.length > 0) return false
      if (!table.has(character)) table.set(character, bytes)
      return true
    } catch {
      return false
    }
  }
  for (let first = 0x80; first < 0x100; first++) {
    if (add([first])) continue
    for (let second = 0x21; second < 0x100; second++) add([first, second])
  }
  return table
}
