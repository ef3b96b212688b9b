import { VirtError } from '@guestwork/util'

/**
 * The text of a document that was given as bytes.
 *
 * The encoding is what a byte order mark says, else what the XML declaration names, else UTF-8.
 * Bytes that the encoding does not allow reject with `XML_DETAIL`.
 */
export function decodeXml(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new VirtError('XML_DETAIL', `the bytes are not ${encoding} text`, {
      domain: 'XML',
      cause,
      details: { encoding },
    })
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(head)?.[1] ?? 'utf-8'
}
