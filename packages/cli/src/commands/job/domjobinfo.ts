import type { Domain, JobStats } from '@guestwork/core'
import { isVirtError, type TypedParameters } from '@guestwork/util'
import { flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { parameterText } from '../answers/parameter-text.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { jobLines } from './job-lines.ts'

/** libvirt's numbers of what a job can be (`virDomainJobType`). */
const jobTypes: readonly string[] = ['none', 'bounded', 'unbounded', 'completed', 'failed', 'cancelled']

/** `domjobinfo`: how far the job of a domain is. */
export const domjobinfo = connectedCommand({
  options: {
    domain: domainOption,
    completed: flag('the last job, which has ended'),
    'keep-completed': flag('do not forget it, so that it can be read again'),
    anystats: flag('all figures, also of a job that failed'),
    rawstats: flag("the driver's figures as they are"),
  },
  requires: [['keep-completed', 'completed']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { completed, rawstats, anystats } = options
    const { parameters, ...job } = await learn(domain, completed, options['keep-completed'], rawstats)
    output.result({ ...domainIdentity(domain), ...job })
    output.print(rawstats ? rawText(job.type, parameters) : jobLines(job, { completed, anystats }))
  },
})

type KnownJob = JobStats & { readonly parameters: TypedParameters }

/** What the driver knows; from a driver that only has the basic figures, those. */
async function learn(
  domain: Domain,
  completed: boolean,
  keepCompleted: boolean,
  raw: boolean,
): Promise<KnownJob> {
  try {
    return await domain.getJobStats({ completed, keepCompleted })
  } catch (cause) {
    if (!isVirtError(cause, 'NO_SUPPORT')) throw cause
    if (completed || raw) {
      const summary = 'Optional flags or --rawstats are not supported by the daemon'
      throw new CommandError(cause.code, [summary, cause.message], { cause, details: cause.details })
    }
    return basicFigures(domain)
  }
}

async function basicFigures(domain: Domain): Promise<KnownJob> {
  const { memTotal, memProcessed, memRemaining, fileTotal, fileProcessed, fileRemaining, ...job } =
    await domain.getJobInfo()
  return {
    ...job,
    memoryTotal: memTotal,
    memoryProcessed: memProcessed,
    memoryRemaining: memRemaining,
    diskTotal: fileTotal,
    diskProcessed: fileProcessed,
    diskRemaining: fileRemaining,
    parameters: [],
  }
}

function rawText(type: string, parameters: TypedParameters): string {
  const lines = parameters.map(parameter => {
    const { field, value } = parameter
    return `${field}: ${typeof value === 'boolean' ? Number(value) : parameterText(parameter)}\n`
  })
  return `Job type: ${jobTypes.indexOf(type)}\n\n${lines.join('')}`
}
