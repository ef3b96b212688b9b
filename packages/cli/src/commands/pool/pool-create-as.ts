import { attempt } from '../../output/command-error.ts'
import { printXml } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { overwriteExclusive, startChoice, startOptions } from './build-options.ts'
import { poolIdentity } from './pool-argument.ts'
import { poolAsExclusive, poolAsOptions, poolDocument } from './pool-as-options.ts'

/** `pool-create-as`: starts a storage pool that options describe and that is not stored. */
export const poolCreateAs = connectedCommand({
  options: { ...poolAsOptions, ...startOptions },
  exclusive: [...poolAsExclusive, ...overwriteExclusive],
  async run({ connection, options, output }) {
    const xml = poolDocument(options)
    if (options['print-xml']) return printXml(output, xml)
    const call = connection.storagePoolCreateXml(xml, startChoice(options))
    const pool = await attempt(`Failed to create pool ${options.name}`, call)
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.name} created\n`)
  },
})
