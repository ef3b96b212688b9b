import type { Job, JobProgress } from '@guestwork/core'
import type { Host } from '../host/host.ts'

const whole: JobProgress = { completed: 1n, total: 1n, unit: 'items' }

/** How far a job is, in a line that takes the place of the one before it (`virshPrintJobProgress`). */
export function progressLine(label: string, progress: JobProgress): string {
  return `\r${label}: [${amountText(progress)}]`
}

/** When progress is shown. */
export interface ProgressOptions {
  /** Also where there is no terminal, up to its end, and without a line's end: the answer begins with one. */
  readonly verbose?: boolean
}

/**
 * Waits for a job, and shows on a terminal how far it is, as virsh does with `--verbose` everywhere.
 *
 * @param label - what is done, such as `Block Copy`
 */
export async function followJob<T>(
  job: Job<T>,
  label: string,
  { errorIsTerminal, writeError }: Pick<Host, 'errorIsTerminal' | 'writeError'>,
  { verbose = false }: ProgressOptions = {},
): Promise<T> {
  if (!errorIsTerminal && !verbose) return job.done
  let shown = ''
  const show = (line: string) => {
    if (line !== shown) writeError(line)
    shown = line
  }
  let answerFollows = false
  try {
    for await (const progress of job.progress()) show(progressLine(label, progress))
    const result = await job.done
    if (verbose) show(progressLine(label, whole))
    answerFollows = verbose
    return result
  } finally {
    if (shown !== '' && !answerFollows) writeError('\n')
  }
}

/** Hundredths where the whole is known, else what is done. */
function amountText({ completed, total, unit }: JobProgress): string {
  if (total === 0n) return unit === 'percent' ? `${String(completed).padStart(3)} %` : `${completed} ${unit}`
  return `${String((completed * 100n) / total).padStart(3)} %`
}
