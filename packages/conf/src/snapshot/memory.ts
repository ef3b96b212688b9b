import type { CheckContext } from '../codec/check.ts'
import { attribute, element } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { word } from '../codec/values/text.ts'

interface Memory {
  snapshot?: string
  file?: string
}

/** What the snapshot does with the guest's memory. */
export const snapshotMemory = element(
  {
    /** Where it is kept: nowhere, in the image of a disk, or in a file. */
    snapshot: attribute(oneOf(['no', 'internal', 'external'], { absent: 'default' })),
    /** The file, with `external`. */
    file: attribute(word),
  },
  { finish: completeMemory },
)

function completeMemory(memory: Memory, context: CheckContext): void {
  const { file } = memory
  if (file !== undefined) memory.snapshot ??= 'external'
  if (memory.snapshot === 'external' && file === undefined)
    context.fail('XML_ERROR', 'external memory snapshots require a filename', memory)
  if (file === undefined) return
  if (memory.snapshot !== 'external')
    context.fail('XML_ERROR', `memory filename '${file}' requires external snapshot`, memory)
  if (!file.startsWith('/'))
    context.fail('XML_ERROR', `memory snapshot file path (${file}) must be absolute`, memory, {
      attribute: 'file',
    })
}
