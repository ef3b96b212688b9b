import type { ElementDeclaration } from './declare.ts'
import { shapeOf, type Shape } from './expand.ts'

/** Binds what an element can have into a reader or writer when it is first needed, once for each declaration. */
export function boundOnce<Bound>(
  bindShape: (shape: Shape) => Bound,
): (declaration: ElementDeclaration) => Bound {
  const known = new WeakMap<ElementDeclaration, { readonly bound: Bound }>()
  return declaration => {
    let entry = known.get(declaration)
    if (entry === undefined) {
      entry = { bound: bindShape(shapeOf(Object.entries(declaration.members))) }
      known.set(declaration, entry)
    }
    return entry.bound
  }
}
