import type { Connection } from '@guestwork/core'
import { isVirtError, parseBitmap, type Bitmap } from '@guestwork/util'
import { CommandError } from '../../output/command-error.ts'

/**
 * The host CPUs that a text names: `0-3,^2`, or `r` for all (`virshParseCPUList`).
 *
 * @throws CommandError `INVALID_ARG` for a text that is no list.
 */
export async function readCpuList(connection: Connection, text: string): Promise<Bitmap> {
  const { cpus } = await connection.getNodeCpuMap()
  if (text === 'r') return Array.from({ length: cpus }, (_, cpu) => cpu)
  const list = parse(text)
  const last = list.at(-1)
  if (last === undefined) throw new CommandError('INVALID_ARG', [`Invalid cpulist '${text}'`])
  if (last < cpus) return list
  throw new CommandError('INVALID_ARG', [`CPU ${last} in cpulist '${text}' exceed the maxcpu ${cpus}`])
}

function parse(text: string): Bitmap {
  try {
    return parseBitmap(text)
  } catch (cause) {
    if (!isVirtError(cause)) throw cause
    throw new CommandError('INVALID_ARG', [`Invalid cpulist '${text}'`, cause.message], { cause })
  }
}
