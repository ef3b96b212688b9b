import { refuseProperty } from '../mismatch.ts'
import type { Part } from './part.ts'

const key = 'smbios.reflecthost'

/** `smbios.reflectHost`: the guest sees the SMBIOS tables of its host. */
export const smbios: Part = {
  read(config, domain) {
    if (config.boolean(key, false) && domain.os !== undefined) domain.os.smbios = 'host'
  },

  write({ os }, config) {
    if (os?.smbios === 'sysinfo') refuseProperty('os.smbios', `Unsupported SMBIOS mode '${os.smbios}'`)
    if (os?.smbios === 'host') config.set(key, true)
  },
}
