import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Log } from '@guestwork/util'
import { readFileLimited, writeFileAtomically } from '@guestwork/util/node'
import { statusFile, type RootLayout } from './layout.ts'
import { formatStatus, parseStatus, type StatusRecord } from './status-record.ts'

const sizeLimit = 64 * 1024 * 1024

/** Keeps the status of a running domain; the last one is replaced as a whole. No guest survives a crash of the machine. */
export async function storeStatus(layout: RootLayout, record: StatusRecord): Promise<void> {
  await writeFileAtomically(statusFile(layout, record.live.name), formatStatus(record), { durable: false })
}

/** Forgets the status of a domain that has ended. */
export async function removeStatus(layout: RootLayout, name: string): Promise<void> {
  await rm(statusFile(layout, name), { force: true })
}

/** Reads the status of all domains that ran when the last owner ended. What cannot be understood is reported to the log. */
export async function loadStatus(layout: RootLayout, log: Log): Promise<StatusRecord[]> {
  const files = (await readdir(layout.status)).filter(file => file.endsWith('.json') && !file.startsWith('.'))
  const records: StatusRecord[] = []
  for (const file of files.sort()) {
    try {
      const record = parseStatus(
        (await readFileLimited(join(layout.status, file), sizeLimit)).toString('utf8'),
      )
      if (record.live.name === basename(file, '.json')) records.push(record)
    } catch (error) {
      log.error(`the status '${file}' of a running domain cannot be read`, { error })
    }
  }
  return records
}
