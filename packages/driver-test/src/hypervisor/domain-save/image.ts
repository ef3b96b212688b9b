import { VirtError } from '@guestwork/util'
import { saveFiles } from '#platform'

const magic = new TextEncoder().encode('TestGuestMagic\0')
const headerBytes = magic.length + 4
const largestImage = 16 * 2 ** 20

/**
 * Writes the image of a saved guest in the form of libvirt's mock: a magic word, the length of the document in 32 bits, the
 * document. It holds secrets, so that only its owner can read it.
 */
export async function writeImage(path: string, xml: string, message: string): Promise<void> {
  const document = new TextEncoder().encode(xml)
  const image = new Uint8Array(headerBytes + document.length)
  image.set(magic)
  new DataView(image.buffer).setInt32(magic.length, document.length, true)
  image.set(document, headerBytes)
  if (image.length > largestImage) throw unusable('length of metadata out of range')
  await saveFiles.write(path, image, message)
}

/**
 * The document in the image of a saved guest.
 *
 * @throws VirtError `SYSTEM_ERROR` when it cannot be read or is incomplete, `INTERNAL_ERROR` when it is no image.
 */
export async function readImage(path: string): Promise<string> {
  const image = await saveFiles.read(path, largestImage, `cannot read domain image '${path}'`)
  if (magic.some((byte, at) => image[at] !== byte)) throw unusable('mismatched header magic')
  if (image.length < headerBytes) throw incomplete(`failed to read metadata length in '${path}'`)
  const length = new DataView(image.buffer, image.byteOffset).getInt32(magic.length, true)
  if (length < 1) throw unusable('length of metadata out of range')
  if (image.length - headerBytes < length) throw incomplete(`incomplete metadata in '${path}'`)
  return new TextDecoder().decode(image.subarray(headerBytes, headerBytes + length))
}

/** Writes what a memory dump of the mock is: its magic word. */
export async function writeDump(path: string, message: string): Promise<void> {
  await saveFiles.write(path, magic, message)
}

function incomplete(message: string): VirtError {
  return new VirtError('SYSTEM_ERROR', message, { domain: 'TEST' })
}

function unusable(message: string): VirtError {
  return new VirtError('INTERNAL_ERROR', message, { domain: 'TEST' })
}
