import { integer, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

const modes = ['page-sampling', 'dirty-bitmap', 'dirty-ring'] as const

/** `domdirtyrate-calc`: starts to measure how much of its memory a domain changes. */
export const domdirtyrateCalc = connectedCommand({
  description:
    'Answers at once; domstats --dirtyrate shows the result. The rate tells whether a migration can end.',
  options: {
    domain: domainOption,
    seconds: integer('for how long, 1 to 60'),
    mode: text('how it is measured', { completes: modes }),
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { seconds = 1, mode: name = 'page-sampling' } = options
    const mode = modes.find(known => known === name)
    if (mode === undefined) throw new CommandError('INVALID_ARG', [`Unknown calculation mode '${name}'`])
    await domain.startDirtyRateCalc(seconds, { mode })
    output.result({ ...domainIdentity(domain), seconds, mode })
    output.remark("Start to calculate domain's memory dirty rate successfully.\n")
  },
})
