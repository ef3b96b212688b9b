import type { Serial } from '@guestwork/conf/domain'
import { chardevArguments } from './chardev.ts'
import { jsonOption } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** A serial port. */
export function serialArguments(serial: Serial): string[] {
  const { alias = '', target } = serial
  const what = `serial port ${String(target?.port ?? 0)}`
  onlySupported(what, { acpi: serial.acpi, address: serial.address }, [])
  if (target?.type !== 'isa-serial' || target.model !== 'isa-serial') {
    throw unsupported(
      `${what}: type '${target?.type ?? ''}' with model '${target?.model ?? ''}' is not supported yet`,
    )
  }
  const chardev = `char${alias}`
  return [
    ...chardevArguments(serial, chardev, what),
    ...jsonOption('-device', { driver: 'isa-serial', chardev, id: alias, index: target.port ?? 0 }),
  ]
}
