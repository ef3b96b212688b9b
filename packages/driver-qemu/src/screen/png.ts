import { promisify } from 'node:util'
import { deflate } from 'node:zlib'
import type { Picture } from './pixmap.ts'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const bitsPerSample = 8
const trueColour = 2
const bytesPerPixel = 3

/** A picture as a PNG file. */
export async function encodePng({ width, height, pixels }: Picture): Promise<Uint8Array> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bitsPerSample, trueColour], 8)
  const data = await promisify(deflate)(withFilters(width, height, pixels))
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array()),
  ])
}

/** The rows, each after the number of its filter: 0, which leaves it as it is. */
function withFilters(width: number, height: number, pixels: Uint8Array): Uint8Array {
  const row = width * bytesPerPixel
  const filtered = new Uint8Array((row + 1) * height)
  for (let y = 0; y < height; y++) filtered.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return filtered
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const polynomial = 0xedb88320
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? polynomial ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of a chunk. Node has it as `zlib.crc32` only from 22.2 on. */
function crc32(data: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of data) sum = (crcTable[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
