import { describe, expect, it } from 'vitest'
import { bootSector } from '../../src/testing/boot-sector.ts'

const text = (sector: Uint8Array): string => String.fromCharCode(...sector)

describe('bootSector', () => {
  it('is one sector with the mark of a boot sector', () => {
    const sector = bootSector()
    expect(sector).toHaveLength(512)
    expect([...sector.subarray(510)]).toEqual([0x55, 0xaa])
    expect(text(sector)).toContain('guestwork test guest')
  })

  it('has room for the longest banner, and for every character that is allowed', () => {
    const banner = 'a;$& b'.padEnd(100, '~')
    expect(text(bootSector({ banner }))).toContain(`${banner}\r\n`)
  })

  it.each(['', 'x'.repeat(101), "it's", 'ü', 'a\nb'])('refuses the banner %j', banner => {
    expect(() => bootSector({ banner })).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
  })
})
