import { describe, expect, it } from 'vitest'
import { alias, data, flag, number, rest, text } from '../../src/grammar/option.ts'
import { readOptions } from '../../src/grammar/read-options.ts'

const options = {
  domain: data('a domain'),
  file: text('a file'),
  count: { ...number('a count'), required: true },
  only: text('by name only', { namedOnly: true }),
  live: flag('a flag'),
  old: alias('file'),
  default: alias('file', '/dev/null'),
  words: rest('words'),
}

function read(...words: string[]) {
  return Object.fromEntries(readOptions({ name: 'probe', options }, words, true).given)
}

describe('readOptions', () => {
  it('fills the places in order, past what was named', () => {
    expect(read('--file', 'f', 'd', '5', 'w1', 'w2')).toEqual({
      file: ['f'],
      domain: ['d'],
      count: ['5'],
      words: ['w1', 'w2'],
    })
  })

  it('takes values with an equals sign, and the next word whatever it looks like', () => {
    expect(read('--domain=a=b', '--count', '--live')).toEqual({ domain: ['a=b'], count: ['--live'] })
  })

  it('takes named words of the rest, again and again', () => {
    expect(read('d', 'f', '1', '--words', 'a', '--words', 'b', 'c')).toMatchObject({ words: ['a', 'b', 'c'] })
  })

  it('never fills an option that is by name only', () => {
    expect(read('d', 'f', '1', 'w', '--only', 'x')).toEqual({
      domain: ['d'],
      file: ['f'],
      count: ['1'],
      words: ['w'],
      only: ['x'],
    })
  })

  it('follows aliases', () => {
    expect(read('d', '--old', 'f', '1')).toMatchObject({ file: ['f'] })
    expect(read('d', '--default', '1')).toMatchObject({ file: ['/dev/null'] })
  })

  it('reads names of no own property only as unknown options', () => {
    expect(() => read('--constructor', 'd')).toThrow(/.*/)
    expect(() => read('--__proto__', 'd')).toThrow(/.*/)
  })

  it.each([
    [['d', '--count', '1', '--default=x'], ["invalid '=' after option --default"]],
    [['d', '--live', '--live', '--count=1'], ['option --live already seen']],
    [['d', '--nope', '--count=1'], ["command 'probe' doesn't support option --nope"]],
    [['d', '--count'], ['expected syntax: --count <number>']],
    [['d', '--json=x'], ["invalid '=' after option --json"]],
    [[], ["command 'probe' requires <domain> option", "command 'probe' requires --count option"]],
  ])('%j is refused', (words, lines) => {
    expect(() => read(...words)).toThrow(expect.objectContaining({ code: 'INVALID_ARG', lines }))
  })

  it('misses nothing in a command that stops in its midst, nor when help is asked for', () => {
    expect(() => readOptions({ name: 'probe', options }, [], false)).not.toThrow()
    expect(readOptions({ name: 'probe', options }, ['--help'], true).help).toBe(true)
  })

  it('drops what a lenient command does not have', () => {
    const lenient = { name: 'probe', options: { a: text('a') }, lenient: true }
    expect(Object.fromEntries(readOptions(lenient, ['x', 'y', '--z'], true).given)).toEqual({ a: ['x'] })
  })
})
