import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `pool-capabilities`: the types of pools and formats of volumes that there are, as a document. */
export const poolCapabilities = connectedCommand({
  options: {},
  async run({ connection, output }) {
    const xml = await attempt(
      'failed to get storage pool capabilities',
      connection.getStoragePoolCapabilities(),
    )
    output.result({ xml })
    output.print(xml)
  },
})
