import type { CheckContext } from '../codec/check.ts'
import { attribute, element } from '../codec/declare.ts'
import { oneOf } from '../codec/values/choice.ts'
import { ulong } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

interface Disk {
  checkpoint?: string
  bitmap?: string
}

/** What a checkpoint does with one disk of the guest. */
export const checkpointDisk = element(
  {
    /** The disk's target, such as `vda`, or the path of its image. */
    name: attribute(word, { required: true }),
    /** Whether changes of the disk are recorded from now on. */
    checkpoint: attribute(oneOf(['no', 'bitmap'], { absent: 'default' })),
    /** The name of the bitmap that records them; the checkpoint's own when left out. */
    bitmap: attribute(word),
    /** The bytes that have changed since, as the server reports them. */
    size: attribute(ulong),
  },
  { finish: completeDisk },
)

/** A bitmap is only there where changes are recorded (`virDomainCheckpointDiskDefParseXML`). */
function completeDisk(disk: Disk, context: CheckContext): void {
  if (disk.bitmap === undefined) return
  if (disk.checkpoint === 'no') {
    const message = "a bitmap is not possible with checkpoint='no'"
    context.fail('XML_ERROR', message, disk, { attribute: 'bitmap' })
  }
  disk.checkpoint = 'bitmap'
}
