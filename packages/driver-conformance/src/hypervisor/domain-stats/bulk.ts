import { ConnectGetAllDomainStatsFlag, type AllDomainStatsOptions } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { expectEqual, expectRejection } from '../../expectation.ts'
import { statsBits } from '../../samples/domain-stats.ts'
import type { Scene } from '../../scene.ts'
import { filterPairChecks, type FilterPair } from '../filter-pair.ts'

type FilterName = keyof Omit<typeof statsBits, 'nowait' | 'backing' | 'enforceStats'>

const pairs: readonly FilterPair<FilterName>[] = [
  { from: 'defined', domain: 'stopped', passes: 'inactive', stops: 'active' },
  { from: 'running', domain: 'running', passes: 'active', stops: 'inactive' },
  { from: 'running', domain: 'running', passes: 'running', stops: 'shutoff' },
  { from: 'paused', domain: 'suspended', passes: 'paused', stops: 'running' },
  { from: 'defined', domain: 'stopped', passes: 'shutoff', stops: 'otherState' },
  { from: 'defined', domain: 'defined', passes: 'persistent', stops: 'transient' },
]

/** Statistics of many domains at once. */
export const bulkStatsChecks: Checks = {
  'the statistics hold every domain once, running or not': {
    about: 'connectGetAllDomainStats',
    from: 'defined',
    needs: ['connectListAllDomains'],
    async run({ connection }) {
      const measured = (await connection.getAllDomainStats()).map(({ domain: { uuid } }) => uuid)
      const listed = (await connection.listDomains()).map(({ uuid }) => uuid)
      expectEqual(measured.sort(), listed.sort(), 'the UUIDs')
    },
  },
  'the state in the statistics of a domain is the one that it tells': {
    about: 'connectGetAllDomainStats',
    from: 'paused',
    needs: ['domainGetState'],
    async run({ connection, domain }) {
      const [record] = await connection.getDomainStats([domain], { groups: ['state'] })
      expectEqual(record?.state, await domain.getState(), 'the state')
    },
  },
  'the statistics of chosen domains are of them alone': {
    about: 'connectGetAllDomainStats',
    from: 'defined',
    async run({ connection, domain }) {
      const records = await connection.getDomainStats([domain])
      expectEqual(
        records.map(record => record.domain.uuid),
        [domain.uuid],
        'the UUIDs',
      )
    },
  },
  'statistics hold no other group than was asked for': {
    about: 'connectGetAllDomainStats',
    from: 'running',
    async run({ connection, domain }) {
      const [record] = await connection.getDomainStats([domain], { groups: ['balloon'] })
      expectEqual(record?.state, undefined, 'the state')
    },
  },
  'a group of statistics that the driver lacks is refused to who insists': {
    about: 'connectGetAllDomainStats',
    from: 'running',
    honours: ConnectGetAllDomainStatsFlag.ENFORCE_STATS,
    async run({ connection, domain }) {
      const [record] = await connection.getDomainStats([domain], { groups: ['dirtyrate'] })
      const insisting = connection.getDomainStats([domain], { groups: ['dirtyrate'], enforceStats: true })
      if (record?.dirtyRate !== undefined) await insisting
      else await expectRejection('ARGUMENT_UNSUPPORTED', insisting, 'the group dirtyrate')
    },
  },
  ...filterPairChecks(
    {
      about: 'connectGetAllDomainStats',
      bits: statsBits,
      title: ({ domain, passes, stops }) =>
        `the filter ${passes} passes the statistics of a ${domain} domain, and ${stops} does not`,
      isPassed: isMeasured,
    },
    pairs,
  ),
}

async function isMeasured({ connection, domain }: Scene, filter: AllDomainStatsOptions): Promise<boolean> {
  const records = await connection.getAllDomainStats(filter)
  return records.some(record => record.domain.uuid === domain.uuid)
}
