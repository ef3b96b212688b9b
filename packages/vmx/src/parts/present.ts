import type { ConfigReader } from '../config-reader.ts'

/** Whether a device is there; one that starts unplugged is there too, and says so nowhere in a domain. */
export function isPresent(config: ConfigReader, prefix: string): boolean {
  const isThere = config.boolean(`${prefix}.present`, false)
  if (!isThere) config.ignore(prefix, 'the device is not present')
  if (!config.boolean(`${prefix}.startConnected`, true) && isThere)
    config.note(`${prefix}.startConnected`, 'dropped', 'a domain cannot say that a device starts unplugged')
  return isThere
}
