import { VirtError } from '@guestwork/util'

/** A picture of 8-bit red, green and blue. */
export interface Picture {
  /** Pixels in a row. */
  readonly width: number
  /** Rows. */
  readonly height: number
  /** Three bytes for each pixel, row after row from the top. */
  readonly pixels: Uint8Array
}

const newline = 0x0a
const longestHeader = 64

/**
 * Reads a picture in the binary PPM format, as QEMU writes it.
 *
 * @throws VirtError `INTERNAL_ERROR` for anything else.
 */
export function parsePixmap(data: Uint8Array): Picture {
  const header = Buffer.from(data.subarray(0, longestHeader)).toString('latin1')
  const match = /^P6\s+(\d{1,5})\s+(\d{1,5})\s+255\s/.exec(header)
  if (match === null) throw malformed()
  const [text, width, height] = match
  const picture = { width: Number(width), height: Number(height), pixels: data.subarray(text.length) }
  if (data[text.length - 1] !== newline || picture.pixels.length !== picture.width * picture.height * 3)
    throw malformed()
  return picture
}

function malformed(): VirtError {
  return new VirtError('INTERNAL_ERROR', 'QEMU wrote a picture that cannot be read', { domain: 'QEMU' })
}
