import { describe, expect, it } from 'vitest'
import {
  fillNetworkDefaults,
  formatNetwork,
  parseNetwork,
  updateNetwork,
  type NetworkUpdate,
} from '../../src/network/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'network',
  convert: text =>
    formatNetwork(fillNetworkDefaults(parseNetwork(text, { unknown: 'drop', inactive: true }))),
  again: text => formatNetwork(parseNetwork(text, { unknown: 'error' })),
})

const ip = `<ip address='10.0.0.1' prefix='24'/>`
const wrap = (inside: string): string => `<network>\n<name>n</name>\n${inside}\n</network>`

describe('checks', () => {
  it.each([
    ['a missing name', '<network/>', 'NO_NAME', 1],
    ['nat without an address', wrap(`<forward mode='nat'/>`), 'XML_ERROR', 3],
    ['a device in mode open', wrap(`<forward mode='open' dev='a'/>${ip}`), 'XML_ERROR', 3],
    ['two devices that differ', wrap(`<forward dev='a'><interface dev='b'/></forward>${ip}`), 'XML_ERROR', 3],
    [
      'a device twice',
      wrap(`<forward mode='vepa'><interface dev='b'/>\n<interface dev='b'/></forward>`),
      'XML_ERROR',
      4,
    ],
    ['a bridge of libvirt in mode vepa', wrap(`<forward mode='vepa'/>\n<bridge name='b'/>`), 'XML_ERROR', 4],
    ['a zone in mode bridge', wrap(`<forward mode='bridge'/><bridge name='b' zone='z'/>`), 'XML_ERROR', 3],
    ['an MTU in mode bridge', wrap(`<forward mode='bridge'/><mtu size='9000'/>`), 'XML_ERROR', 1],
    [
      'a reversed range',
      wrap(ip.replace('/>', `>\n<dhcp>\n<range start='10.0.0.9' end='10.0.0.2'/></dhcp></ip>`)),
      'INTERNAL_ERROR',
      5,
    ],
    [
      'a range elsewhere',
      wrap(ip.replace('/>', `><dhcp><range start='10.0.1.2' end='10.0.1.9'/></dhcp></ip>`)),
      'INTERNAL_ERROR',
      3,
    ],
    [
      'a short lease',
      wrap(
        ip.replace(
          '/>',
          `><dhcp><range start='10.0.0.2' end='10.0.0.9'><lease expiry='1'/></range></dhcp></ip>`,
        ),
      ),
      'CONFIG_UNSUPPORTED',
      3,
    ],
    [
      'a mask and a prefix',
      wrap(`<ip address='10.0.0.1' prefix='24' netmask='255.0.0.0'/>`),
      'CONFIG_UNSUPPORTED',
      3,
    ],
    ['a wrong family', wrap(`<ip address='10.0.0.1' family='ipv6'/>`), 'CONFIG_UNSUPPORTED', 3],
    [
      'a host without an address',
      wrap(ip.replace('/>', `><dhcp><host name='a'/></dhcp></ip>`)),
      'XML_ERROR',
      3,
    ],
    [
      'records without a name server',
      wrap(`<dns enable='no'><txt name='a' value='b'/></dns>`),
      'XML_ERROR',
      3,
    ],
    ['a text record without a text', wrap(`<dns><txt name='a'/></dns>`), 'XML_DETAIL', 3],
    [
      'a port without a target',
      wrap(`<dns><srv service='a' protocol='tcp' port='1'/></dns>`),
      'XML_DETAIL',
      3,
    ],
    [
      'a route to no network',
      wrap(`${ip}<route address='10.1.0.1' prefix='16' gateway='10.0.0.9'/>`),
      'XML_ERROR',
      3,
    ],
    [
      'a router elsewhere',
      wrap(`${ip}<route address='10.1.0.0' prefix='16' gateway='10.2.0.9'/>`),
      'CONFIG_UNSUPPORTED',
      3,
    ],
    ['an untagged trunk', wrap(`<vlan trunk='no'><tag id='1'/><tag id='2'/></vlan>`), 'XML_ERROR', 3],
    ['limits without an average', wrap(`<bandwidth><inbound peak='1'/></bandwidth>`), 'XML_DETAIL', 3],
    [
      'a guarantee for a network',
      wrap(`<bandwidth><inbound floor='1'/></bandwidth>`),
      'CONFIG_UNSUPPORTED',
      3,
    ],
    [
      'a profile for the wrong switch',
      wrap(`<virtualport type='midonet'><parameters profileid='p'/></virtualport>`),
      'XML_ERROR',
      3,
    ],
  ])('refuse %s', (_, text, code, line) => {
    expect(refusal(() => parseNetwork(text))).toMatchObject({ code, details: { line } })
  })
})

describe('defaults', () => {
  it('give a bridge to networks whose bridge libvirt creates, and an identity to all', () => {
    const network = fillNetworkDefaults(parseNetwork(wrap('')), { newUuid: () => 'u' })
    expect(network).toEqual({ name: 'n', uuid: 'u', bridge: { stp: true, delay: 0 } })
    const bridged = fillNetworkDefaults(parseNetwork(wrap(`<forward mode='bridge'/>`)), {
      skip: ['identity'],
    })
    expect(bridged).toEqual({ name: 'n', forward: { mode: 'bridge' } })
  })
})

describe('updateNetwork', () => {
  const base = wrap(
    `<forward mode='bridge' dev='a'/><dns><txt name='t' value='v'/><host ip='10.0.0.3'><hostname>h</hostname></host></dns>` +
      `<ip address='10.0.0.1' prefix='24'><dhcp><host mac='52:54:00:00:00:01' name='x' ip='10.0.0.7'/></dhcp></ip>` +
      `<ip address='10.0.1.1' prefix='24'/><portgroup name='p' default='yes'/>`,
  )
  const updated = (update: NetworkUpdate) => updateNetwork(parseNetwork(base), update)

  it.each<[NetworkUpdate, object]>([
    [
      { section: 'ip-dhcp-host', command: 'delete', xml: `<host name='x'/>` },
      { ips: [{ dhcp: { hosts: [] } }, {}] },
    ],
    [
      { section: 'ip-dhcp-host', command: 'modify', xml: `<host mac='52:54:0:0:0:1' ip='10.0.0.8'/>` },
      { ips: [{ dhcp: { hosts: [{ mac: '52:54:0:0:0:1', ip: '10.0.0.8' }] } }, {}] },
    ],
    [
      { section: 'ip-dhcp-range', command: 'add-first', xml: `<range start='10.0.0.20' end='10.0.0.30'/>` },
      { ips: [{ dhcp: { ranges: [{ start: '10.0.0.20', end: '10.0.0.30' }] } }, {}] },
    ],
    [
      { section: 'forward-interface', command: 'add-first', xml: `<interface dev='b'/>` },
      { forward: { interfaces: [{ dev: 'b' }, { dev: 'a' }] } },
    ],
    [
      { section: 'portgroup', command: 'modify', xml: `<portgroup name='p'/>` },
      { portgroups: [{ name: 'p' }] },
    ],
    [{ section: 'dns-txt', command: 'delete', xml: `<txt name='t'/>` }, { dns: { txts: [] } }],
    [
      { section: 'dns-host', command: 'delete', xml: `<host><hostname>h</hostname></host>` },
      { dns: { hosts: [] } },
    ],
    [
      { section: 'dns-srv', command: 'add-last', xml: `<srv service='s' protocol='tcp'/>` },
      { dns: { srvs: [{ service: 's', protocol: 'tcp' }] } },
    ],
  ])('does %o', (update, expected) => {
    expect(updated(update)).toMatchObject(expected)
  })

  it.each<[NetworkUpdate, string]>([
    [{ section: 'bridge', command: 'modify', xml: '<bridge/>' }, 'OPERATION_UNSUPPORTED'],
    [{ section: 'dns-txt', command: 'modify', xml: `<txt name='t' value='w'/>` }, 'OPERATION_UNSUPPORTED'],
    [{ section: 'dns-txt', command: 'add-last', xml: '<host/>' }, 'XML_ERROR'],
    [{ section: 'dns-txt', command: 'add-last', xml: `<txt name='t' value='w'/>` }, 'OPERATION_INVALID'],
    [{ section: 'dns-host', command: 'delete', xml: '<host/>' }, 'XML_DETAIL'],
    [{ section: 'dns-srv', command: 'delete', xml: `<srv service='s'/>` }, 'OPERATION_INVALID'],
    [{ section: 'ip-dhcp-host', command: 'delete', xml: '<host/>' }, 'XML_ERROR'],
    [
      { section: 'ip-dhcp-host', command: 'add-last', xml: `<host name='x' ip='10.0.0.9'/>` },
      'OPERATION_INVALID',
    ],
    [
      {
        section: 'ip-dhcp-range',
        command: 'add-last',
        parentIndex: 1,
        xml: `<range start='10.0.1.2' end='10.0.1.3'/>`,
      },
      'OPERATION_INVALID',
    ],
    [
      { section: 'ip-dhcp-host', command: 'add-last', parentIndex: 5, xml: `<host name='y' ip='10.0.0.9'/>` },
      'OPERATION_INVALID',
    ],
    [
      { section: 'portgroup', command: 'add-last', xml: `<portgroup name='q' default='yes'/>` },
      'OPERATION_INVALID',
    ],
    [{ section: 'forward-interface', command: 'delete', xml: `<interface dev='z'/>` }, 'OPERATION_INVALID'],
  ])('refuses %o', (update, code) => {
    expect(refusal(() => updated(update))).toMatchObject({ code })
  })
})
