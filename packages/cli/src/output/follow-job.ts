import type { Job, JobProgress } from '@guestwork/core'
import type { Host } from '../host/host.ts'

/** How far a job is, in a line that takes the place of the one before it (`virshPrintJobProgress`). */
export function progressLine(label: string, progress: JobProgress): string {
  return `\r${label}: [${amountText(progress)}]`
}

/**
 * Waits for a job, and shows on a terminal how far it is, as virsh does with `--verbose`.
 *
 * @param label - what is done, such as `Block Copy`
 */
export async function followJob<T>(
  job: Job<T>,
  label: string,
  { errorIsTerminal, writeError }: Pick<Host, 'errorIsTerminal' | 'writeError'>,
): Promise<T> {
  if (!errorIsTerminal) return job.done
  let shown = ''
  for await (const progress of job.progress()) {
    const line = progressLine(label, progress)
    if (line !== shown) writeError(line)
    shown = line
  }
  if (shown !== '') writeError('\n')
  return job.done
}

/** Hundredths where the whole is known, else what is done. */
function amountText({ completed, total, unit }: JobProgress): string {
  if (total === 0n) return unit === 'percent' ? `${String(completed).padStart(3)} %` : `${completed} ${unit}`
  return `${String((completed * 100n) / total).padStart(3)} %`
}
