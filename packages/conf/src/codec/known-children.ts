import type { ErrorCode } from '@guestwork/util'
import type { ElementBehaviour, ElementDeclaration } from './declare.ts'

/**
 * The behaviour of an element whose child elements libvirt knows all, and refuses others with this code.
 * Who keeps what is unknown keeps it here too, because a later libvirt may know more.
 */
export function knownChildren(
  declaration: () => ElementDeclaration,
  code: ErrorCode,
): Pick<ElementBehaviour, 'rewrite'> {
  return {
    rewrite(element, context) {
      if (context.unknown !== 'drop') return
      const known = Object.entries(declaration().members)
      const strange = element.children.find(({ name }) =>
        known.every(
          ([property, member]) => name !== (('name' in member ? member.name : undefined) ?? property),
        ),
      )
      if (strange !== undefined) {
        context.fail(code, `unexpected element '${strange.name}' in '${element.name}'`, strange)
      }
    },
  }
}
