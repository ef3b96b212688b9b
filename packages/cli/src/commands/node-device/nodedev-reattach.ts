import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-reattach`: gives a device back to the host. */
export const nodedevReattach = connectedCommand({
  options: { device: deviceOption },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    await attempt(`Failed to re-attach device ${options.device}`, device.reattach())
    output.result({ name: device.name })
    output.remark(`Device ${options.device} re-attached\n`)
  },
})
