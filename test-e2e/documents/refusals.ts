import type { ErrorCode } from '@guestwork/util'

/** What is changed in a document, and the code with which libvirt refuses it then. */
export type Spoiling = readonly [found: string, put: string, code: ErrorCode]

/** A document that libvirt accepts, and changes after which it refuses it. */
export interface SpoiledDocument {
  /** The kind, which says what is called. */
  readonly kind: string
  readonly document: string
  readonly spoilings: readonly Spoiling[]
}

const uuid = '5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01'

/** Documents of every kind that libvirt can be asked about without a guest, and what is wrong with them. */
export const spoiledDocuments: readonly SpoiledDocument[] = [
  {
    kind: 'network',
    document: `<network><name>n</name><uuid>${uuid}</uuid><forward mode='nat'><nat><port start='1024' end='2048'/></nat></forward><bridge name='b' delay='0'/><dns><host ip='10.9.0.3'><hostname>h</hostname></host></dns><ip address='10.9.0.1' prefix='24'><dhcp><range start='10.9.0.2' end='10.9.0.9'/></dhcp></ip></network>`,
    spoilings: [
      ['<name>n</name>', '', 'NO_NAME'],
      ['<name>n</name>', '<name>a/b</name>', 'XML_DETAIL'],
      [uuid, 'bogus', 'INTERNAL_ERROR'],
      [`mode='nat'`, `mode='teleport'`, 'CONFIG_UNSUPPORTED'],
      [`mode='nat'`, `mode='bridge'`, 'XML_ERROR'],
      [`delay='0'`, `delay='long'`, 'XML_ERROR'],
      [`start='1024'`, `start='many'`, 'XML_DETAIL'],
      [` end='2048'`, '', 'XML_DETAIL'],
      ['</nat>', '</nat><nat/>', 'XML_ERROR'],
      [`ip='10.9.0.3'`, `ip='nowhere'`, 'XML_DETAIL'],
      [`start='10.9.0.2'`, `start='first'`, 'SYSTEM_ERROR'],
      [`end='10.9.0.9'`, `end='10.8.0.9'`, 'INTERNAL_ERROR'],
      [`address='10.9.0.1'`, `address='nowhere'`, 'XML_ERROR'],
      [`prefix='24'`, `prefix='many'`, 'XML_ERROR'],
    ],
  },
  {
    kind: 'interface',
    document: `<interface type='bond' name='i'><start mode='none'/><mtu size='1500'/><bond><miimon freq='100'/><interface type='ethernet' name='e'/></bond></interface>`,
    spoilings: [
      [` name='i'`, '', 'XML_ERROR'],
      [`type='bond'`, `type='tunnel'`, 'XML_ERROR'],
      [`mode='none'`, `mode='never'`, 'XML_ERROR'],
      [`freq='100'`, `freq='often'`, 'XML_ERROR'],
      [`type='ethernet'`, `type='bridge'`, 'XML_ERROR'],
    ],
  },
  {
    kind: 'storage-pool',
    document: `<pool type='netfs'><name>p</name><uuid>${uuid}</uuid><source><host name='h'/><dir path='/e'/><format type='nfs'/></source><target><path>/t</path><permissions><mode>0700</mode></permissions></target></pool>`,
    spoilings: [
      [`type='netfs'`, `type='tape'`, 'XML_ERROR'],
      [`<name>p</name>`, '', 'XML_ERROR'],
      [`<name>p</name>`, '<name>a/b</name>', 'XML_ERROR'],
      [uuid, 'bogus', 'XML_ERROR'],
      [`<host name='h'/>`, '', 'XML_ERROR'],
      [`<dir path='/e'/>`, '', 'XML_ERROR'],
      [`type='nfs'`, `type='floppy'`, 'CONFIG_UNSUPPORTED'],
      ['0700', '999', 'XML_ERROR'],
      ['<path>/t</path>', '', 'XML_ERROR'],
    ],
  },
  {
    kind: 'storage-pool',
    document: `<pool type='iscsi-direct'><name>p</name><source><host name='h'/><device path='iqn.2026-01.test:a'/><initiator><iqn name='iqn.2026-01.test:b'/></initiator><auth type='chap' username='u'><secret usage='s'/></auth></source></pool>`,
    spoilings: [
      [`<initiator><iqn name='iqn.2026-01.test:b'/></initiator>`, '', 'CONFIG_UNSUPPORTED'],
      [`type='chap'`, `type='handshake'`, 'CONFIG_UNSUPPORTED'],
      [`type='chap' `, '', 'CONFIG_UNSUPPORTED'],
      [` username='u'`, '', 'XML_ERROR'],
      [`<secret usage='s'/>`, '<secret/>', 'XML_ERROR'],
    ],
  },
  {
    kind: 'storage-pool',
    document: `<pool type='scsi'><name>p</name><source><adapter type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/></source><target><path>/dev/disk/by-path</path></target></pool>`,
    spoilings: [
      ['20000000c9831b4b', 'bogus', 'INTERNAL_ERROR'],
      [` wwpn='10000000c9831b4b'`, '', 'XML_ERROR'],
      [`type='fc_host'`, `type='card'`, 'XML_ERROR'],
      [` type='fc_host'`, '', 'XML_ERROR'],
    ],
  },
  {
    kind: 'storage-volume',
    document: `<volume type='file'><name>v</name><capacity>1024</capacity><target><format type='qcow2'/><permissions><mode>0600</mode></permissions><compat>1.1</compat></target></volume>`,
    spoilings: [
      [`<name>v</name>`, '', 'XML_ERROR'],
      [`type='file'`, `type='scroll'`, 'CONFIG_UNSUPPORTED'],
      ['<capacity>1024</capacity>', '', 'XML_ERROR'],
      ['1024', 'much', 'XML_ERROR'],
      [`<capacity>`, `<capacity unit='ells'>`, 'INVALID_ARG'],
      [`type='qcow2'`, `type='paper'`, 'CONFIG_UNSUPPORTED'],
      ['0600', '-7', 'XML_ERROR'],
      ['1.1', 'new', 'XML_ERROR'],
    ],
  },
  {
    kind: 'node-device',
    document: `<device><parent>computer</parent><capability type='usb_device'><bus>1</bus><device>2</device><product id='0x1'/><vendor id='0x2'/></capability></device>`,
    spoilings: [
      [`type='usb_device'`, `type='abacus'`, 'XML_ERROR'],
      ['<bus>1</bus>', '', 'INTERNAL_ERROR'],
      ['<device>2</device>', '<device>second</device>', 'INTERNAL_ERROR'],
      [` id='0x1'`, '', 'INTERNAL_ERROR'],
      [`'0x2'`, `'0xzz'`, 'INTERNAL_ERROR'],
    ],
  },
  {
    kind: 'node-device',
    document: `<device><parent>computer</parent><capability type='css'><cssid>0x0</cssid><ssid>0x0</ssid><devno>0x0052</devno></capability></device>`,
    spoilings: [
      ['<cssid>0x0</cssid>', '', 'CONFIG_UNSUPPORTED'],
      ['<ssid>0x0</ssid>', '<ssid>ninth</ssid>', 'CONFIG_UNSUPPORTED'],
      ['0x0052', '-1', 'CONFIG_UNSUPPORTED'],
    ],
  },
  {
    kind: 'snapshot',
    document: `<domainsnapshot><name>s</name><state>shutoff</state><creationTime>5</creationTime><disks><disk name='vda' snapshot='external'><driver type='qcow2'/><source file='/a'/></disk></disks></domainsnapshot>`,
    spoilings: [
      ['<name>s</name>', '', 'XML_ERROR'],
      ['shutoff', 'asleep', 'CONFIG_UNSUPPORTED'],
      ['<state>shutoff</state>', '', 'XML_ERROR'],
      ['<creationTime>5</creationTime>', '', 'INTERNAL_ERROR'],
      [` name='vda'`, '', 'INTERNAL_ERROR'],
      [`snapshot='external'`, `snapshot='sideways'`, 'XML_ERROR'],
      [`type='qcow2'`, `type='paper'`, 'CONFIG_UNSUPPORTED'],
      [`file='/a'`, `file='a'`, 'XML_ERROR'],
    ],
  },
  {
    kind: 'checkpoint',
    document: `<domaincheckpoint><name>c</name><creationTime>5</creationTime><disks><disk name='vda' checkpoint='bitmap'/></disks><domain type='test'><name>test</name><memory>1024</memory><os><type>hvm</type></os></domain></domaincheckpoint>`,
    spoilings: [
      ['<name>c</name>', '', 'XML_ERROR'],
      ['<creationTime>5</creationTime>', '', 'INTERNAL_ERROR'],
    ],
  },
  {
    kind: 'secret',
    document: `<secret ephemeral='no' private='yes'><uuid>${uuid}</uuid><usage type='tls'><name>n</name></usage></secret>`,
    spoilings: [
      [`private='yes'`, `private='maybe'`, 'XML_ERROR'],
      [uuid, 'bogus', 'INTERNAL_ERROR'],
      [`type='tls'`, `type='tea'`, 'CONFIG_UNSUPPORTED'],
      [` type='tls'`, '', 'XML_ERROR'],
      ['<name>n</name>', '', 'INTERNAL_ERROR'],
    ],
  },
  {
    kind: 'nwfilter',
    document: `<filter name='f' chain='root'><uuid>${uuid}</uuid><rule action='drop' direction='in'><tcp srcportstart='80' srcipaddr='10.0.0.1'/></rule><filterref filter='g'/></filter>`,
    spoilings: [
      [` name='f'`, '', 'INTERNAL_ERROR'],
      [`chain='root'`, `chain='gold'`, 'INVALID_ARG'],
      [`chain='root'`, `priority='first'`, 'INVALID_ARG'],
      [uuid, 'bogus', 'XML_ERROR'],
      [` action='drop'`, '', 'INTERNAL_ERROR'],
      [`action='drop'`, `action='dance'`, 'CONFIG_UNSUPPORTED'],
      [`direction='in'`, `direction='up'`, 'CONFIG_UNSUPPORTED'],
      [`srcportstart='80'`, `srcportstart='http'`, 'INTERNAL_ERROR'],
      [`srcipaddr='10.0.0.1'`, `srcipaddr='::1'`, 'INTERNAL_ERROR'],
      [` filter='g'`, '', 'INTERNAL_ERROR'],
    ],
  },
  {
    kind: 'nwfilter-binding',
    document: `<filterbinding><owner><name>g</name><uuid>${uuid}</uuid></owner><portdev name='v0'/><linkdev name='e0'/><mac address='52:54:00:00:00:01'/><filterref filter='f'/></filterbinding>`,
    spoilings: [
      ['<name>g</name>', '', 'INTERNAL_ERROR'],
      [uuid, 'bogus', 'INTERNAL_ERROR'],
      [`<portdev name='v0'/>`, '', 'INTERNAL_ERROR'],
      [`<linkdev name='e0'/>`, '<linkdev/>', 'INTERNAL_ERROR'],
      ['52:54:00:00:00:01', 'bogus', 'INTERNAL_ERROR'],
      [`<filterref filter='f'/>`, '', 'INTERNAL_ERROR'],
    ],
  },
  {
    kind: 'network-port',
    document: `<networkport><uuid>${uuid}</uuid><owner><name>g</name><uuid>${uuid}</uuid></owner><mac address='52:54:00:00:00:01'/><plug type='bridge' bridge='b'/></networkport>`,
    spoilings: [
      [`<networkport><uuid>${uuid}</uuid>`, '<networkport>', 'INTERNAL_ERROR'],
      ['<name>g</name>', '', 'INTERNAL_ERROR'],
      [`</name><uuid>${uuid}`, '</name><uuid>bogus', 'INTERNAL_ERROR'],
      [`<mac address='52:54:00:00:00:01'/>`, '', 'INTERNAL_ERROR'],
      [`type='bridge'`, `type='wire'`, 'XML_ERROR'],
      [` bridge='b'`, '', 'XML_ERROR'],
    ],
  },
]
