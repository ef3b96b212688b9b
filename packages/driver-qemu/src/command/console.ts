import type { Domain } from '@guestwork/conf/domain'
import { unsupported } from './supported.ts'

/** The consoles. The first one is the first serial port once more, and needs no arguments of its own. */
export function consoleArguments({ devices }: Domain): string[] {
  for (const [index, { target }] of (devices?.consoles ?? []).entries()) {
    if (index === 0 && target?.type === 'serial') continue
    throw unsupported(`console ${String(index)}: target type '${target?.type ?? ''}' is not supported yet`)
  }
  return []
}
