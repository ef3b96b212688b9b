import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentSelection, printDocument } from '../print-document.ts'

/** `sysinfo`: the firmware's description of the host. */
export const sysinfo = connectedCommand({
  options: documentSelection,
  async run({ connection, options, output }) {
    const xml = await attempt('failed to get sysinfo', connection.getSysinfo())
    await printDocument(output, {}, xml, options)
  },
})
