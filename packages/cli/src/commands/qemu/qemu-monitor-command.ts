import type { Domain } from '@guestwork/core'
import { flag, rest, text, type Values } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { indentJson, jsonMember, jsonProblem, jsonWords } from '../../output/json-words.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { readFileDescriptors } from '../domain/file-descriptors.ts'
import { qmpCommand } from './qmp-command.ts'

const monitorOptions = {
  hmp: flag("the command is in the monitor's language for people"),
  pretty: flag('indent the answer'),
  'return-value': flag("print only the answer's member return"),
  'pass-fds': text('numbers of open files for QEMU, with commas between', {
    namedOnly: true,
    emptyAllowed: true,
  }),
  cmd: { ...rest('the command'), required: true },
}

type Choice = Values<typeof monitorOptions>

/** `qemu-monitor-command`: sends a command to QEMU's monitor. */
export const qemuMonitorCommand = connectedCommand({
  description: `The command is a JSON object of QMP, or the name of a QMP command with the members of its arguments, such as
qom-get '"path":"/machine"' '"property":"type"'. The domain is tainted from then on.`,
  options: { domain: domainOption, ...monitorOptions },
  exclusive: [
    ['hmp', 'pretty'],
    ['hmp', 'return-value'],
  ],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const command = options.hmp ? options.cmd.join(' ') : qmpCommand(options.cmd)
    const reply = await send(domain, command, options)
    const answer = options['return-value'] ? returnValue(reply) : reply
    output.result({ ...domainIdentity(domain), answer })
    output.print(formatAnswer(answer, options))
  },
})

async function send(domain: Domain, command: string, options: Choice): Promise<string> {
  const files = readFileDescriptors(options['pass-fds'] ?? '')
  const { hmp } = options
  if (files.length === 0) return domain.qemuMonitorCommand(command, { hmp })
  const answer = await domain.qemuMonitorCommandWithFiles(command, { hmp, files })
  const { closeSync } = await import('node:fs')
  answer.files.forEach(file => closeSync(file))
  return answer.text
}

function returnValue(reply: string): string {
  const words = jsonWords(reply)
  if (words === undefined)
    throw new CommandError('INTERNAL_ERROR', [
      'failed to parse JSON returned by qemu',
      `internal error: cannot parse json: ${jsonProblem(reply) ?? 'too deep'}`,
    ])
  const value = jsonMember(words, 'return')
  if (value === undefined) throw new CommandError('INTERNAL_ERROR', ["'return' member missing"])
  return value.join('')
}

function formatAnswer(answer: string, { pretty, 'return-value': bare }: Choice): string {
  const words = pretty ? jsonWords(answer) : undefined
  if (words !== undefined) return indentJson(words)
  return bare ? answer : `${answer}\n`
}
