import { editObject } from '../../editor/edit-object.ts'
import { editorHelp } from '../../editor/run-editor.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'

/** `pool-edit`: changes the definition of a storage pool in an editor. */
export const poolEdit = connectedCommand({
  description: editorHelp,
  options: { pool: poolOption },
  async run(call) {
    const pool = await findPool(call.connection, call.options.pool)
    await editObject(call, {
      subject: `Pool ${pool.name}`,
      identity: poolIdentity(pool),
      read: () => pool.getXml({ inactive: true }),
      store: xml => call.connection.storagePoolDefineXml(xml),
    })
  },
})
