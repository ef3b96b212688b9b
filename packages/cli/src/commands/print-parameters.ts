import type { TypedParameters } from '@guestwork/util'
import type { Output } from '../output/output.ts'
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
  output.print(
    parameters.map(parameter => `${parameter.field.padEnd(nameWidth)}: ${format(parameter)}\n`).join(''),
  )
}
