import type { TSESTree } from '@typescript-eslint/utils'
import { commentReferences } from './comment-references.ts'
import { loadedModule, urlBesideModule } from './loading-call.ts'
import type { Listeners, SourceCode } from './syntax.ts'
import { constantTexts } from './static-value.ts'

/** A place where a file names another module. */
export interface ModuleReference {
  /** What to underline. */
  readonly node: TSESTree.Node | TSESTree.Comment
  /** The name or path as written, such as `@guestwork/core` or `./uri.ts`. */
  readonly specifier: string
  /**
   * `code` is loaded when the program runs, `type` is gone by then, and `file` is a path to a file beside the module,
   * as in `new URL('worker.js', import.meta.url)`.
   */
  readonly kind: 'code' | 'type' | 'file'
}

/** The listeners of a rule that wants to see every {@link ModuleReference} of a file, in whatever form it is written. */
export function moduleReferenceListeners(
  { sourceCode, filename }: { readonly sourceCode: SourceCode; readonly filename: string },
  visit: (reference: ModuleReference) => void,
): Listeners {
  const see = (kind: ModuleReference['kind'], node: TSESTree.Node | null | undefined): void => {
    if (node === null || node === undefined) return
    for (const specifier of constantTexts(node, sourceCode.getScope(node))) visit({ node, specifier, kind })
  }
  const seeStatement = (kind: 'type' | 'value' | undefined, node: TSESTree.Node | null): void =>
    see(kind === 'type' ? 'type' : 'code', node)
  return {
    Program: () => commentReferences(sourceCode.getAllComments(), filename).forEach(visit),
    ImportDeclaration: node => seeStatement(node.importKind, node.source),
    ExportAllDeclaration: node => seeStatement(node.exportKind, node.source),
    ExportNamedDeclaration: node => seeStatement(node.exportKind, node.source),
    TSImportEqualsDeclaration: ({ importKind, moduleReference }) => {
      if (moduleReference.type === 'TSExternalModuleReference')
        seeStatement(importKind, moduleReference.expression)
    },
    ImportExpression: node => see('code', node.source),
    CallExpression: node => see('code', loadedModule(node, sourceCode.getScope(node))),
    NewExpression: node => see('file', urlBesideModule(node)),
    TSImportType: node => see('type', node.source),
    TSModuleDeclaration: node => see('type', node.id.type === 'Literal' ? node.id : undefined),
  }
}
