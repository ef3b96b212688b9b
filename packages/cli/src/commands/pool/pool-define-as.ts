import { attempt } from '../../output/command-error.ts'
import { printXml } from '../answers/print-xml.ts'
import { connectedCommand } from '../command.ts'
import { poolIdentity } from './pool-argument.ts'
import { poolAsExclusive, poolAsOptions, poolDocument } from './pool-as-options.ts'

/** `pool-define-as`: stores a storage pool that options describe. */
export const poolDefineAs = connectedCommand({
  options: poolAsOptions,
  exclusive: poolAsExclusive,
  async run({ connection, options, output }) {
    const xml = poolDocument(options)
    if (options['print-xml']) return printXml(output, xml)
    const call = connection.storagePoolDefineXml(xml)
    const pool = await attempt(`Failed to define pool ${options.name}`, call)
    output.result(poolIdentity(pool))
    output.remark(`Pool ${options.name} defined\n`)
  },
})
