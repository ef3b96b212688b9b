import type { ConfigReader } from '../config-reader.ts'
import { refuseEntry, refuseProperty } from '../mismatch.ts'
import { refuseHardware } from './hardware.ts'
import type { Part } from './part.ts'

const configVersion = 8n
const oldestHardware = 4n

/** The version of the format, and the virtual hardware version, which decides what the machine can have. */
export const header: Part = {
  write(domain, config, { hardware }) {
    if (domain.type !== 'vmware')
      refuseProperty(
        'type',
        `Expecting virt type to be 'vmware' but found '${domain.type}'`,
        'INTERNAL_ERROR',
      )
    refuseHardware(hardware)
    config.set('.encoding', 'UTF-8')
    config.set('config.version', configVersion)
    config.set('virtualHW.version', hardware)
  },
}

/** Checks the version of the format and gives the virtual hardware version. */
export function readHeader(config: ConfigReader): number {
  config.text('.encoding')
  const version = config.requiredInteger('config.version')
  if (version !== configVersion)
    refuseEntry(
      'config.version',
      String(version),
      `Expecting VMX entry 'config.version' to be 8 but found ${String(version)}`,
    )
  const hardware = config.requiredInteger('virtualHW.version')
  if (hardware < oldestHardware)
    refuseEntry(
      'virtualHW.version',
      String(hardware),
      `Expecting VMX entry 'virtualHW.version' to be 4 or higher but found ${String(hardware)}`,
    )
  config.note(
    'virtualHW.version',
    'dropped',
    'a domain has no such version; it is chosen again where a VMX is written',
  )
  return Number(hardware)
}
