import { VirtError } from './virt-error.ts'

const canonical = /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/
const octets = /^(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}(?:[ \t\n\v\f\r].*)?$/is

/** The first three bytes of generated addresses, by hypervisor (`virMacAddrGenerate`'s first argument). */
export const macAddressPrefixes = {
  /** QEMU and KVM. */
  qemu: '52:54:00',
  /** Xen. */
  xen: '00:16:3e',
  /** VMware, for addresses that the user sets. */
  vmware: '00:50:56',
  /** VMware, for addresses that the host makes. */
  vmwareGenerated: '00:0c:29',
  /** Hyper-V. */
  hyperv: '00:15:5d',
  /** VirtualBox. */
  virtualbox: '08:00:27',
} as const satisfies Record<string, string>

/**
 * Reads a MAC address, six bytes of one or two hexadecimal digits with colons (`virMacAddrParse`), and returns
 * the canonical spelling: two lower-case digits a byte (`virMacAddrFormat`).
 *
 * @throws VirtError `INVALID_MAC` when the text is none.
 */
export function parseMacAddress(text: string): string {
  const address = tryParseMacAddress(text)
  if (address !== undefined) return address
  throw new VirtError(
    'INVALID_MAC',
    `'${text.slice(0, 80)}': six bytes are expected, such as 52:54:00:12:34:56`,
  )
}

/** As {@link parseMacAddress}, but undefined when the text is no MAC address. */
export function tryParseMacAddress(text: string): string | undefined {
  if (canonical.test(text)) return text
  if (!octets.test(text)) return undefined
  const digits = text.split(/[ \t\n\v\f\r]/, 1)[0] ?? ''
  return digits
    .split(':')
    .map(octet => octet.padStart(2, '0').toLowerCase())
    .join(':')
}

/**
 * Writes six bytes as a canonical MAC address.
 *
 * @throws VirtError `INVALID_MAC` when there are not six bytes.
 */
export function formatMacAddress(bytes: Uint8Array): string {
  if (bytes.length !== 6)
    throw new VirtError('INVALID_MAC', `six bytes are expected, not ${String(bytes.length)}`)
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join(':')
}

/**
 * The six bytes of a MAC address.
 *
 * @throws VirtError `INVALID_MAC` when the text is none.
 */
export function macAddressBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parseMacAddress(text).split(':'), octet => Number.parseInt(octet, 16))
}

/**
 * A random address (`virMacAddrGenerate`): the prefix, and three random bytes. Nothing is asked for addresses in use.
 *
 * @param prefix - The first three bytes, see {@link macAddressPrefixes}.
 * @throws VirtError `INVALID_MAC` when the prefix is not three bytes.
 */
export function generateMacAddress(prefix: string = macAddressPrefixes.qemu): string {
  const rest = formatMacAddress(crypto.getRandomValues(new Uint8Array(6))).slice(9)
  return parseMacAddress(`${prefix}:${rest}`)
}

/** Whether an address names a group of receivers (`virMacAddrIsMulticast`), which a network card's own must not. */
export function isMulticastMacAddress(text: string): boolean {
  return ((macAddressBytes(text)[0] ?? 0) & 1) === 1
}
