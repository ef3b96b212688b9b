import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { urlBesideModule } from '../modules/loading-call.ts'
import { constantTexts } from '../modules/static-value.ts'
import { modifiedTime, readText } from '../packages/file.ts'
import { isNode, nodesIn } from './syntax-tree.ts'

/** A parser as ESLint's configuration has it. */
export type Parser = TSESLint.Parser.LooseParserModule

interface CacheEntry {
  readonly modified: number
  readonly specifiers: readonly string[]
}

/** What ESLint asks of every parser. None gets the options of the configuration: types are not needed here. */
const askedByEslint = {
  sourceType: 'module',
  ecmaVersion: 'latest',
  loc: true,
  range: true,
  tokens: true,
  comment: true,
}

const cache = new Map<string, CacheEntry>()

/**
 * What a module on disk loads when it runs, as the specifiers that it writes: static and dynamic imports and files
 * beside it. Imports of types are no part of it. Read once as long as the file does not change.
 *
 * @returns nothing for a file that the parser cannot read
 */
export function moduleImports(path: string, parser: Parser): readonly string[] {
  const modified = modifiedTime(path)
  if (modified === undefined) return []
  const cached = cache.get(path)
  if (cached?.modified === modified) return cached.specifiers
  const tree = parseModule(path, parser)
  if (tree === undefined) return []
  const specifiers = [...new Set(nodesIn(tree).flatMap(importedBy))]
  cache.set(path, { modified, specifiers })
  return specifiers
}

function parseModule(path: string, parser: Parser): TSESTree.Node | undefined {
  const options = { ...askedByEslint, filePath: path, ecmaFeatures: { jsx: path.endsWith('x') } }
  try {
    const text = readText(path) ?? ''
    const tree =
      'parseForESLint' in parser ? parser.parseForESLint(text, options).ast : parser.parse(text, options)
    return isNode(tree) ? tree : undefined
  } catch {
    return undefined
  }
}

function importedBy(node: TSESTree.Node): readonly string[] {
  const named = specifierNode(node)
  return named === undefined || named === null ? [] : constantTexts(named, undefined)
}

function specifierNode(node: TSESTree.Node): TSESTree.Node | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.importKind === 'type' ? undefined : node.source
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.exportKind === 'type' ? undefined : node.source
    case 'ImportExpression':
      return node.source
    case 'NewExpression':
      return urlBesideModule(node)
    default:
      return undefined
  }
}
