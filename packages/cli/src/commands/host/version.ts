import { attempt } from '../../output/command-error.ts'
import { formatLibvirtVersion, libvirtVersion, packageVersion } from '../../help/version.ts'
import { flag } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'

/** `version`: which software answers. */
export const version = connectedCommand({
  options: { daemon: flag('also what answers at the far end') },
  async run({ connection, options, output }) {
    const type = await attempt('failed to get hypervisor type', connection.getType())
    const number = await attempt('failed to get the hypervisor version', connection.getVersion())
    const guestwork = packageVersion()
    const hypervisor = number === 0 ? null : formatLibvirtVersion(number)
    const daemon = options.daemon
      ? formatLibvirtVersion(await attempt('failed to get the daemon version', connection.getLibVersion()))
      : undefined
    output.result({ guestwork, libvirtApi: libvirtVersion, type, hypervisor, daemon })
    output.print(`Using library: guestwork ${guestwork}\n`)
    output.print(`Using API: ${type} ${libvirtVersion}\n`)
    if (hypervisor === null) output.print(`Cannot extract running ${type} hypervisor version\n`)
    else output.print(`Running hypervisor: ${type} ${hypervisor}\n`)
    if (daemon !== undefined) output.print(`Running against daemon: ${daemon}\n`)
  },
})
