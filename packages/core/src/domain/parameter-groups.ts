import type { TypedParameter, TypedParameterFields, TypedParameters } from '@guestwork/util'
import { readParameters, type ParameterObject } from './parameter-object.ts'

/** Parameters by the first part of their names, up to a dot, which they have lost. */
export type ParameterGroups = ReadonlyMap<string, TypedParameters>

/** Groups parameters such as `net.0.name` and `net.count` by the first part of their names. */
export function groupParameters(parameters: TypedParameters): ParameterGroups {
  const groups = new Map<string, TypedParameter[]>()
  for (const parameter of parameters) {
    const dot = parameter.field.indexOf('.')
    if (dot < 1) continue
    const name = parameter.field.slice(0, dot)
    const inner = { ...parameter, field: parameter.field.slice(dot + 1) }
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [inner])
    else group.push(inner)
  }
  return groups
}

/** The parameters of a group of groups, such as `cache.monitor`; none when it is absent. */
export function parametersOf(groups: ParameterGroups, ...path: readonly string[]): TypedParameters {
  const [name = '', ...rest] = path
  const inner = groups.get(name) ?? []
  return rest.length === 0 ? inner : parametersOf(groupParameters(inner), ...rest)
}

/**
 * The entries of a numbered list such as `0.name`, `0.type`, `2.name`, by ascending number.
 *
 * @param read - makes an entry from its parameters and its number
 */
export function numberedList<T>(
  parameters: TypedParameters,
  read: (parameters: TypedParameters, number: number) => T,
): T[] {
  return [...groupParameters(parameters)]
    .filter(([name]) => /^\d{1,9}$/.test(name))
    .map(([name, entry]) => ({ number: Number(name), entry }))
    .sort((a, b) => a.number - b.number)
    .map(({ number, entry }) => read(entry, number))
}

/** The properties of a group; undefined when there is no such group. */
export function readGroup<F extends TypedParameterFields>(
  groups: ParameterGroups,
  name: string,
  fields: F,
): ParameterObject<F> | undefined {
  const group = groups.get(name)
  return group && readParameters(group, fields)
}
