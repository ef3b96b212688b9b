import type { CheckContext } from '../../codec/check.ts'
import {
  attribute,
  child,
  element,
  members,
  slot,
  variant,
  type ElementDeclaration,
} from '../../codec/declare.ts'
import { childNamed, type XmlElement } from '../../xml/element.ts'
import { oneOf } from '../../codec/values/choice.ts'
import { uint } from '../../codec/values/number.ts'
import { chainFormat } from './disk-format.ts'
import { diskKinds } from './disk-kinds.ts'

/** The end of a chain of images. */
export const chainEnd = members({})

/** An image that another one is based on. Without a type it is the end of the chain. */
export const diskChain: ElementDeclaration = element(
  {
    /** Where the image is. */
    type: variant({ ...diskKinds, none: chainEnd }, { default: 'none', absent: 'none' }),
    /** The number of the image in the running guest's chain. */
    index: attribute(uint, { live: true }),
    /** The format of the image. */
    format: child(chainFormat),
    source: slot(),
    /** The image that this one is based on in turn. */
    backingStore: child(() => diskChain),
  },
  { rewrite: needSource },
)

/** Only an element that says no type ends the chain; every other image is somewhere. */
function needSource(element: XmlElement, context: CheckContext): void {
  const type = element.attributes.get('type')
  if (type === 'none')
    context.fail('XML_ERROR', "unknown storage source type 'none'", element, { attribute: 'type' })
  if (type !== undefined && childNamed(element, 'source') === undefined)
    context.fail('XML_ERROR', 'missing disk backing store source', element)
}

/** A copy that is being made. */
export const diskMirror = element({
  /** Where the copy is. */
  type: variant(diskKinds, { default: 'file' }),
  /** Why it is made. */
  job: attribute(oneOf(['copy', 'active-commit'])),
  /** Whether the copy is complete, and what happens next. */
  ready: attribute(oneOf(['yes', 'abort', 'pivot'], { absent: 'no' })),
  /** The format of the copy. */
  format: child(chainFormat),
  source: slot(),
  /** The image that the copy is based on. */
  backingStore: child(diskChain),
})
