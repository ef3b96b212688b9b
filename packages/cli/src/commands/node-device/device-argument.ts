import type { Connection, NodeDevice } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'

/** The option that names a device of the host. */
export const deviceOption = data('name of the device, or its WWNN and WWPN with a comma between', {
  completes: 'node-device',
})

/** The device that a text names (`vshFindNodeDevice`). */
export async function findDevice(connection: Connection, text: string): Promise<NodeDevice> {
  const summary = `Could not find matching device '${text}'`
  if (!text.includes(',')) return attempt(summary, connection.nodeDeviceLookupByName(text))
  const [wwnn = '', wwpn = '', ...more] = text.split(',')
  if (more.length > 0) throw new CommandError('INVALID_ARG', [`Malformed device value '${text}'`])
  for (const wwn of [wwnn, wwpn]) checkWwn(wwn)
  return attempt(summary, connection.nodeDeviceLookupScsiHostByWwn(wwnn, wwpn))
}

/** A world-wide name has 16 hexadecimal digits (`virValidateWWN`). */
function checkWwn(text: string): void {
  if (!/^(?:0x)?[0-9a-f]{16}$/i.test(text))
    throw new CommandError('INTERNAL_ERROR', [`internal error: Malformed wwn: ${text}`])
}
