import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-start`: starts a stored device. */
export const nodedevStart = connectedCommand({
  options: { device: deviceOption },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    await attempt(`Failed to start device ${options.device}`, device.create())
    output.result({ name: device.name })
    output.remark(`Device ${options.device} started\n`)
  },
})
