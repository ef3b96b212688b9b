import { ConnectListDomainsFlag as Filter, type DomainFilter } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { nameIn, withName, withoutUuid } from '../../domain-document.ts'
import { expectEqual } from '../../expectation.ts'
import { listFilterBits } from '../../samples/connection.ts'
import type { Scene } from '../../scene.ts'
import { filterPairChecks, type FilterPair } from '../filter-pair.ts'

type FilterName = keyof typeof listFilterBits

const pairs: readonly FilterPair<FilterName>[] = [
  { from: 'defined', domain: 'stopped', passes: 'inactive', stops: 'active' },
  { from: 'running', domain: 'running', passes: 'active', stops: 'inactive' },
  { from: 'paused', domain: 'suspended', passes: 'active', stops: 'inactive' },
  { from: 'defined', domain: 'defined', passes: 'persistent', stops: 'transient' },
  { from: 'transient', domain: 'transient', passes: 'transient', stops: 'persistent' },
  { from: 'running', domain: 'running', passes: 'running', stops: 'paused' },
  { from: 'running', domain: 'running', passes: 'running', stops: 'otherState' },
  { from: 'paused', domain: 'suspended', passes: 'paused', stops: 'running' },
  { from: 'defined', domain: 'stopped', passes: 'shutoff', stops: 'running' },
  { from: 'defined', domain: 'new', passes: 'noAutostart', stops: 'autostart' },
  { from: 'defined', domain: 'new', passes: 'noManagedSave', stops: 'managedSave' },
  { from: 'defined', domain: 'new', passes: 'noSnapshot', stops: 'hasSnapshot' },
  { from: 'defined', domain: 'new', passes: 'noCheckpoint', stops: 'hasCheckpoint' },
]

/** Lists of domains and their filters. */
export const listChecks: Checks = {
  'the list holds every defined domain once': {
    about: 'connectListAllDomains',
    from: 'defined',
    async run(scene) {
      const { domainXml } = scene.endpoint
      const other = await scene.define(withoutUuid(withName(domainXml, `${nameIn(domainXml)}-other`)))
      const listed = (await scene.connection.listDomains()).map(({ uuid }) => uuid)
      for (const { uuid, name } of [scene.domain, other]) {
        expectEqual(listed.filter(each => each === uuid).length, 1, `how often the list holds '${name}'`)
      }
    },
  },
  'the list gives names and numbers as they are': {
    about: 'connectListAllDomains',
    from: 'running',
    async run({ connection, domain }) {
      const listed = (await connection.listDomains()).find(({ uuid }) => uuid === domain.uuid)
      expectEqual([listed?.name, listed?.id], [domain.name, domain.id], 'name and number')
    },
  },
  ...filterPairChecks(
    {
      about: 'connectListAllDomains',
      bits: listFilterBits,
      title: ({ domain, passes, stops }) =>
        `the filter ${passes} lists a ${domain} domain, and ${stops} does not`,
      isPassed: isListed,
    },
    pairs,
  ),
  'of filters of different groups a domain must pass each': {
    about: 'connectListAllDomains',
    from: 'defined',
    honours: Filter.INACTIVE | Filter.ACTIVE | Filter.PERSISTENT,
    async run(scene) {
      expectEqual(
        await isListed(scene, { persistent: true, inactive: true }),
        true,
        'persistent and inactive',
      )
      expectEqual(await isListed(scene, { persistent: true, active: true }), false, 'persistent and active')
    },
  },
  'of filters of one group a domain must pass any': {
    about: 'connectListAllDomains',
    from: 'defined',
    honours: Filter.INACTIVE | Filter.ACTIVE,
    async run(scene) {
      expectEqual(await isListed(scene, { active: true, inactive: true }), true, 'active or inactive')
    },
  },
}

async function isListed({ connection, domain }: Scene, filter: DomainFilter): Promise<boolean> {
  return (await connection.listDomains(filter)).some(({ uuid }) => uuid === domain.uuid)
}
