import {
  checkTypedParameter,
  type TypedParameter,
  type TypedParameterType,
  type TypedParameterValues,
} from './typed-parameter.ts'
import { VirtError } from './virt-error.ts'

/** A family of parameters: the fields that it knows, with their types, such as `{ cpu_shares: 'ullong' }`. */
export type TypedParameterFields = Readonly<Record<string, TypedParameterType>>

/** Parameters as an object: a property for each field, with the JavaScript type that belongs to its parameter type. */
export type TypedParameterObject<F extends TypedParameterFields> = {
  readonly [K in keyof F]?: TypedParameterValues[F[K]] | undefined
}

/**
 * Checks parameters against the family that they should belong to (`virTypedParamsValidate`).
 *
 * @throws VirtError `ARGUMENT_UNSUPPORTED` for an unknown field, `INVALID_ARG` for one that is there twice or has
 * another type.
 */
export function checkTypedParameters(
  parameters: readonly TypedParameter[],
  fields: TypedParameterFields,
): void {
  const seen = new Set<string>()
  for (const { field, type } of parameters) {
    const expected = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (expected === undefined)
      throw new VirtError('ARGUMENT_UNSUPPORTED', `parameter '${field}' not supported`)
    if (seen.has(field)) throw new VirtError('INVALID_ARG', `parameter '${field}' occurs multiple times`)
    if (type !== expected) {
      throw new VirtError(
        'INVALID_ARG',
        `invalid type '${type}' for parameter '${field}', expected '${expected}'`,
      )
    }
    seen.add(field)
  }
}

/**
 * Turns parameters into an object with typed properties; fields that are not among them are left out.
 *
 * @throws VirtError as {@link checkTypedParameters}.
 */
export function typedParametersToObject<F extends TypedParameterFields>(
  parameters: readonly TypedParameter[],
  fields: F,
): TypedParameterObject<F> {
  checkTypedParameters(parameters, fields)
  // The check has made sure that every value has the type that `fields` gives for it.
  return Object.fromEntries(parameters.map(({ field, value }) => [field, value])) as TypedParameterObject<F>
}

/**
 * Turns an object into parameters, in the order of `fields`. Properties that are undefined are left out.
 *
 * @throws VirtError `ARGUMENT_UNSUPPORTED` for a property that `fields` does not know, `INVALID_ARG` for a value
 * that is not of its type.
 */
export function typedParametersFromObject<F extends TypedParameterFields>(
  object: TypedParameterObject<F>,
  fields: F,
): TypedParameter[] {
  const unknown = Object.keys(object).find(name => !Object.hasOwn(fields, name))
  if (unknown !== undefined)
    throw new VirtError('ARGUMENT_UNSUPPORTED', `parameter '${unknown}' not supported`)
  const values = new Map<string, unknown>(Object.entries(object))
  return Object.entries(fields).flatMap(([field, type]) => {
    const value = values.get(field)
    if (value === undefined) return []
    const parameter = { field, type, value }
    checkTypedParameter(parameter)
    return [parameter]
  })
}
