import { CommandError } from '../../output/command-error.ts'
import { attributeOf, deviceElements, type DeviceElement } from '../../document/device-element.ts'
import { withoutChildren } from '../../document/edit-node.ts'

const sourceAttributes = ['file', 'dev', 'dir', 'name']

/**
 * The disk that a text names by its target or its source, in the document of a domain (`virshFindDisk`). What lies below its
 * image is left out.
 *
 * @param isCandidate - which disks count
 * @throws CommandError `INVALID_ARG` when there is none.
 */
export function findDisk(
  xml: string,
  text: string,
  isCandidate: (disk: DeviceElement) => boolean = () => true,
): DeviceElement {
  const found = deviceElements(xml, 'disk')
    .filter(isCandidate)
    .find(
      disk =>
        sourcePath(disk, sourceAttributes) === text || attributeOf(disk.element, ['target'], 'dev') === text,
    )
  if (found !== undefined) return { ...found, node: withoutChildren(found.node, 'backingStore') }
  throw new CommandError('INVALID_ARG', [`No disk found whose source path or target is ${text}`])
}

/** The first of some attributes that the source of a disk has. */
export function sourcePath({ element }: DeviceElement, attributes: readonly string[]): string | undefined {
  return attributes.map(name => attributeOf(element, ['source'], name)).find(value => value !== undefined)
}
