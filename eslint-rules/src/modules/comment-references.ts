import type { TSESTree } from '@typescript-eslint/utils'
import type { ModuleReference } from './module-references.ts'

const tripleSlash = /^\/\s*<reference\s+(types|path)\s*=\s*(['"])(.+?)\2/
const documentedType = /@\w+\s*\{([^\n]*)/g
const typeImport = /\bimport\(\s*(['"])(.+?)\1\s*\)/g
const importTag = /@import\s[^@]*?\bfrom\s+(['"])(.+?)\1/g

/**
 * The modules that a file's comments name: in `/// <reference>` lines, and in JavaScript, where documentation comments
 * are type annotations, in the `import()` of a type and in `@import` tags.
 *
 * @param comments - all comments of the file
 * @param filename - tells JavaScript by its ending
 */
export function commentReferences(
  comments: readonly TSESTree.Comment[],
  filename: string,
): readonly ModuleReference[] {
  const isJavaScript = /\.[cm]?jsx?$/.test(filename)
  return comments.flatMap(node => {
    const names =
      node.type === 'Line' ? slashNames(node.value) : isJavaScript ? documentedNames(node.value) : []
    return names.map(specifier => ({ node, specifier, kind: 'type' as const }))
  })
}

function slashNames(text: string): readonly string[] {
  const [, attribute, , name] = tripleSlash.exec(text) ?? []
  if (name === undefined) return []
  return [attribute === 'path' && !name.startsWith('.') ? `./${name}` : name]
}

function documentedNames(text: string): readonly string[] {
  const types = [...text.matchAll(documentedType)].flatMap(([, type = '']) => [...type.matchAll(typeImport)])
  return [...types, ...text.matchAll(importTag)].flatMap(([, , name]) => name ?? [])
}
