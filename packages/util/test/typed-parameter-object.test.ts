import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  checkTypedParameters,
  typedParametersFromObject,
  typedParametersToObject,
} from '../src/typed-parameter-object.ts'
import { typedParameter } from '../src/typed-parameter.ts'

const fields = { cpu_shares: 'ullong', vcpu_quota: 'llong', model: 'string' } as const

describe('typedParametersToObject', () => {
  it('gives every field its type', () => {
    const object = typedParametersToObject(
      [typedParameter('cpu_shares', 'ullong', 1024n), typedParameter('model', 'string', 'x')],
      fields,
    )
    expect(object).toEqual({ cpu_shares: 1024n, model: 'x' })
    expectTypeOf(object.cpu_shares).toEqualTypeOf<bigint | undefined>()
    expectTypeOf(object.model).toEqualTypeOf<string | undefined>()
  })

  it.each([
    ['ARGUMENT_UNSUPPORTED', "parameter 'weight' not supported", [typedParameter('weight', 'uint', 1)]],
    ['ARGUMENT_UNSUPPORTED', "parameter 'toString' not supported", [typedParameter('toString', 'uint', 1)]],
    [
      'INVALID_ARG',
      "parameter 'model' occurs multiple times",
      [typedParameter('model', 'string', 'a'), typedParameter('model', 'string', 'b')],
    ],
    [
      'INVALID_ARG',
      "invalid type 'uint' for parameter 'model', expected 'string'",
      [typedParameter('model', 'uint', 1)],
    ],
  ])('refuses with %s: %s', (code, message, parameters) => {
    for (const use of [checkTypedParameters, typedParametersToObject]) {
      expect(() => use(parameters, fields)).toThrow(
        expect.objectContaining({ code, message: expect.stringContaining(message) }),
      )
    }
  })
})

describe('typedParametersFromObject', () => {
  it('makes parameters in the order of the fields', () => {
    expect(typedParametersFromObject({ vcpu_quota: -1n, cpu_shares: 2n, model: undefined }, fields)).toEqual([
      { field: 'cpu_shares', type: 'ullong', value: 2n },
      { field: 'vcpu_quota', type: 'llong', value: -1n },
    ])
  })

  it('refuses unknown properties and values out of range', () => {
    const stranger = { ...{ weight: 1 }, cpu_shares: 2n }
    expect(() => typedParametersFromObject(stranger, fields)).toThrow(
      expect.objectContaining({ code: 'ARGUMENT_UNSUPPORTED' }),
    )
    expect(() => typedParametersFromObject({ cpu_shares: -1n }, fields)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG' }),
    )
  })
})
