import {
  checkTypedParameter,
  VirtError,
  type TypedParameter,
  type TypedParameterFields,
  type TypedParameters,
  type TypedParameterType,
  type TypedParameterValues,
} from '@guestwork/util'

/** The property of a field: `cpu_shares`, `rx.bytes` and `poll-max-ns` as `cpuShares`, `rxBytes` and `pollMaxNs`. */
export type PropertyName<K extends string> = K extends `${infer Head}_${infer Tail}`
  ? `${PropertyName<Head>}${Capitalize<PropertyName<Tail>>}`
  : K extends `${infer Head}.${infer Tail}`
    ? `${PropertyName<Head>}${Capitalize<PropertyName<Tail>>}`
    : K extends `${infer Head}-${infer Tail}`
      ? `${PropertyName<Head>}${Capitalize<PropertyName<Tail>>}`
      : K

/** A family of parameters as an object: a property for each field, with the type of its values. */
export type ParameterObject<F extends TypedParameterFields> = {
  readonly [K in keyof F & string as PropertyName<K>]?: TypedParameterValues[F[K]] | undefined
}

/** What has typed properties, and besides them the parameters under libvirt's own names. */
export interface NamedParameters {
  /**
   * In an answer: all parameters in the driver's order under libvirt's names, so also those that have no property here. In a
   * change: more parameters to set; those that have a property are not looked at, so that an answer can be given back.
   */
  readonly parameters?: TypedParameters | undefined
}

/** The parameters of an answer. */
export interface AnsweredParameters {
  /** All parameters in the driver's order under libvirt's names, so also those that have no property here. */
  readonly parameters: TypedParameters
}

/** An answer, in which `parameters` is always there. */
export type Answered<T> = T & AnsweredParameters

const valueKinds: Readonly<Record<TypedParameterType, string>> = {
  int: 'number',
  uint: 'number',
  llong: 'bigint',
  ullong: 'bigint',
  double: 'number',
  boolean: 'boolean',
  string: 'string',
}
const propertyNames = new Map<string, string>()

/** The properties of those parameters that the family knows. One with a value of another kind is left out. */
export function readParameters<F extends TypedParameterFields>(
  parameters: TypedParameters,
  fields: F,
): ParameterObject<F> {
  const properties: Record<string, unknown> = {}
  for (const { field, value } of parameters) {
    const type = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (type !== undefined && typeof value === valueKinds[type]) properties[propertyName(field)] ??= value
  }
  return properties as ParameterObject<F>
}

/** {@link readParameters} with all parameters beside them. */
export function answeredParameters<F extends TypedParameterFields>(
  parameters: TypedParameters,
  fields: F,
): Answered<ParameterObject<F>> {
  return { ...readParameters(parameters, fields), parameters }
}

/**
 * The parameters of an object, in the order of the family, then those that it names itself.
 *
 * @throws VirtError `ARGUMENT_UNSUPPORTED` for a property that the family does not have; `INVALID_ARG` for a value that is
 * not of its type or out of its range.
 */
export function writeParameters<F extends TypedParameterFields>(
  object: ParameterObject<F> & NamedParameters,
  fields: F,
): TypedParameter[] {
  const { parameters = [], ...properties } = object
  const values = new Map<string, unknown>(Object.entries(properties))
  const known = Object.entries(fields).flatMap(([field, type]) => {
    const value = take(values, propertyName(field))
    if (value === undefined) return []
    const parameter = { field, type, value }
    checkTypedParameter(parameter)
    return [parameter]
  })
  for (const [name, value] of values) {
    if (value !== undefined) throw new VirtError('ARGUMENT_UNSUPPORTED', `parameter '${name}' not supported`)
  }
  const others = parameters.filter(({ field }) => !Object.hasOwn(fields, field))
  others.forEach(checkTypedParameter)
  return [...known, ...others]
}

function take(values: Map<string, unknown>, name: string): unknown {
  const value = values.get(name)
  values.delete(name)
  return value
}

function propertyName(field: string): string {
  const known = propertyNames.get(field)
  if (known !== undefined) return known
  const name = field.replace(/[._-](.)/g, (_, letter: string) => letter.toUpperCase())
  propertyNames.set(field, name)
  return name
}
