import { expect, it } from 'vitest'
import { formatUriParameters, uriParameter } from '../src/uri-parameters.ts'
import { parseUri } from '../src/uri.ts'

it.each([
  ['', []],
  ['a', [['a', '']]],
  ['a=', [['a', '']]],
  ['a=1', [['a', '1']]],
  [
    'a=1&b=2',
    [
      ['a', '1'],
      ['b', '2'],
    ],
  ],
  [
    'a=1;b=2;c',
    [
      ['a', '1'],
      ['b', '2'],
      ['c', ''],
    ],
  ],
  [
    'a=1;b=2&c=3',
    [
      ['a', '1;b=2'],
      ['c', '3'],
    ],
  ],
  [
    'a;b&c;d',
    [
      ['a;b', ''],
      ['c', ''],
      ['d', ''],
    ],
  ],
  [
    'a&&b=&=c&a=2',
    [
      ['a', ''],
      ['b', ''],
      ['a', '2'],
    ],
  ],
  ['a=b=c', [['a', 'b=c']]],
  ['a%3d=b%26c', [['a=', 'b&c']]],
  ['a+b=c+d', [['a+b', 'c+d']]],
  ['%41=/x?y', [['A', '/x?y']]],
])('reads the query %j as libvirt does', (query, expected) => {
  expect(parseUri(`h:///?${query}`).parameters.map(({ name, value }) => [name, value])).toEqual(expected)
})

it('finds a parameter by name without case, of duplicates the last', () => {
  const uri = parseUri('h:///?no_verify=0&x=1&No_Verify=1')
  expect(uriParameter(uri, 'NO_VERIFY')).toBe('1')
  expect(uriParameter(uri, 'x')).toBe('1')
  expect(uriParameter(uri, 'y')).toBeUndefined()
})

it('escapes what would end a parameter', () => {
  expect(
    formatUriParameters([
      { name: 'a=b', value: 'c&d;e#f+g%' },
      { name: 'path', value: '/k@h:1' },
    ]),
  ).toBe('a%3Db=c%26d%3Be%23f%2Bg%25&path=/k@h:1')
})
