import { readFile } from 'node:fs/promises'

/** Linux counts processor time in hundredths of a second here, whatever the kernel's own tick is. */
const nanosecondsInTick = 10_000_000n

/** The processor time that a process has used, in nanoseconds; 0 where the system does not tell. */
export async function processTime(pid: number): Promise<bigint> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'latin1').catch(() => '')
  // The name in field 2 may hold anything; user and system time are fields 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [user = '', system = ''] = fields.slice(11, 13)
  return /^\d+$/.test(user) && /^\d+$/.test(system) ? (BigInt(user) + BigInt(system)) * nanosecondsInTick : 0n
}
