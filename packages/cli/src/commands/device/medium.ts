import type { ElementNode } from '@guestwork/conf/xml'
import { attributeOf, type DeviceElement } from '../../document/device-element.ts'
import { emptyNode, isElementNode, withAttributes, withoutChildren } from '../../document/edit-node.ts'
import { CommandError } from '../../output/command-error.ts'
import { sourcePath } from './disk-element.ts'

/** What is done to a medium. */
export type MediaAction = 'eject' | 'insert' | 'update'

/** How a drive is changed. */
export interface MediaChange {
  /** What is done. */
  readonly action: MediaAction
  /** File or device of the new medium. */
  readonly source: string | undefined
  /** The new medium is a block device. */
  readonly block: boolean
}

const mediumAttributes = ['file', 'dev', 'dir', 'name', 'pool']

/** Whether a disk is a drive with a medium that can be changed. */
export function isDrive({ element }: DeviceElement): boolean {
  return ['cdrom', 'floppy'].includes(element.attributes.get('device') ?? '')
}

/**
 * A drive with another medium, or none (`virshUpdateDiskXML`). What belongs to the former one goes with it, but for what is
 * to happen when a medium is missing.
 *
 * @param path - how the user named the drive, for errors
 * @throws CommandError `OPERATION_INVALID`, `INVALID_ARG` for a change that does not fit the drive.
 */
export function withMedium(drive: DeviceElement, path: string, change: MediaChange): ElementNode {
  const { node } = drive
  const medium = newMedium(drive, path, change)
  const isBlock = change.block && medium !== undefined
  const kept = withoutChildren(node, 'source').children
  const target = kept.findIndex(child => isElementNode(child, 'target'))
  const before = kept.slice(0, target)
  const indent = before.findLast(({ kind }) => kind === 'text')
  const added = [medium, medium && indent].filter(child => child !== undefined)
  const children = [...before, ...added, ...kept.slice(target)]
  return { ...withAttributes(node, { type: isBlock ? 'block' : 'file' }), children }
}

/** `<source>` of the new medium; undefined when the drive is to be empty. */
function newMedium(
  drive: DeviceElement,
  path: string,
  { action, source, block }: MediaChange,
): ElementNode | undefined {
  if (action === 'eject') {
    if (drive.node.children.some(child => isElementNode(child, 'source'))) return undefined
    throw new CommandError('OPERATION_INVALID', [`The disk device '${path}' doesn't have media`])
  }
  if (source === undefined) throw new CommandError('INVALID_ARG', ['New disk media source was not specified'])
  if (action === 'insert' && sourcePath(drive, mediumAttributes) !== undefined)
    throw new CommandError('OPERATION_INVALID', [`The disk device '${path}' already has media`])
  const startupPolicy = attributeOf(drive.element, ['source'], 'startupPolicy')
  return emptyNode('source', {
    [block ? 'dev' : 'file']: source,
    ...(startupPolicy === undefined ? {} : { startupPolicy }),
  })
}
