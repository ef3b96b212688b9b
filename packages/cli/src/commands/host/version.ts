import { attempt } from '../../output/command-error.ts'
import { formatLibvirtVersion, libvirtVersion, packageVersion } from '../../help/version.ts'
import { connectedCommand } from '../command.ts'

/** `version`: which software answers. */
export const version = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const type = await attempt('failed to get hypervisor type', connection.getType())
    const number = await attempt('failed to get the hypervisor version', connection.getVersion())
    const guestwork = packageVersion()
    const hypervisor = number === 0 ? null : formatLibvirtVersion(number)
    output.result({ guestwork, libvirtApi: libvirtVersion, type, hypervisor })
    output.print(`Using library: guestwork ${guestwork}\n`)
    output.print(`Using API: ${type} ${libvirtVersion}\n`)
    if (hypervisor === null) output.print(`Cannot extract running ${type} hypervisor version\n`)
    else output.print(`Running hypervisor: ${type} ${hypervisor}\n`)
  },
})
