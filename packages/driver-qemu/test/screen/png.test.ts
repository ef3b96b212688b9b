import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parsePixmap } from '../../src/screen/pixmap.ts'
import { encodePng } from '../../src/screen/png.ts'

const pixmap = (header: string, pixels: number[]): Uint8Array =>
  Buffer.concat([Buffer.from(header), Uint8Array.from(pixels)])

describe('parsePixmap', () => {
  it('reads what QEMU writes', () => {
    const picture = parsePixmap(pixmap('P6\n2 1\n255\n', [1, 2, 3, 10, 13, 32]))
    expect(picture).toMatchObject({ width: 2, height: 1 })
    expect([...picture.pixels]).toEqual([1, 2, 3, 10, 13, 32])
  })

  it.each([
    ['no picture', pixmap('', [])],
    ['another format', pixmap('P5\n1 1\n255\n', [1, 2, 3])],
    ['more colours', pixmap('P6\n1 1\n65535\n', [1, 2, 3, 4, 5, 6])],
    ['too few pixels', pixmap('P6\n2 1\n255\n', [1, 2, 3])],
    ['too many pixels', pixmap('P6\n1 1\n255\n', [1, 2, 3, 4])],
    ['a size that is none', pixmap('P6\n999999 1\n255\n', [])],
  ])('refuses %s', (_, data) => {
    expect(() => parsePixmap(data)).toThrow('QEMU wrote a picture that cannot be read')
  })
})

describe('encodePng', () => {
  it('writes header, pixels and end, each with the checksum of the standard', async () => {
    const file = Buffer.from(
      await encodePng({ width: 2, height: 2, pixels: Uint8Array.from({ length: 12 }, (_, at) => at) }),
    )
    expect(file.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
    expect(file.subarray(8, 29).toString('hex')).toBe('0000000d494844520000000200000002080200000' + '0')
    // The checksum of an empty IEND chunk is the same in every PNG.
    expect(file.subarray(-12).toString('hex')).toBe('0000000049454e44ae426082')
    const length = file.readUInt32BE(33)
    expect(file.subarray(37, 41).toString('latin1')).toBe('IDAT')
    expect([...inflateSync(file.subarray(41, 41 + length))]).toEqual([
      0, 0, 1, 2, 3, 4, 5, 0, 6, 7, 8, 9, 10, 11,
    ])
  })
})
