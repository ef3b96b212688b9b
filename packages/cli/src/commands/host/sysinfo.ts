import { attempt } from '../../output/command-error.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'

/** `sysinfo`: the firmware's description of the host. */
export const sysinfo = connectedCommand({
  options: documentSelection,
  async run({ connection, options, output }) {
    const xml = await attempt('failed to get sysinfo', connection.getSysinfo())
    await printDocument(output, {}, xml, options)
  },
})
