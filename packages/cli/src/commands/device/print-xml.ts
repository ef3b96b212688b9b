import { flag } from '../../grammar/option.ts'
import type { Output } from '../../output/output.ts'

/** The option that asks for the document of a device, and for no change. */
export const printXmlOption = flag('print the document, and do nothing')

/** Prints the document of a device. */
export function printXml(output: Output, xml: string): void {
  output.result({ xml })
  output.print(xml)
}
