/** The characters of the bytes from 0x80 to 0x9f, by the Encoding Standard. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * The text of bytes in windows-1252.
 *
 * The decoder of Node 20 takes the character set for ISO 8859-1 and gives control characters for these bytes.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes)
  return latin1.replace(/[\u0080-\u009f]/g, control => upper.charAt(control.charCodeAt(0) - 0x80))
}
