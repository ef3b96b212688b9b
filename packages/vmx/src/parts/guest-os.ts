import { refuseProperty } from '../mismatch.ts'
import type { Part } from './part.ts'

const architectures: ReadonlyMap<string, string> = new Map([
  ['i686', 'other'],
  ['x86_64', 'other-64'],
])

/** `guestOS`: VMware names the system, libvirt the architecture, which VMware's names of 64-bit systems end with. */
export const guestOs: Part = {
  read(config, domain) {
    const name = config.text('guestOS')
    const arch = name?.endsWith('-64') === true ? 'x86_64' : 'i686'
    domain.os = { type: { arch, name: 'hvm' } }
    if (name !== architectures.get(arch))
      config.note('guestOS', 'approximated', `a domain holds the architecture, ${arch}, and not the system`)
  },

  write({ os }, config) {
    const { name, arch = 'i686' } = os?.type ?? {}
    if (name !== undefined && name !== 'hvm')
      refuseProperty('os.type.name', `Expecting domain XML entry 'os/type' to be 'hvm' but found '${name}'`)
    const guest =
      architectures.get(arch) ??
      refuseProperty(
        'os.type.arch',
        `Expecting domain XML attribute 'arch' of entry 'os/type' to be 'i686' or 'x86_64' but found '${arch}'`,
      )
    config.set('guestOS', guest)
  },
}
