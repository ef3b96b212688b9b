import { VmxFile } from '@guestwork/vmx'
import { describe, expect, it } from 'vitest'

describe('reading', () => {
  it.each([
    ['key = "value"', 'value'],
    ["KEY='va\"lue'", 'va"lue'],
    ['key="""two\nlines"""', 'two\nlines'],
    ['#!/usr/bin/vmware\n\n key\t= "value" # note\r\n', 'value'],
    ['other = "1"; key = "value"', 'value'],
    ['key = "first"\nKey = "second"', 'first'],
    ['key = "a|22b"', 'a"b'],
    ['key = "a|b"', 'a|b'],
  ])('%j', (text, value) => {
    expect(new VmxFile(text).get('key')).toBe(value)
  })

  it.each([
    ['key', 1, 'expecting an assignment'],
    ['\nkey =', 2, 'expecting a value'],
    ['a = "1"\nkey = 5', 2, 'numbers not allowed in VMX format'],
    ['key = ["a"]', 1, 'lists not allowed in VMX format'],
    ['key = "a', 1, 'unterminated string'],
    ['key = "a" "b"', 1, 'expecting a separator'],
    ['# note\r\n5 = "a"', 2, 'expecting a name'],
  ])('%j is refused', (text, line, problem) => {
    const read = () => new VmxFile(text)
    expect(read).toThrow(expect.objectContaining({ code: 'CONF_SYNTAX', details: { line } }))
    expect(read).toThrow(`line ${String(line)}: ${problem}`)
  })

  it('has limits', () => {
    const code = { code: 'CONF_SYNTAX' }
    expect(() => new VmxFile('a = "1"', { size: 6 })).toThrow(expect.objectContaining(code))
    expect(() => new VmxFile('a = "1"\nb = "2"', { entries: 1 })).toThrow(expect.objectContaining(code))
  })
})

describe('changing', () => {
  const text = '#!/usr/bin/vmware\r\nA = "1" # one\r\n\r\nb="2"\r\nB = "3"; c = "4"\r\n'

  it('replaces a value where it stands', () => {
    const file = new VmxFile(text)
    file.set('a', 'say "hi"')
    expect(file.toString()).toBe(text.replace('"1"', '"say |22hi|22"'))
  })

  it('adds a new entry at the end, with the line ends of the file', () => {
    const file = new VmxFile(text)
    file.set('new', 'x')
    expect(file.toString()).toBe(`${text}new = "x"\r\n`)
    const open = new VmxFile('a = "1"')
    open.set('b', '2')
    expect(open.toString()).toBe('a = "1"\nb = "2"\n')
  })

  it('takes out every entry with a key', () => {
    const file = new VmxFile(text)
    file.delete('B')
    expect(file.toString()).toBe('#!/usr/bin/vmware\r\nA = "1" # one\r\n\r\n; c = "4"\r\n')
    expect(file.get('b')).toBeUndefined()
  })
})
