import { layers } from '../layers.ts'
import { moduleReferenceListeners } from '../modules/module-references.ts'
import { isDevelopmentFile } from '../packages/development-file.ts'
import { packageAt, type Package } from '../packages/find-package.ts'
import { layerOf } from '../packages/layer-of.ts'
import { objectionTexts, objectionTo, type Objection, type Purpose } from '../packages/objection.ts'
import { referencedPackages, type ReferencedPackage } from '../packages/referenced-packages.ts'
import { docs } from './docs.ts'
import type { Rule } from './rule.ts'

type MessageId = Objection['messageId'] | 'path'

/** Packages depend on each other as the layer table allows, whatever the form of the import. */
export const layersRule: Rule<MessageId> = {
  meta: {
    type: 'problem',
    docs: docs('layers', 'Allow packages to depend on each other only as the layer table says'),
    messages: {
      ...objectionTexts,
      path: '{{source}} reaches into {{target}} by path. Import it by its name, through its exports.',
    },
    schema: [],
  },
  create(context) {
    const source = packageAt(context.filename)
    const layer = source === undefined ? undefined : layerOf(source.manifest)
    if (source === undefined || layer === undefined) return {}
    const purpose = isDevelopmentFile(context.filename, source) ? 'development' : 'source'
    const mayUsePaths = layers[layer]?.includes('*') === true
    return moduleReferenceListeners(context, ({ node, specifier, kind }) => {
      const referenced = referencedPackages(specifier, context.filename, source)
      const problem =
        layerProblem(source, referenced, purpose) ??
        (mayUsePaths || kind === 'file' ? undefined : pathProblem(source, referenced))
      if (problem !== undefined) context.report({ node, ...problem })
    })
  },
}

interface Problem {
  readonly messageId: MessageId
  readonly data: Readonly<Record<string, string>>
}

function layerProblem(
  { manifest: source }: Package,
  referenced: readonly ReferencedPackage[],
  purpose: Purpose,
): Problem | undefined {
  return referenced.flatMap(({ manifest }) => objectionTo(source, manifest, purpose) ?? [])[0]
}

function pathProblem(source: Package, referenced: readonly ReferencedPackage[]): Problem | undefined {
  const reached = referenced.find(({ byPath, manifest }) => byPath && layerOf(manifest) !== undefined)
  if (reached === undefined) return undefined
  return { messageId: 'path', data: { source: source.name, target: String(reached.manifest.name) } }
}
