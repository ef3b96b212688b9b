import { formatTable } from '../../output/table.ts'
import { attemptList } from '../answers/attempt-list.ts'
import { byName } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { nwfilterIdentity } from './nwfilter-argument.ts'

/** `nwfilter-list`: the network filters of the host. */
export const nwfilterList = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const wanted = { objects: 'network filters', count: 'virConnectNumOfNWFilters' }
    const nwfilters = await attemptList(connection.listNwfilters(), wanted)
    nwfilters.sort(byName)
    output.result(nwfilters.map(nwfilterIdentity))
    const rows = nwfilters.map(({ uuid, name }) => [uuid, name])
    output.print(formatTable(output.quiet ? undefined : ['UUID', 'Name'], rows))
  },
})
