import { describe, expect, it } from 'vitest'
import { LineSplitter } from '../../src/qmp/line-splitter.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('LineSplitter', () => {
  it('joins what comes in pieces, also within a character', () => {
    const splitter = new LineSplitter(100)
    const [first = 0, ...rest] = bytes('ü\n')
    expect(splitter.push(bytes('{"a":'))).toEqual([])
    expect(splitter.push(bytes('1}\r\n{"b":2}\n\n'))).toEqual(['{"a":1}', '{"b":2}'])
    expect(splitter.push(Uint8Array.of(first))).toEqual([])
    expect(splitter.push(Uint8Array.from(rest))).toEqual(['ü'])
  })

  it('refuses a line that is too long, although its end has not come', () => {
    const splitter = new LineSplitter(10)
    expect(splitter.push(bytes('0123456789\n01234'))).toEqual(['0123456789'])
    expect(() => splitter.push(bytes('567890'))).toThrow('longer than 10 bytes')
  })
})
