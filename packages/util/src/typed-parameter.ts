import { VirtError } from './virt-error.ts'

/** The types of typed parameters, with libvirt's numbers (`virTypedParameterType`). */
export const typedParameterTypes = {
  /** 32 bits, signed. */
  int: 1,
  /** 32 bits, unsigned. */
  uint: 2,
  /** 64 bits, signed. */
  llong: 3,
  /** 64 bits, unsigned. */
  ullong: 4,
  /** A floating-point number. */
  double: 5,
  /** True or false. */
  boolean: 6,
  /** Text without NUL characters. */
  string: 7,
} as const satisfies Record<string, number>

/** The name of a type, such as `ullong`. */
export type TypedParameterType = keyof typeof typedParameterTypes

/** The JavaScript type of each parameter type's values. */
export interface TypedParameterValues {
  /** -2^31 to 2^31-1. */
  readonly int: number
  /** 0 to 2^32-1. */
  readonly uint: number
  /** -2^63 to 2^63-1. */
  readonly llong: bigint
  /** 0 to 2^64-1. */
  readonly ullong: bigint
  /** Any number. */
  readonly double: number
  /** True or false. */
  readonly boolean: boolean
  /** Text. */
  readonly string: string
}

/** A parameter of one type (`virTypedParameter`). */
export interface TypedParameterOf<T extends TypedParameterType> {
  /** The name, at most 79 bytes of UTF-8. */
  readonly field: string
  /** Which type the value has. */
  readonly type: T
  /** The value. */
  readonly value: TypedParameterValues[T]
}

/** A parameter of any type; `type` tells which type `value` has. */
export type TypedParameter = { [T in TypedParameterType]: TypedParameterOf<T> }[TypedParameterType]

/** Parameters in order, as calls take and answer them (`virTypedParameterPtr` with its count). */
export type TypedParameters = readonly TypedParameter[]

const maximumFieldBytes = 79
const numberRanges: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['int', [-(2 ** 31), 2 ** 31 - 1]],
  ['uint', [0, 2 ** 32 - 1]],
])
const bigintRanges: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ['llong', [-(2n ** 63n), 2n ** 63n - 1n]],
  ['ullong', [0n, 2n ** 64n - 1n]],
])

/**
 * Makes a parameter (`virTypedParamsAddInt`, `virTypedParamsAddUInt`, `virTypedParamsAddLLong`,
 * `virTypedParamsAddULLong`, `virTypedParamsAddDouble`, `virTypedParamsAddBoolean`, `virTypedParamsAddString`).
 *
 * @throws VirtError `INVALID_ARG` as {@link checkTypedParameter}.
 */
export function typedParameter<T extends TypedParameterType>(
  field: string,
  type: T,
  value: TypedParameterValues[T],
): TypedParameterOf<T> {
  const parameter = { field, type, value }
  checkTypedParameter(parameter)
  return parameter
}

/**
 * Makes sure that a parameter of doubtful origin is one.
 *
 * @throws VirtError `INVALID_ARG` when the value is not of the type or out of its range, or the name has not 1 to 79 bytes.
 */
export function checkTypedParameter(parameter: {
  readonly field: string
  readonly type: TypedParameterType
  readonly value: unknown
}): asserts parameter is TypedParameter {
  const { field, type, value } = parameter
  if (field === '' || new TextEncoder().encode(field).length > maximumFieldBytes) {
    throw new VirtError('INVALID_ARG', `Parameter name '${field.slice(0, 80)}' must have 1 to 79 bytes`)
  }
  if (!isTypedParameterValue(type, value)) {
    throw new VirtError(
      'INVALID_ARG',
      `value '${String(value).slice(0, 80)}' of parameter '${field}' is no ${type}`,
    )
  }
}

/**
 * The value of a field (`virTypedParamsGetInt`, `virTypedParamsGetUInt`, `virTypedParamsGetLLong`,
 * `virTypedParamsGetULLong`, `virTypedParamsGetDouble`, `virTypedParamsGetBoolean`, `virTypedParamsGetString`); undefined
 * when it is not there. Of duplicates the first.
 *
 * @throws VirtError `INVALID_ARG` when the field is there with another type.
 */
export function typedParameterValue<T extends TypedParameterType>(
  parameters: readonly TypedParameter[],
  field: string,
  type: T,
): TypedParameterValues[T] | undefined {
  const parameter = parameters.find(each => each.field === field)
  if (parameter === undefined) return undefined
  if (isOfType(parameter, type)) return parameter.value
  throw new VirtError(
    'INVALID_ARG',
    `Invalid type '${type}' requested for parameter '${field}', actual type is '${parameter.type}'`,
  )
}

/**
 * All texts of a field that may be there several times (`virTypedParamsGetStringList`).
 *
 * @throws VirtError `INVALID_ARG` when one of them has another type.
 */
export function typedParameterStrings(parameters: readonly TypedParameter[], field: string): string[] {
  return parameters
    .filter(parameter => parameter.field === field)
    .map(parameter => typedParameterValue([parameter], field, 'string') ?? '')
}

function isTypedParameterValue(type: TypedParameterType, value: unknown): boolean {
  switch (typeof value) {
    case 'bigint':
      return isWithin(bigintRanges.get(type), value)
    case 'number':
      return type === 'double' || (Number.isInteger(value) && isWithin(numberRanges.get(type), value))
    case 'string':
      return type === 'string' && !value.includes('\0')
    default:
      return type === 'boolean' && typeof value === 'boolean'
  }
}

function isOfType<T extends TypedParameterType>(
  parameter: TypedParameter,
  type: T,
): parameter is TypedParameter & TypedParameterOf<T> {
  return parameter.type === type
}

function isWithin<N extends number | bigint>(range: readonly [N, N] | undefined, value: N): boolean {
  return range !== undefined && value >= range[0] && value <= range[1]
}
