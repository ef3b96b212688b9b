import type { Refusal } from '../../codec/check.ts'
import type { CpuNuma, Domain, NumaBandwidth, NumaCache, NumaCell, NumaLatency } from '../domain.gen.ts'
import { repeated } from './rule.ts'

/** What libvirt refuses of the ways between the guest's nodes, and of the caches on their memory (`virDomainNumaDefParseXML`). */
export function checkNuma({ cpu }: Domain, refusal: Refusal): void {
  const numa = cpu?.numa
  if (numa === undefined) return
  const { cells = [] } = numa
  if (cells.length === 0) refusal.fail('XML_ERROR', 'NUMA topology defined without NUMA cells', numa)
  for (const cell of cells) {
    checkDistances(cell, cells, refusal)
    checkCaches(cell, refusal)
  }
  checkLinks(numa, cells, refusal)
}

function checkDistances({ id, distances }: NumaCell, cells: readonly NumaCell[], refusal: Refusal): void {
  for (const sibling of distances?.siblings ?? []) {
    if (!cells.some(cell => cell.id === sibling.id))
      refusal.fail('XML_ERROR', `'id ${String(sibling.id)}' does not refer to a valid cell`, sibling)
    if (sibling.id === id && sibling.value !== 10)
      refusal.fail(
        'XML_ERROR',
        `the distance of a node to itself is 10, not ${String(sibling.value)}`,
        sibling,
      )
  }
}

function checkCaches({ caches }: NumaCell, refusal: Refusal): void {
  for (const cache of caches ?? []) {
    const problem = problemOf(cache)
    if (problem !== undefined) refusal.fail('XML_ERROR', `${problem} of a cache of a node`, cache)
  }
  const twin = repeated(caches, ({ level }) => level)
  if (twin !== undefined)
    refusal.fail('XML_ERROR', `Cache level '${String(twin.level)}' already defined`, twin)
}

function problemOf({ level, size, line }: NumaCache): string | undefined {
  if (level === 0) return "Invalid 'level'"
  if (size === undefined) return "Missing 'size'"
  return line === undefined ? "Missing 'line'" : undefined
}

type Link = NumaLatency | NumaBandwidth

function checkLinks({ interconnects }: CpuNuma, cells: readonly NumaCell[], refusal: Refusal): void {
  for (const links of [interconnects?.latencies, interconnects?.bandwidths]) {
    for (const link of links ?? []) {
      const problem = problemOfLink(link, cells)
      if (problem !== undefined) refusal.fail('XML_ERROR', problem, link)
    }
    const twin = repeated<Link>(links, link => {
      return [link.initiator, link.target, link.cache ?? 0, link.type].join(' ')
    })
    if (twin !== undefined) refusal.fail('XML_ERROR', 'Duplicate info for NUMA latencies', twin)
  }
}

function problemOfLink(
  { initiator, target, cache = 0 }: Link,
  cells: readonly NumaCell[],
): string | undefined {
  const from = cells.find(({ id }) => id === initiator)
  const to = cells.find(({ id }) => id === target)
  if (from === undefined) return "'initiator' refers to a non-existent NUMA node"
  if (to === undefined) return "'target' refers to a non-existent NUMA node"
  if (from.cpus === undefined) return "NUMA nodes without CPUs can't be initiator"
  const hasCache = cache === 0 || to.caches?.some(({ level }) => level === cache) === true
  return hasCache ? undefined : "'cache' refers to a non-existent NUMA node cache"
}
