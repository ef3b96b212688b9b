import { flag } from '../../grammar/option.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-dumpxml`: the XML document of a storage pool. */
export const poolDumpxml = connectedCommand({
  options: { pool: poolOption, inactive: flag('as the next start uses it'), ...documentSelection },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    const xml = await pool.getXml({ inactive: options.inactive })
    await printDocument(output, poolIdentity(pool), xml, options)
  },
})
