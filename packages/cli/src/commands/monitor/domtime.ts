import { bigNumber } from '../../grammar/big-number.ts'
import { flag } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

const firstSecond = -62_135_596_800n
const lastSecond = 253_402_300_799n

/** `domtime`: the clock of a domain, or sets it. */
export const domtime = connectedCommand({
  options: {
    domain: domainOption,
    now: flag("set it to the host's time"),
    pretty: flag('print date and time'),
    sync: flag('set it from its own hardware clock'),
    time: bigNumber('set it to these seconds since the epoch', { signed: true }),
  },
  exclusive: [
    ['time', 'now'],
    ['time', 'sync'],
    ['now', 'sync'],
  ],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    if (options.now || options.sync || options.time !== undefined) {
      const seconds = options.time ?? BigInt(Math.trunc(Date.now() / 1000))
      await domain.setTime(options.sync ? undefined : { seconds, nseconds: 0 })
      return output.result({ ...domainIdentity(domain), sync: options.sync })
    }
    const { seconds, nseconds } = await attempt('unable to get domain time', domain.getTime())
    output.result({ ...domainIdentity(domain), seconds, nseconds })
    output.print(`Time: ${options.pretty ? dateAndTime(seconds) : seconds}`)
  },
})

/** In UTC, as virsh prints it. */
function dateAndTime(seconds: bigint): string {
  if (seconds < firstSecond || seconds > lastSecond)
    throw new CommandError('OVERFLOW', [`${seconds} seconds lead to no date of the years 1 to 9999`])
  return new Date(Number(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ')
}
