import { parseBitmap } from '@guestwork/util'
import type { Refusal } from '../../codec/check.ts'
import type { Domain, HugePage, MaxMemory, NumatuneMemory } from '../domain.gen.ts'
import { applyRules, unsupported, wrong, type Rule } from './rule.ts'

const pageRules: readonly Rule<HugePage>[] = [
  wrong("hugepage size can't be zero", ({ size }) => size === 0n, 'XML_DETAIL'),
  wrong(
    'hugepages: a node of the set is not found',
    (page, { cpu }) => {
      const count = cpu?.numa?.cells?.length ?? 0
      return nodesOf(page).some(node => node >= Math.max(count, 1))
    },
    'XML_DETAIL',
  ),
]

const maxRules: readonly Rule<MaxMemory>[] = [
  wrong('both maximum memory size and memory slot count must be specified', ({ slots, size }) => {
    return (slots ?? 0) === 0 || size === 0n
  }),
  wrong(
    'maximum memory size must be equal or greater than the actual memory size',
    ({ size }, { memory }) => {
      return size < (memory ?? 0n)
    },
  ),
]

const placementRules: readonly Rule<NumatuneMemory>[] = [
  unsupported(
    "nodeset for NUMA memory tuning must be set if 'placement' is 'static'",
    ({ placement, nodeset }) => placement !== 'auto' && nodeset === undefined,
  ),
]

/** What libvirt refuses of the memory and its place (`virDomainDefMemtuneValidate`, `virDomainNumatuneParseXML`). */
export function checkMemory(domain: Domain, refusal: Refusal): void {
  const pages = domain.memoryBacking?.hugepages?.pages ?? []
  applyRules(pageRules, pages, domain, refusal)
  checkPagePairs(pages, refusal)
  applyRules(maxRules, present(domain.maxMemory), domain, refusal)
  applyRules(placementRules, present(domain.numatune?.memory), domain, refusal)
  const [node] = domain.numatune?.memnodes ?? []
  if (node !== undefined && domain.cpu?.numa?.cells === undefined)
    refusal.fail('XML_ERROR', "Element 'memnode' is invalid without any guest NUMA cells", node)
}

function checkPagePairs(pages: readonly HugePage[], refusal: Refusal): void {
  for (const [index, page] of pages.entries()) {
    for (const other of pages.slice(0, index)) {
      if (page.nodeset === undefined && other.nodeset === undefined)
        refusal.fail('XML_DETAIL', 'two master hugepages detected', page)
      if (nodesOf(page).some(node => nodesOf(other).includes(node)))
        refusal.fail('XML_DETAIL', 'nodesets of two hugepage sizes intersect', page, { attribute: 'nodeset' })
    }
  }
}

function nodesOf({ nodeset }: HugePage): readonly number[] {
  return nodeset === undefined ? [] : parseBitmap(nodeset)
}

function present<Value>(value: Value | undefined): Value[] {
  return value === undefined ? [] : [value]
}
