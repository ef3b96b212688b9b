import { assignAliases } from '../definition/aliases.ts'
import type { CompleteDomain } from '../definition/parse-definition.ts'
import type { LiveDomain } from './guest.ts'

/** What a definition becomes when it starts: a copy of its own, with an id and the names of its devices. */
export function liveDomain(definition: CompleteDomain, id: number): LiveDomain {
  const live: LiveDomain = { ...structuredClone(definition), id }
  assignAliases(live)
  const disks = live.devices?.disks ?? []
  for (const [index, disk] of disks.entries()) {
    if (disk.source !== undefined && 'index' in disk.source) continue
    if (disk.type === 'file' || disk.type === 'block') {
      if (disk.source !== undefined) disk.source.index = disks.length - index
    }
  }
  return live
}
