import type { ConfigReader } from '../config-reader.ts'
import type { FileNames } from '../context/file-names.ts'
import { refuseEntry, refuseProperty } from '../mismatch.ts'

/** The file of a serial or parallel port. */
export function readFile(config: ConfigReader, prefix: string, names: FileNames): string {
  const key = `${prefix}.fileName`
  const name = config.requiredText(key)
  return (
    names.parse(name) ?? refuseEntry(key, name, `there is no file '${name}', which VMX entry '${key}' names`)
  )
}

interface Numbered {
  readonly target?: { readonly port?: number }
}

/** The ports of a domain with their numbers, which VMware has as many of as `count`. */
export function portsOf<P extends Numbered>(ports: readonly P[], word: string, count: number): [number, P][] {
  return ports.map((port, index) => {
    const number = port.target?.port ?? index
    if (number >= count)
      refuseProperty(
        `devices.${word.toLowerCase()}s[${String(index)}].target.port`,
        `${word} port index ${String(number)} out of [0..${String(count - 1)}] range`,
        'INTERNAL_ERROR',
      )
    return [number, port]
  })
}
