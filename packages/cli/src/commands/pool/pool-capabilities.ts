import { attempt } from '../../output/command-error.ts'
import { printXml } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'

/** `pool-capabilities`: the types of pools and formats of volumes that there are, as a document. */
export const poolCapabilities = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const xml = await attempt(
      'failed to get storage pool capabilities',
      connection.getStoragePoolCapabilities(),
    )
    printXml(output, xml)
  },
})
