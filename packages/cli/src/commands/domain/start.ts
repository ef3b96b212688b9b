import type { Domain, StartOptions } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { openConsole } from '../../console/open-console.ts'
import { flag } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { unlessUnsupported } from '../answers/unless-unsupported.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { chosenFiles, passFdsOption } from './file-descriptors.ts'

/** `start`: starts a stored domain. */
export const start = connectedCommand({
  description: 'From its managed save image where it has one, else by booting.',
  options: {
    domain: { ...domainOption, help: 'name or UUID of the domain' },
    console: flag('connect to its console'),
    paused: flag('leave its CPUs stopped'),
    autodestroy: flag('destroy it when gw disconnects'),
    'bypass-cache': flag("read a managed save image past the host's cache"),
    'force-boot': flag('drop a managed save image and boot'),
    'pass-fds': passFdsOption,
    'reset-nvram': flag('begin with fresh UEFI variables'),
  },
  async run({ connection, options, output, shell, signal }) {
    const domain = await findDomain(connection, options.domain, ['uuid', 'name'])
    if (domain.id !== undefined) throw new CommandError('OPERATION_INVALID', ['Domain is already active'])
    const how = {
      paused: options.paused,
      autodestroy: options.autodestroy,
      bypassCache: options['bypass-cache'],
      resetNvram: options['reset-nvram'],
      ...chosenFiles(options['pass-fds']),
    }
    const call = options['force-boot'] ? boot(domain, how) : domain.create(how)
    await attempt(`Failed to start domain '${domain.name}'`, call)
    output.result(domainIdentity(domain))
    output.remark(`Domain '${domain.name}' started\n`)
    if (options.console) await openConsole(domain, { shell, output, signal })
  },
})

/** Boots. Drivers that cannot drop a managed save image while they start have it removed before. */
async function boot(domain: Domain, how: StartOptions): Promise<void> {
  try {
    return await domain.create({ ...how, forceBoot: true })
  } catch (error) {
    if (!isVirtError(error, 'NO_SUPPORT') && !isVirtError(error, 'INVALID_ARG')) throw error
  }
  if ((await unlessUnsupported(domain.hasManagedSave())) === true) await domain.removeManagedSave()
  await domain.create(how)
}
