import type { AgentCommandTimeout } from '@guestwork/core'
import { flag, integer, rest } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { indentJson, jsonWords } from '../../output/json-words.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** `qemu-agent-command`: sends a command to QEMU's guest agent. */
export const qemuAgentCommand = connectedCommand({
  description: `The command is a JSON object, such as '{"execute":"guest-ping"}'.`,
  options: {
    domain: domainOption,
    timeout: integer('seconds to wait for the answer', { namedOnly: true }),
    async: flag('do not wait for the answer'),
    block: flag('wait for ever'),
    pretty: flag('indent the answer'),
    cmd: { ...rest('the command'), required: true },
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const answer = await domain.qemuAgentCommand(options.cmd.join(' '), chosenWait(options))
    output.result({ ...domainIdentity(domain), answer: answer ?? null })
    if (answer === undefined) return
    const words = options.pretty ? jsonWords(answer) : undefined
    output.print(words === undefined ? `${answer}\n` : `${indentJson(words)}\n\n`)
  },
})

function chosenWait({
  timeout,
  async,
  block,
}: {
  timeout: number | undefined
  async: boolean
  block: boolean
}): AgentCommandTimeout {
  if (timeout !== undefined && timeout < 1)
    throw new CommandError('INVALID_ARG', ['timeout must be positive'])
  if (Number(timeout !== undefined) + Number(async) + Number(block) > 1)
    throw new CommandError('INVALID_ARG', ['timeout, async and block options are exclusive'])
  if (async) return 'nowait'
  return block ? 'block' : (timeout ?? 'default')
}
