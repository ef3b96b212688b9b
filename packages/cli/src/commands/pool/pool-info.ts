import { formatSize } from '@guestwork/util'
import { flag } from '../../grammar/option.ts'
import { formatFields } from '../../output/fields.ts'
import { unlessUnsupported } from '../answers/unless-unsupported.ts'
import { yesNo } from '../answers/yes-no.ts'
import { connectedCommand } from '../command.ts'
import { findPool, poolIdentity, poolOption } from './pool-argument.ts'
import { poolStateText } from './pool-state-text.ts'

const labelWidth = 15

/** `pool-info`: state and space of a storage pool. */
export const poolInfo = connectedCommand({
  options: { pool: poolOption, bytes: flag('print sizes in bytes') },
  async run({ connection, options, output }) {
    const pool = await findPool(connection, options.pool)
    const info = await pool.getInfo()
    const persistent = await unlessUnsupported(pool.isPersistent())
    const autostart = await unlessUnsupported(pool.getAutostart())
    output.result({ ...poolIdentity(pool), ...info, persistent, autostart })
    const size = options.bytes ? String : formatSize
    const isActive = info.state === 'running' || info.state === 'degraded'
    output.print(
      formatFields(
        [
          ['Name', pool.name],
          ['UUID', pool.uuid],
          ['State', poolStateText(info.state)],
          ['Persistent', persistent === null ? 'unknown' : yesNo(persistent)],
          ['Autostart', autostart === null ? 'no autostart' : yesNo(autostart)],
          ...(isActive
            ? ([
                ['Capacity', size(info.capacity)],
                ['Allocation', size(info.allocation)],
                ['Available', size(info.available)],
              ] as const)
            : []),
        ],
        labelWidth,
      ),
    )
  },
})
