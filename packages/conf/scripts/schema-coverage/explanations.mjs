/**
 * What libvirt's schemas allow and its parser does not read, or reads as something else: how it is dealt with here.
 * The end of a path is enough.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const explanations = new Map(
  Object.entries({
    'disk/mirror@file': 'legacy spelling of its source',
    'disk/mirror@format': 'legacy spelling of its format',
    'disk/privateData': 'status documents only',
    'source/privateData': 'status documents only',
    'reservations/source/reconnect': 'libvirt reads it, but writes none',
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
    'interface/bandwidth@classID': 'status documents only',
    'interface/source@macTableManager': 'status documents only',
    'interface/source@missing': 'status documents only',
    'smartcard/target': 'libvirt passes over it',
    'launchSecurity/handle': 'libvirt passes over it',
    'source/address@multifunction': 'libvirt passes over it on an address of the host',
    'forward/address@multifunction': 'libvirt passes over it on an address of the host',
    'plug/address@multifunction': 'libvirt passes over it on an address of the host',
    'parentaddr/address@multifunction': 'libvirt passes over it on an address of the host',
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
