import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { findNwfilter, nwfilterIdentity, nwfilterOption } from './nwfilter-argument.ts'

/** `nwfilter-undefine`: removes a network filter. */
export const nwfilterUndefine = connectedCommand({
  options: { nwfilter: nwfilterOption },
  async run({ connection, options, output }) {
    const nwfilter = await findNwfilter(connection, options.nwfilter)
    await attempt(`Failed to undefine network filter ${options.nwfilter}`, nwfilter.undefine())
    output.result(nwfilterIdentity(nwfilter))
    output.remark(`Network filter ${options.nwfilter} undefined\n`)
  },
})
