import { attempt } from '../../output/command-error.ts'
import { formatTable } from '../../output/table.ts'
import { compareNames } from '../answers/compare-names.ts'
import { connectedCommand } from '../command.ts'
import { bindingIdentity } from './binding-argument.ts'

/** `nwfilter-binding-list`: the interfaces of the host that are filtered, and by what. */
export const nwfilterBindingList = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const bindings = await attempt(
      'Failed to list network filter bindings',
      connection.listNwfilterBindings(),
    )
    bindings.sort(({ portDev }, other) => compareNames(portDev, other.portDev))
    output.result(bindings.map(bindingIdentity))
    const rows = bindings.map(({ portDev, filterName }) => [portDev, filterName])
    output.print(formatTable(output.quiet ? undefined : ['Port Dev', 'Filter'], rows))
  },
})
