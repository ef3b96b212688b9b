import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-destroy`: stops a device of the host, or removes one that was made. */
export const nodedevDestroy = connectedCommand({
  options: { device: deviceOption },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    await attempt(`Failed to destroy node device '${device.name}'`, device.destroy())
    output.result({ name: device.name })
    output.remark(`Destroyed node device '${device.name}'\n`)
  },
})
