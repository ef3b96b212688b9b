import { describe, expect, it } from 'vitest'
import { indentJson, jsonMember, jsonProblem, jsonWords } from '../../src/output/json-words.ts'

describe('jsonWords', () => {
  it.each([
    [' { "a" : [ 1 , -2.50e3 ] } ', '{"a":[1,-2.50e3]}'],
    ['18446744073709551616', '18446744073709551616'],
    [String.raw`"\u00e9\/\\ \" {,}"`, String.raw`"é/\\ \" {,}"`],
    ['[true,false,null]', '[true,false,null]'],
  ])('%s', (text, compact) => {
    expect(jsonWords(text)?.join('')).toBe(compact)
  })

  it.each(['', 'x', '{', '{"a":1,}', '[1] 2', "{'a':1}"])('%j is no JSON', text => {
    expect(jsonWords(text)).toBeUndefined()
    expect(jsonProblem(text)).toEqual(expect.any(String))
  })

  it('does not take what is too deep', () => {
    const deep = (depth: number) => jsonWords('['.repeat(depth) + ']'.repeat(depth))
    expect(deep(1000)).toHaveLength(2000)
    expect(deep(1001)).toBeUndefined()
  })

  it('takes long strings', () => {
    expect(jsonWords(JSON.stringify('x\\'.repeat(1_000_000)))).toHaveLength(1)
  })
})

describe('jsonMember', () => {
  const member = (text: string, name: string) => jsonMember(jsonWords(text) ?? [], name)?.join('')

  it.each([
    ['{"a":1,"b":{"a":[2,3]},"c":"a"}', 'a', '1'],
    ['{"a":1,"b":{"a":[2,3]},"c":"a"}', 'b', '{"a":[2,3]}'],
    ['{"a":1,"b":{"a":[2,3]},"c":"a"}', 'c', '"a"'],
    ['{"a":{"d":1}}', 'd', undefined],
    ['{"x":"a","a":2}', 'a', '2'],
    [String.raw`{"\u0061":2}`, 'a', '2'],
    ['["a",1]', 'a', undefined],
    ['{}', 'a', undefined],
  ])('%s: %s', (text, name, value) => {
    expect(member(text, name)).toBe(value)
  })
})

describe('indentJson', () => {
  it.each([
    ['5', '5'],
    ['{}', '{\n\n}'],
    ['[[],{}]', '[\n  [\n\n  ],\n  {\n\n  }\n]'],
    ['{"a":1,"b":[1,2]}', '{\n  "a": 1,\n  "b": [\n    1,\n    2\n  ]\n}'],
  ])('%s', (text, indented) => {
    expect(indentJson(jsonWords(text) ?? [])).toBe(indented)
  })
})
