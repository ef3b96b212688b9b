import { expect, it } from 'vitest'
import { formatTypedParameterValue, typedParameterFromString } from '../src/typed-parameter-text.ts'
import { typedParameter } from '../src/typed-parameter.ts'

it.each([
  ['int', ' 1', 1],
  ['int', '+1', 1],
  ['int', '010', 10],
  ['int', '-2147483648', -2147483648],
  ['uint', '4294967295', 4294967295],
  ['uint', '-1', 4294967295],
  ['llong', '-1', -1n],
  ['ullong', '18446744073709551615', 18446744073709551615n],
  ['ullong', '-1', 18446744073709551615n],
  ['double', '1e3', 1000],
  ['double', '.5', 0.5],
  ['double', '5.', 5],
  ['boolean', '1', true],
  ['boolean', 'false', false],
  ['string', ' 1 ', ' 1 '],
] as const)('reads %s from %j', (type, text, value) => {
  expect(typedParameterFromString('f', type, text)).toEqual({ field: 'f', type, value })
})

it.each([
  ['int', ''],
  ['int', '1 '],
  ['int', '0x10'],
  ['int', '1.5'],
  ['int', '4294967295'],
  ['uint', '4294967296'],
  ['uint', '-4294967296'],
  ['llong', '18446744073709551615'],
  ['ullong', '9'.repeat(100)],
  ['double', ''],
  ['double', 'x'],
  ['boolean', 'yes'],
  ['boolean', '2'],
] as const)('reads no %s from %j', (type, text) => {
  expect(() => typedParameterFromString('f', type, text)).toThrow(
    expect.objectContaining({ code: 'INVALID_ARG' }),
  )
})

it.each([
  [typedParameter('f', 'boolean', true), '1'],
  [typedParameter('f', 'boolean', false), '0'],
  [typedParameter('f', 'ullong', 2n ** 64n - 1n), '18446744073709551615'],
  [typedParameter('f', 'int', -5), '-5'],
  [typedParameter('f', 'string', 'x y'), 'x y'],
  [typedParameter('f', 'double', 1.5), '1.5'],
  [typedParameter('f', 'double', 1000), '1000'],
  [typedParameter('f', 'double', 4294967295), '4.29497e+09'],
  [typedParameter('f', 'double', 1e-7), '1e-07'],
  [typedParameter('f', 'double', 0.0001), '0.0001'],
  [typedParameter('f', 'double', 999999.5), '1e+06'],
  [typedParameter('f', 'double', 1e100), '1e+100'],
  [typedParameter('f', 'double', 0), '0'],
  [typedParameter('f', 'double', -Infinity), '-inf'],
  [typedParameter('f', 'double', Number.NaN), 'nan'],
])('writes %o as libvirt does', (parameter, text) => {
  expect(formatTypedParameterValue(parameter)).toBe(text)
})
