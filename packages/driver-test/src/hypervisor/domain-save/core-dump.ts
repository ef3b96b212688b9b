import {
  DomainCoreDumpFlag,
  DomainCoreDumpFormat,
  DomainEventStoppedDetail,
  DomainShutoffReason,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { saveFiles } from '#platform'
import type { TestCall } from '../../session.ts'
import { stopDomain } from '../domain-power.ts'
import { writeDump } from './image.ts'

/** Writes a file that stands for its memory, and with CRASH ends it. */
export async function testDomainCoreDumpWithFormat(
  { session }: TestCall,
  ref: DomainRef,
  to: string,
  format: number,
  flags: number,
): Promise<void> {
  const { node } = session
  node.getRunning(ref)
  if (format !== DomainCoreDumpFormat.RAW) {
    throw new VirtError('OPERATION_UNSUPPORTED', 'kdump-compressed format is not supported here', {
      domain: 'TEST',
    })
  }
  const path = saveFiles.absolutePath(to)
  await writeDump(path, `domain '${ref.name}' coredump: failed to open ${path}`)
  if ((flags & DomainCoreDumpFlag.CRASH) === 0) return
  stopDomain(node, node.getRunning(ref), DomainShutoffReason.CRASHED, DomainEventStoppedDetail.CRASHED)
}
