import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-undefine`: forgets the definition of a device. */
export const nodedevUndefine = connectedCommand({
  options: { device: deviceOption },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    await attempt(`Failed to undefine node device '${options.device}'`, device.undefine())
    output.result({ name: device.name })
    output.remark(`Undefined node device '${options.device}'\n`)
  },
})
