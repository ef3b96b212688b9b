/**
 * The prefix of a driver's slot functions, from its package's name: `esx` for `@guestwork/driver-esx`, `network` for
 * `@guestwork/secondary-network`, `proxmoxVe` for `@acme/guestwork-driver-proxmox-ve`.
 */
export function driverPrefix(packageName: string): string {
  const own = packageName.replace(/^@[^/]+\//, '').replace(/^(?:guestwork-)?(?:(?:driver|secondary)-)?/, '')
  return own.replace(/[^A-Za-z0-9]+(.)?/g, (_, next: string | undefined) => (next ?? '').toUpperCase())
}

/**
 * The name of the function that fills a slot: the prefix and the slot's name. A slot whose name begins with the
 * prefix keeps its name, as in libvirt: `networkLookupByName` of the driver `network`.
 */
export function slotFunctionName(prefix: string, slot: string): string {
  const isPrefixed = slot.startsWith(prefix) && /^[A-Z]/.test(slot.slice(prefix.length))
  return isPrefixed ? slot : `${prefix}${slot.charAt(0).toUpperCase()}${slot.slice(1)}`
}
