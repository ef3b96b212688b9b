import { data } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

const targets = ['mem', 'disk', 'hybrid'] as const

/** `nodesuspend`: sends the host to sleep for a while. */
export const nodesuspend = connectedCommand({
  options: {
    target: data('mem, disk or hybrid', { completes: targets }),
    duration: data('seconds, at least 60'),
  },
  async run({ connection, options, output }) {
    const target = targets.find(name => name === options.target)
    if (target === undefined) throw new CommandError('INVALID_ARG', ['Invalid target'])
    const call = connection.nodeSuspendForDuration(target, readSeconds(options.duration))
    await attempt('The host was not suspended', call)
    output.result({ target, seconds: options.duration })
  },
})

function readSeconds(text: string): bigint {
  if (/^-\d+$/.test(text)) throw new CommandError('INVALID_ARG', ['Invalid duration'])
  if (/^\+?\d{1,18}$/.test(text)) return BigInt(text)
  throw new CommandError('INVALID_ARG', [
    `Numeric value '${text}' for <duration> option is malformed or out of range`,
  ])
}
