import { attempt } from '../../output/command-error.ts'
import { documentFile, readDocument } from '../arguments/document-file.ts'
import { connectedCommand } from '../command.ts'
import { overwriteExclusive, startChoice, startOptions } from './build-options.ts'
import { poolIdentity } from './pool-argument.ts'

/** `pool-create`: starts a storage pool that is not stored. */
export const poolCreate = connectedCommand({
  options: { file: documentFile('pool'), ...startOptions },
  exclusive: overwriteExclusive,
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.storagePoolCreateXml(xml, startChoice(options))
    const pool = await attempt(`Failed to create pool from ${options.file}`, call)
    output.result(poolIdentity(pool))
    output.remark(`Pool ${pool.name} created from ${options.file}\n`)
  },
})
