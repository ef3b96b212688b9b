import { data, malformed, wholeNumber } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity } from '../domain/domain-argument.ts'

/** `qemu-attach`: takes over a QEMU process that was started by hand. */
export const qemuAttach = connectedCommand({
  description: 'Its monitor must be on a unix socket.',
  options: { pid: data('number of the process') },
  async run({ connection, options, output }) {
    const pid = readPid(options.pid)
    const domain = await attempt(`Failed to attach to pid ${pid}`, connection.domainQemuAttach(pid))
    output.result({ ...domainIdentity(domain), pid })
    output.remark(`Domain '${domain.name}' attached to pid ${pid}\n`)
  },
})

function readPid(text: string): number {
  const pid = wholeNumber(text)
  if (pid === undefined || pid < 0 || pid > 0xffff_ffff) throw malformed('pid', text)
  return pid
}
