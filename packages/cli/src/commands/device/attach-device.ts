import { plugCommand } from './plug-command.ts'

/** `attach-device`: adds a device to a domain. */
export const attachDevice = plugCommand('attach', (domain, xml, impact) => domain.attachDevice(xml, impact))
