import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { documentFile, readDocument } from '../document-file.ts'
import { poolIdentity } from './pool-argument.ts'

/** `pool-define`: stores the definition of a storage pool. */
export const poolDefine = connectedCommand({
  options: { file: documentFile('pool'), validate: flag('check the document against the schema') },
  async run({ connection, options, output }) {
    const xml = await readDocument(options.file)
    const call = connection.storagePoolDefineXml(xml, { validate: options.validate })
    const pool = await attempt(`Failed to define pool from ${options.file}`, call)
    output.result(poolIdentity(pool))
    output.remark(`Pool ${pool.name} defined from ${options.file}\n`)
  },
})
