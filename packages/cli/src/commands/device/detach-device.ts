import { plugCommand } from './plug-command.ts'

/** `detach-device`: removes a device from a domain. */
export const detachDevice = plugCommand('detach', (domain, xml, impact) => domain.detachDevice(xml, impact))
