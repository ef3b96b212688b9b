import type { TypedParameters } from '@guestwork/util'
import type { Output } from '../../output/output.ts'
import { parameterText } from './parameter-text.ts'

const nameWidth = 15

/**
 * Prints typed parameters, one a line.
 *
 * @param format - the text of a value, where it is not the usual one
 */
export function printParameters(
  output: Output,
  parameters: TypedParameters,
  format: (parameter: TypedParameters[number]) => string = parameterText,
): void {
  output.result(Object.fromEntries(parameters.map(({ field, value }) => [field, value])))
  output.print(formatParameters(parameters, nameWidth, format))
}

/** Typed parameters as lines, the names as wide as is said. */
export function formatParameters(
  parameters: TypedParameters,
  width: number,
  format: (parameter: TypedParameters[number]) => string = parameterText,
): string {
  return parameters.map(parameter => `${parameter.field.padEnd(width)}: ${format(parameter)}\n`).join('')
}
