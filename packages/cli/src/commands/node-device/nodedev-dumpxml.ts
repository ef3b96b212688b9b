import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { deviceOption, findDevice } from './device-argument.ts'

/** `nodedev-dumpxml`: the XML document of a device of the host. */
export const nodedevDumpxml = connectedCommand({
  options: { device: deviceOption, ...documentSelection },
  async run({ connection, options, output }) {
    const device = await findDevice(connection, options.device)
    await printDocument(output, { name: device.name }, await device.getXml(), options)
  },
})
