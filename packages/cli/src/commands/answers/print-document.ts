import { flag, text, type Values } from '../../grammar/option.ts'
import type { Output } from '../../output/output.ts'

/** The options of commands that print an XML document. */
export const documentSelection = {
  xpath: text('print only the nodes that this XPath expression selects', { namedOnly: true }),
  wrap: flag('put these nodes into one element'),
}

/**
 * Prints an XML document, or what of it was selected (`virshDumpXML`).
 *
 * @param identity - what the document is about, for JSON
 */
export async function printDocument(
  output: Output,
  identity: object,
  xml: string,
  { xpath, wrap }: Values<typeof documentSelection>,
): Promise<void> {
  if (xpath === undefined) {
    output.result({ ...identity, xml })
    output.print(xml)
    return
  }
  const { selectNodes } = await import('@guestwork/conf/xpath')
  const nodes = await selectNodes(xml, xpath, { wrap })
  output.result({ ...identity, nodes })
  output.print(nodes.map(node => `${node}\n`).join(''))
}
