import { SaxesParser } from 'saxes'

/**
 * @typedef {object} TreeNode
 * @property {string} name
 * @property {Record<string, string>} attributes
 * @property {(TreeNode | string)[]} children
 * @property {number} line
 * @property {number} column
 */

/**
 * The least that a parser with positions has to do: saxes, and a tree of plain objects.
 *
 * @param {string} xml
 * @returns {TreeNode | undefined} The root element.
 */
export function saxesTree(xml) {
  const parser = new SaxesParser({ position: true, xmlns: false })
  /** @type {TreeNode[]} */
  const open = []
  /** @type {TreeNode | undefined} */
  let top
  parser.on('opentag', ({ name, attributes }) => {
    /** @type {TreeNode} */
    const node = { name, attributes, children: [], line: parser.line, column: parser.column }
    open.at(-1)?.children.push(node)
    top ??= node
    open.push(node)
  })
  parser.on('text', text => void open.at(-1)?.children.push(text))
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return top
}
