import { stat } from 'node:fs/promises'
import type { Domain } from '@guestwork/conf/domain'
import { systemError } from '@guestwork/util/node'
import { imagePath } from '../command/disk-back-end.ts'

/**
 * Makes sure that the images of all disks are there, before anything is started.
 *
 * @throws VirtError `SYSTEM_ERROR` with `path`, `target` and `errno` in the details.
 */
export async function checkImages({ devices }: Domain): Promise<void> {
  for (const disk of devices?.disks ?? []) {
    const path = imagePath(disk)
    if (path === undefined) continue
    await stat(path).catch((cause: unknown) => {
      const details = { path, target: disk.target.dev }
      throw systemError(`Cannot access storage file '${path}'`, cause, { domain: 'STORAGE', details })
    })
  }
}
