import type { Connection, NodeDevice } from '@guestwork/core'
import { data } from '../../grammar/option.ts'
import { attempt, CommandError } from '../../output/command-error.ts'

/** The option that names a device of the host. */
export const deviceOption = data('name of the device, or its WWNN and WWPN with a comma between', {
  completes: 'node-device',
})

/** The device that a text names (`vshFindNodeDevice`). */
export async function findDevice(connection: Connection, text: string): Promise<NodeDevice> {
  return attempt(`Could not find matching device '${text}'`, lookUpDevice(connection, text))
}

async function lookUpDevice(connection: Connection, text: string): Promise<NodeDevice> {
  if (!text.includes(',')) return connection.nodeDeviceLookupByName(text)
  const [wwnn = '', wwpn = '', ...more] = text.split(',')
  if (more.length > 0) throw new CommandError('INVALID_ARG', [`Malformed device value '${text}'`])
  return connection.nodeDeviceLookupScsiHostByWwn(wwnn, wwpn)
}
