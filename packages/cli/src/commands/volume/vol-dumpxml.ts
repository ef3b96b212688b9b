import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findVolume, poolOfVolume, volumeIdentity, volumeOption } from './volume-argument.ts'

/** `vol-dumpxml`: the XML document of a volume. */
export const volDumpxml = connectedCommand({
  options: { vol: volumeOption, pool: poolOfVolume, ...documentSelection },
  async run({ connection, options, output }) {
    const volume = await findVolume(connection, options)
    await printDocument(output, volumeIdentity(volume), await volume.getXml(), options)
  },
})
