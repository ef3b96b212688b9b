import { describe, expect, it } from 'vitest'
import { data, number, rest, text, wholeNumber } from '../../src/grammar/option.ts'

describe('values of options', () => {
  it.each([
    ['5', 5],
    ['+5', 5],
    [' 5', 5],
    ['007', 7],
    ['-5', -5],
    ['5 ', undefined],
    ['5x', undefined],
    ['0x10', undefined],
    ['', undefined],
    ['1e3', undefined],
  ])('wholeNumber(%j) is %j', (value, expected) => {
    expect(wholeNumber(value)).toBe(expected)
  })

  it('a number keeps to its range', () => {
    const port = number('a port', { minimum: 1, maximum: 10 })
    expect(port.read('port', ['10'])).toBe(10)
    expect(port.read('port', undefined)).toBeUndefined()
    const lines = ["Numeric value '11' for <port> option is malformed or out of range"]
    expect(() => port.read('port', ['11'])).toThrow(expect.objectContaining({ lines }))
  })

  it('empty texts are refused where they say nothing', () => {
    const lines = ["Failed to get option 'name': Option argument is empty"]
    expect(() => data('a name').read('name', [''])).toThrow(expect.objectContaining({ lines }))
    expect(() => text('a name').read('name', [''])).toThrow(expect.objectContaining({ lines }))
    expect(text('a name', { emptyAllowed: true }).read('name', [''])).toBe('')
    expect(rest('names').read('name', undefined)).toEqual([])
  })
})
