import { connect } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import { drivers, openFake } from '../open-fake.ts'

const esx = (...content: readonly string[]) => `<network><name>lab</name>${content.join('')}</network>`
const bridge = (...nics: readonly string[]) =>
  `<forward mode='bridge'>${nics.map(nic => `<interface dev='${nic}'/>`).join('')}</forward>`

describe('defining a network', () => {
  it('makes a switch with what the document says', async () => {
    const { fake, connection } = await openFake()
    const network = await connection.networkDefineXml(
      esx(
        bridge('vmnic2', 'vmnic1'),
        `<bandwidth><inbound average='1000' peak='2000' burst='512'/>`,
        `<outbound average='1000' peak='2000' burst='512'/></bandwidth>`,
        `<portgroup name='web'><vlan><tag id='10'/></vlan></portgroup>`,
        `<portgroup name='all'><vlan trunk='yes'><tag id='4095'/></vlan>`,
        `<bandwidth><inbound average='10'/><outbound average='10'/></bandwidth></portgroup>`,
      ),
    )
    expect(network).toMatchObject({ name: 'lab', uuid: 'd57fe4e9-51ad-53ae-9763-647e738f8a28' })
    const { vswitch, portgroup } = fake.hosts[0]?.network.info ?? {}
    expect(vswitch?.[1]).toMatchObject({
      name: 'lab',
      pnic: ['key-vim.host.PhysicalNic-vmnic2', 'key-vim.host.PhysicalNic-vmnic1'],
      spec: {
        policy: {
          shapingPolicy: {
            enabled: true,
            averageBandwidth: 8_000_000n,
            peakBandwidth: 16_000_000n,
            burstSize: 524_288n,
          },
        },
      },
    })
    expect(portgroup?.slice(2).map(({ spec }) => spec)).toEqual([
      { name: 'web', vlanId: 10, vswitchName: 'lab', policy: {} },
      {
        name: 'all',
        vlanId: 4095,
        vswitchName: 'lab',
        policy: { shapingPolicy: { enabled: true, averageBandwidth: 80_000n } },
      },
    ])
  })

  it.each([
    ['no forward', ''],
    ["mode 'none'", `<forward mode='none'/>`],
    ["mode 'bridge' without cards", `<forward mode='bridge'/>`],
  ])('makes a switch without physical cards for %s', async (_title, forward) => {
    const { connection } = await openFake()
    const network = await connection.networkDefineXml(esx(forward))
    expect(await network.getXml()).toBe(
      [
        '<network>',
        '  <name>lab</name>',
        '  <uuid>d57fe4e9-51ad-53ae-9763-647e738f8a28</uuid>',
        `  <bridge stp='off' delay='0'/>`,
        '</network>',
        '',
      ].join('\n'),
    )
  })

  it('takes the document that it wrote, also after the network was undefined', async () => {
    const { connection } = await openFake()
    const content = [bridge('vmnic1'), `<portgroup name='web'><vlan><tag id='10'/></vlan></portgroup>`]
    const network = await connection.networkDefineXml(esx(...content))
    const xml = await network.getXml()
    await network.undefine()
    expect(await (await connection.networkDefineXml(xml)).getXml()).toBe(xml)
  })

  it('checks the document against the schema when it is asked to', async () => {
    const { connection } = await openFake()
    const wrong = esx('<nonsense/>')
    await expect(connection.networkDefineXml(wrong, { validate: true })).rejects.toMatchObject({
      code: 'XML_INVALID_SCHEMA',
    })
    expect(await connection.networkDefineXml(esx(), { validate: true })).toMatchObject({ name: 'lab' })
  })

  const limit = (inbound: string, outbound = inbound) =>
    `<bandwidth><inbound ${inbound}/><outbound ${outbound}/></bandwidth>`
  const unsupported: readonly (readonly [string, string, RegExp])[] = [
    ['a UUID', '<uuid>11111111-2222-3333-4444-555555555555</uuid>', /predefined UUID/],
    ['a mode', `<forward mode='private'/>`, /forward mode 'private'/],
    ['nat', `<forward mode='nat'/><ip address='192.0.2.1' prefix='24'/>`, /<ip>/],
    ['addresses', `<ip address='192.0.2.1' prefix='24'/>`, /<ip>/],
    ['a bridge', `<bridge name='virbr7'/>`, /<bridge>/],
    ['a spanning tree', `<bridge stp='on' delay='0'/>`, /<bridge>/],
    ['an mtu', `<mtu size='9000'/>`, /<mtu>/],
    ['a MAC address', `<mac address='52:54:00:00:00:01'/>`, /<mac>/],
    ['a domain', `<domain name='example.com'/>`, /<domain>/],
    ['a name server', `<dns><txt name='a' value='b'/></dns>`, /<dns>/],
    ['a VLAN of all', `<vlan><tag id='3'/></vlan>`, /<vlan>/],
    ['isolated ports', `<port isolated='yes'/>`, /<port>/],
    ['a card that does not exist', bridge('vmnic9'), /PhysicalNic with name 'vmnic9'/],
    ['different directions', limit(`average='1'`, `average='2'`), /Different inbound and outbound/],
    ['one direction', `<bandwidth><inbound average='1'/></bandwidth>`, /Different inbound and outbound/],
    [
      'a guarantee',
      `<bandwidth><inbound average='1' floor='1'/><outbound average='1'/></bandwidth>`,
      /floor/,
    ],
    ['no bandwidth at all', limit(`average='0'`), /average bandwidth of 0/],
    ['a low peak', limit(`average='2' peak='1'`), /peak/],
    ['too much bandwidth', limit(`average='9000000000000000'`), /as large as/],
    [
      'several VLANs',
      `<portgroup name='a'><vlan><tag id='1'/><tag id='2'/></vlan></portgroup>`,
      /several VLANs/,
    ],
    ['a partial trunk', `<portgroup name='a'><vlan trunk='yes'><tag id='1'/></vlan></portgroup>`, /trunk/],
    [
      'a native VLAN',
      `<portgroup name='a'><vlan trunk='yes'><tag id='4095' nativeMode='tagged'/></vlan></portgroup>`,
      /native/,
    ],
    ['a default', `<portgroup name='a' default='yes'/>`, /'default' of portgroup 'a'/],
  ]
  it.each(unsupported)('refuses %s and makes nothing', async (_title, content, message) => {
    const { fake, connection } = await openFake()
    const defining = connection.networkDefineXml(esx(content))
    await expect(defining).rejects.toMatchObject({ code: 'CONFIG_UNSUPPORTED' })
    await expect(defining).rejects.toThrow(message)
    expect(fake.hosts[0]?.network.info.vswitch).toHaveLength(1)
    expect(fake.takeCalls()).not.toContain('AddVirtualSwitch')
  })

  it.each([
    ['XML_ERROR', `<portgroup name='a'/><portgroup name='a'/>`],
    ['XML_ERROR', `<portgroup/>`],
    ['XML_ERROR', bridge('vmnic1', 'vmnic1')],
    ['RESOURCE_BUSY', bridge('vmnic1', 'vmnic0')],
    ['NETWORK_EXIST', `<portgroup name='VM Network'/>`],
    ['NETWORK_EXIST', `<portgroup name='Management Network'/>`],
    ['XML_DETAIL', `<portgroup name='a'`],
  ])('refuses with %s what does not fit: %s', async (code, content) => {
    const { fake, connection } = await openFake()
    await expect(connection.networkDefineXml(esx(content))).rejects.toMatchObject({ code })
    expect(fake.hosts[0]?.network.info.vswitch).toHaveLength(1)
  })

  it.each([
    ['NO_NAME', '<network/>'],
    ['XML_DETAIL', '<network><name>a/b</name></network>'],
    ['INVALID_ARG', `<network><name>${'n'.repeat(33)}</name></network>`],
    ['XML_ERROR', '<domain><name>lab</name></domain>'],
  ])('refuses with %s the document %s', async (code, xml) => {
    const { connection } = await openFake()
    await expect(connection.networkDefineXml(xml)).rejects.toMatchObject({ code })
  })

  it('refuses a UUID and a name of different networks', async () => {
    const { connection } = await openFake()
    const { uuid } = await connection.networkDefineXml(esx())
    const other = `<network><name>vSwitch0</name><uuid>${uuid}</uuid></network>`
    await expect(connection.networkDefineXml(other)).rejects.toMatchObject({ code: 'OPERATION_FAILED' })
    const stranger = esx('<uuid>11111111-2222-3333-4444-555555555555</uuid>')
    await expect(connection.networkDefineXml(stranger)).rejects.toThrow(/already exists with uuid/)
  })

  it('is refused on a connection that only reads', async () => {
    const { fake } = await openFake()
    await using reading = await connect(fake.uri, { drivers, credentials: fake.credentials, readOnly: true })
    await expect(reading.networkDefineXml(esx())).rejects.toMatchObject({ code: 'OPERATION_DENIED' })
  })
})
