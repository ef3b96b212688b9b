import { flag } from '../../grammar/option.ts'
import type { Output } from '../../output/output.ts'

/** The option that asks for the document that a command would use, and for no change. */
export const printXmlOption = flag('print the document, and do nothing')

/**
 * Prints a document that belongs to no object.
 *
 * @param end - what follows it for people
 */
export function printXml(output: Output, xml: string, end = ''): void {
  output.result({ xml })
  output.print(`${xml}${end}`)
}
