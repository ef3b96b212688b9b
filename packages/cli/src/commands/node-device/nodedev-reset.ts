import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-reset`: resets a device. */
export const nodedevReset = connectedCommand({
  options: { device: deviceOption },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    await attempt(`Failed to reset device ${options.device}`, device.reset())
    output.result({ name: device.name })
    output.remark(`Device ${options.device} reset\n`)
  },
})
