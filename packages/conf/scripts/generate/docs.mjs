import { readFile } from 'node:fs/promises'
import ts from 'typescript'

/**
 * The doc comments in a file of declarations: of each exported constant, and of the properties in the
 * object literal that it is made from.
 */
export async function docsOf(file) {
  const source = ts.createSourceFile(file, await readFile(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const docs = new Map()
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement) || !isExported(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      const literal = initializer === undefined ? undefined : literalOf(initializer)
      if (literal === undefined) continue
      docs.set(name.getText(), { doc: commentOf(statement), properties: propertiesOf(literal) })
    }
  }
  return docs
}

function isExported(statement) {
  return statement.modifiers?.some(modifier => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false
}

/** The literal in `element({...})`, `members({...})`, or by itself. */
function literalOf(initializer) {
  if (ts.isObjectLiteralExpression(initializer)) return initializer
  if (!ts.isCallExpression(initializer)) return undefined
  const [first] = initializer.arguments
  return first !== undefined && ts.isObjectLiteralExpression(first) ? first : undefined
}

/** The comment of each property that has a name of its own; an alias of another member needs none. */
function propertiesOf(literal) {
  const properties = []
  for (const property of literal.properties) {
    if (!ts.isPropertyAssignment(property)) continue
    const isAlias = ts.isPropertyAccessExpression(property.initializer)
    const text = commentOf(property)
    if (text !== '' || !isAlias) properties.push([propertyName(property.name), text])
  }
  return properties
}

function propertyName(name) {
  return ts.isStringLiteral(name) ? name.text : name.getText()
}

function commentOf(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node)
  if (comment === undefined || !ts.isJSDoc(comment)) return ''
  return ts.getTextOfJSDocComment(comment.comment) ?? ''
}
