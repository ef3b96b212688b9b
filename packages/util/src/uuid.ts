import { VirtError } from './virt-error.ts'

const byteCount = 16
const maximumLength = 256
const example = '4dea22b3-1d52-d8f3-2516-782e98ab3fa0'
const canonical = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const lenient = /^[ \t\n\f\r]*(?:-[ -]*)?[0-9a-f]{2}(?:[ -]*[0-9a-f]{2}){15}[ \t\n\f\r]*$/i

/**
 * Reads a UUID in any spelling that libvirt takes (`virUUIDParse`) and returns the canonical one: lower case, hyphens
 * after 8, 12, 16 and 20 digits.
 *
 * Hyphens and spaces may stand between any two bytes or be left out, and white space around it is ignored.
 *
 * @throws VirtError `INVALID_ARG` when the text is no UUID.
 */
export function parseUuid(text: string): string {
  const uuid = tryParseUuid(text)
  if (uuid !== undefined) return uuid
  const shown = JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text)
  throw new VirtError(
    'INVALID_ARG',
    `${shown} is no UUID: 32 hexadecimal digits are expected, such as ${example}`,
  )
}

/** As {@link parseUuid}, but undefined when the text is no UUID. */
export function tryParseUuid(text: string): string | undefined {
  if (canonical.test(text)) return text
  if (text.length > maximumLength || !lenient.test(text)) return undefined
  return hyphenate(text.replace(/[^0-9a-f]/gi, '').toLowerCase())
}

/**
 * Writes 16 bytes as a canonical UUID (`virUUIDFormat`).
 *
 * @throws VirtError `INVALID_ARG` when there are not 16 bytes.
 */
export function formatUuid(bytes: Uint8Array): string {
  if (bytes.length !== byteCount) {
    throw new VirtError('INVALID_ARG', `a UUID has 16 bytes, not ${String(bytes.length)}`)
  }
  return hyphenate(Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join(''))
}

/**
 * The 16 bytes of a UUID in any spelling.
 *
 * @throws VirtError `INVALID_ARG` when the text is no UUID.
 */
export function uuidBytes(text: string): Uint8Array<ArrayBuffer> {
  const digits = parseUuid(text).replaceAll('-', '')
  return Uint8Array.from({ length: byteCount }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  )
}

/** A new random UUID, version 4 of RFC 9562 (`virUUIDGenerate`). */
export function generateUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(byteCount))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return formatUuid(bytes)
}

/**
 * Whether a UUID can identify something (`virUUIDIsValid`): libvirt refuses those whose 16 bytes are all equal,
 * as firmware without a UUID reports them. False also for text that is no UUID.
 */
export function isUsableUuid(text: string): boolean {
  const digits = tryParseUuid(text)?.replaceAll('-', '')
  return digits !== undefined && digits !== digits.slice(0, 2).repeat(byteCount)
}

function hyphenate(digits: string): string {
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
