import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  typedParameter,
  typedParameterStrings,
  typedParameterTypes,
  typedParameterValue,
  type TypedParameter,
} from '../src/typed-parameter.ts'

it('has the numbers of the wire', () => {
  expect(typedParameterTypes).toEqual({
    int: 1,
    uint: 2,
    llong: 3,
    ullong: 4,
    double: 5,
    boolean: 6,
    string: 7,
  })
})

describe('typedParameter', () => {
  it.each([
    ['int', -(2 ** 31)],
    ['int', 2 ** 31 - 1],
    ['uint', 2 ** 32 - 1],
    ['llong', -(2n ** 63n)],
    ['ullong', 2n ** 64n - 1n],
    ['double', 1.5],
    ['double', Number.NaN],
    ['boolean', false],
    ['string', ''],
  ] as const)('takes %s %s', (type, value) => {
    expect(typedParameter('f', type, value)).toEqual({ field: 'f', type, value })
  })

  it.each([
    ['int', 2 ** 31],
    ['int', 1.5],
    ['uint', -1],
    ['uint', 2 ** 32],
    ['llong', 2n ** 63n],
    ['ullong', -1n],
    ['ullong', 2n ** 64n],
    ['string', 'a\0b'],
  ] as const)('refuses %s %s', (type, value) => {
    expect(() => typedParameter('f', type, value)).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARG',
        message: expect.stringContaining(`of parameter 'f' is no ${type}`),
      }),
    )
  })

  it('refuses a name that is empty or has more than 79 bytes', () => {
    expect(typedParameter('x'.repeat(79), 'int', 1).field).toHaveLength(79)
    for (const field of ['', 'x'.repeat(80), 'ü'.repeat(40)]) {
      expect(() => typedParameter(field, 'int', 1)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
    }
  })

  it('knows the type of its value', () => {
    expectTypeOf(typedParameter('f', 'ullong', 1n).value).toEqualTypeOf<bigint>()
    for (const parameter of [typedParameter('f', 'boolean', true)] as TypedParameter[]) {
      if (parameter.type === 'boolean') expectTypeOf(parameter.value).toEqualTypeOf<boolean>()
    }
  })
})

describe('typedParameterValue', () => {
  const parameters = [
    typedParameter('a', 'int', 1),
    typedParameter('b', 'string', 'x'),
    typedParameter('a', 'int', 2),
  ]

  it('finds the first value of a field', () => {
    expect(typedParameterValue(parameters, 'a', 'int')).toBe(1)
    expect(typedParameterValue(parameters, 'c', 'int')).toBeUndefined()
  })

  it('refuses another type', () => {
    expect(() => typedParameterValue(parameters, 'b', 'int')).toThrow(
      expect.objectContaining({
        code: 'INVALID_ARG',
        message: "invalid argument: Invalid type 'int' requested for parameter 'b', actual type is 'string'",
      }),
    )
  })

  it('collects the texts of a field', () => {
    expect(typedParameterStrings([...parameters, typedParameter('b', 'string', 'y')], 'b')).toEqual([
      'x',
      'y',
    ])
    expect(typedParameterStrings(parameters, 'c')).toEqual([])
    expect(() => typedParameterStrings(parameters, 'a')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG' }),
    )
  })
})
