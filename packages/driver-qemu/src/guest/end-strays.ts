import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { quit } from '../qmp/commands.ts'
import type { QemuRoot } from '../root/qemu-root.ts'
import { connectMonitor } from './connect-monitor.ts'

/**
 * Undoes starts whose owner died before it had noted the process: whoever answers at a monitor that no status knows is
 * ended, and its folder removed. Its virtual CPUs have never run.
 *
 * @param known - The folders of the guests that have a status.
 */
export async function endStrays({ layout, log }: QemuRoot, known: ReadonlySet<string>): Promise<void> {
  const folders = (await readdir(layout.guests)).filter(name => name.startsWith('domain-'))
  for (const folder of folders.map(name => join(layout.guests, name))) {
    if (known.has(folder)) continue
    log.info('a start that was not completed is undone', { folder })
    await endWhoeverAnswers(folder)
    await rm(folder, { recursive: true, force: true })
  }
}

async function endWhoeverAnswers(folder: string): Promise<void> {
  try {
    const monitor = await connectMonitor(folder, { onEvent: () => undefined })
    await monitor.execute(quit, undefined)
    await monitor.closed
  } catch {
    return
  }
}
