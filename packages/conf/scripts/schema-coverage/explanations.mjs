/**
 * What libvirt's schemas allow and its parser does not read, or reads as something else: how it is dealt with here.
 * The end of a path is enough.
 *
 * @type {ReadonlyMap<string, string>}
 */
const texts = new Map(
  Object.entries({
    'disk/mirror@file': 'legacy spelling of its source',
    'disk/mirror@format': 'legacy spelling of its format',
    'disk/privateData': 'status documents only',
    'source/privateData': 'status documents only',
    'reservations/source/reconnect': 'of character devices; libvirt passes over it here',
    'hostdev/source/adapter/parentaddr': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@managed': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@parent': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@parent_fabric_wwn': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@parent_wwnn': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@parent_wwpn': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@type': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@wwnn': 'of storage pools; libvirt passes over it here',
    'hostdev/source/adapter@wwpn': 'of storage pools; libvirt passes over it here',
    'console/target/model': 'of serial ports; libvirt passes over it here',
    'parallel/target/model': 'of serial ports; libvirt passes over it here',
    'parallel/target@type': 'of serial ports; libvirt passes over it here',
    'parallel@tty': 'of consoles; libvirt passes over it here',
    'serial@tty': 'of consoles; libvirt passes over it here',
    'interface/source@macTableManager': 'status documents only',
    'interface/source@missing': 'status documents only',
    'smartcard/target': 'libvirt passes over it',
    'launchSecurity/handle': 'libvirt passes over it',
    'pool/source/format/product': 'libvirt looks for it beside the format',
    'pool/source/format/vendor': 'libvirt looks for it beside the format',
    ...Object.fromEntries(
      ['ah', 'esp', 'icmp', 'igmp', 'sctp', 'tcp', 'udp', 'udplite'].flatMap(protocol => [
        [`rule/${protocol}@ipset`, 'libvirt passes over it outside of <all>'],
        [`rule/${protocol}@ipsetflags`, 'libvirt passes over it outside of <all>'],
      ]),
    ),
  }),
)

/** The explanations, which know those that nothing needed. */
export class Explanations {
  /** @type {Set<string>} */
  #used = new Set()

  /** @param {string} path */
  of(path) {
    for (const [end, text] of texts) {
      if (path !== end && !path.endsWith(`/${end}`)) continue
      this.#used.add(end)
      return text
    }
    return undefined
  }

  /** The ends of paths that were never asked for. */
  get unused() {
    return [...texts.keys()].filter(end => !this.#used.has(end))
  }
}
