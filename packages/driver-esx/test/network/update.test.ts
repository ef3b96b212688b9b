import type { Connection, NetworkUpdate } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import type { FakeInventory, FakeVsphere } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'

const inventory: FakeInventory = {
  hosts: [
    {
      name: 'esx1',
      switches: [
        {
          name: 'vSwitch0',
          nics: ['vmnic0', 'vmnic1'],
          portGroups: [{ name: 'VM Network' }, { name: 'Management Network' }, { name: 'web', vlanId: 10 }],
        },
        { name: 'bare' },
      ],
      machines: [{ name: 'web-1', networks: ['web'] }],
    },
  ],
}

const writes = ['UpdateVirtualSwitch', 'AddPortGroup', 'UpdatePortGroup', 'RemovePortGroup']

function made(fake: FakeVsphere): readonly string[] {
  return fake.takeCalls().filter(method => writes.includes(method))
}

function infoOf(fake: FakeVsphere) {
  const [host] = fake.hosts
  if (host === undefined) throw new TypeError('no host')
  return host.network.info
}

async function update(connection: Connection, change: NetworkUpdate, name = 'vSwitch0'): Promise<void> {
  await (await connection.networkLookupByName(name)).update(change)
}

describe('updating a network', () => {
  it.each(['add-first', 'add-last'] as const)('adds a port group with %s', async command => {
    const { fake, connection } = await openFake(inventory)
    const xml = `<portgroup name='lab'><vlan><tag id='7'/></vlan></portgroup>`
    await update(connection, { command, section: 'portgroup', xml })
    expect(infoOf(fake).portgroup?.at(-1)?.spec).toEqual({
      name: 'lab',
      vlanId: 7,
      vswitchName: 'vSwitch0',
      policy: {},
    })
    expect(made(fake)).toEqual(['AddPortGroup'])
  })

  it('changes the VLAN and the bandwidth of a port group that a machine is on', async () => {
    const { fake, connection } = await openFake(inventory)
    const limit = `<bandwidth><inbound average='5'/><outbound average='5'/></bandwidth>`
    const xml = `<portgroup name='web'><vlan><tag id='11'/></vlan>${limit}</portgroup>`
    await update(connection, { command: 'modify', section: 'portgroup', xml })
    expect(infoOf(fake).portgroup?.[2]).toMatchObject({
      spec: { vlanId: 11, policy: { shapingPolicy: { enabled: true, averageBandwidth: 40_000n } } },
      port: [{ type: 'virtualMachine' }],
    })
    expect(made(fake)).toEqual(['UpdatePortGroup'])
  })

  it('removes a port group', async () => {
    const { fake, connection } = await openFake(inventory)
    await update(connection, {
      command: 'delete',
      section: 'portgroup',
      xml: `<portgroup name='VM Network'/>`,
    })
    expect(infoOf(fake).portgroup?.map(({ spec }) => spec.name)).toEqual(['Management Network', 'web'])
    expect(made(fake)).toEqual(['RemovePortGroup'])
  })

  it('adds physical cards at both ends, and takes them away', async () => {
    const { fake, connection } = await openFake(inventory)
    const nics = () => infoOf(fake).vswitch?.[0]?.pnic?.map(key => key.replace(/^.*-/, ''))
    const change = (command: NetworkUpdate['command'], nic: string) =>
      update(connection, { command, section: 'forward-interface', xml: `<interface dev='${nic}'/>` })
    await change('add-first', 'vmnic2')
    expect(nics()).toEqual(['vmnic2', 'vmnic0', 'vmnic1'])
    await change('add-last', 'vmnic3')
    expect(nics()).toEqual(['vmnic2', 'vmnic0', 'vmnic1', 'vmnic3'])
    await change('delete', 'vmnic0')
    expect(nics()).toEqual(['vmnic2', 'vmnic1', 'vmnic3'])
    expect(infoOf(fake).vswitch?.[0]?.spec.policy?.nicTeaming?.nicOrder?.activeNic).not.toContain('vmnic0')
    expect(made(fake)).toEqual(Array(3).fill('UpdateVirtualSwitch'))
  })

  it('connects a switch that had no physical card', async () => {
    const { fake, connection } = await openFake(inventory)
    const xml = `<interface dev='vmnic2'/>`
    await update(connection, { command: 'add-last', section: 'forward-interface', xml }, 'bare')
    expect(infoOf(fake).vswitch?.[1]?.pnic).toEqual(['key-vim.host.PhysicalNic-vmnic2'])
    await update(connection, { command: 'delete', section: 'forward-interface', xml }, 'bare')
    expect(infoOf(fake).vswitch?.[1]?.pnic).toEqual([])
  })

  it('takes both states, which are one', async () => {
    const { fake, connection } = await openFake(inventory)
    const xml = `<portgroup name='lab'/>`
    const change = { command: 'add-last', section: 'portgroup', xml } as const
    await update(connection, { ...change, live: true, config: true })
    expect(made(fake)).toEqual(['AddPortGroup'])
  })

  const refused: readonly (readonly [string, NetworkUpdate, string])[] = [
    [
      'a port group that is there',
      change('add-last', 'portgroup', `<portgroup name='web'/>`),
      'OPERATION_INVALID',
    ],
    ['one that is not', change('modify', 'portgroup', `<portgroup name='nope'/>`), 'OPERATION_INVALID'],
    [
      "the host's own",
      change('delete', 'portgroup', `<portgroup name='Management Network'/>`),
      'OPERATION_INVALID',
    ],
    [
      "the name of the host's own",
      change('add-last', 'portgroup', `<portgroup name='Management Network'/>`),
      'NETWORK_EXIST',
    ],
    [
      'one that a machine uses',
      change('delete', 'portgroup', `<portgroup name='web'/>`),
      'OPERATION_INVALID',
    ],
    [
      'a card that is there',
      change('add-last', 'forward-interface', `<interface dev='vmnic0'/>`),
      'OPERATION_INVALID',
    ],
    [
      'a card that is not',
      change('delete', 'forward-interface', `<interface dev='vmnic2'/>`),
      'OPERATION_INVALID',
    ],
    [
      'a card that does not exist',
      change('add-last', 'forward-interface', `<interface dev='vmnic9'/>`),
      'CONFIG_UNSUPPORTED',
    ],
    [
      'to modify a card',
      change('modify', 'forward-interface', `<interface dev='vmnic0'/>`),
      'OPERATION_UNSUPPORTED',
    ],
    [
      'another section',
      change('add-last', 'ip-dhcp-host', `<host ip='192.0.2.1'/>`),
      'OPERATION_UNSUPPORTED',
    ],
    ['the bridge', change('modify', 'bridge', `<bridge name='x'/>`), 'OPERATION_UNSUPPORTED'],
    ['broken XML', change('add-last', 'portgroup', `<portgroup`), 'XML_DETAIL'],
  ]
  it.each(refused)('refuses %s', async (_title, each, code) => {
    const { fake, connection } = await openFake(inventory)
    const before = structuredClone(infoOf(fake))
    await expect(update(connection, each)).rejects.toMatchObject({ code })
    expect(infoOf(fake)).toEqual(before)
    expect(made(fake)).toEqual([])
  })

  it('names the machine that a port group is not removed for', async () => {
    const { connection } = await openFake(inventory)
    const removing = update(connection, change('delete', 'portgroup', `<portgroup name='web'/>`))
    await expect(removing).rejects.toThrow(/domain 'web-1' \(portgroup 'web'\)/)
  })

  it('does not cut the host itself off', async () => {
    const { fake, connection } = await openFake(inventory)
    const drop = (nic: string) =>
      update(connection, change('delete', 'forward-interface', `<interface dev='${nic}'/>`))
    await drop('vmnic0')
    await expect(drop('vmnic1')).rejects.toMatchObject({ code: 'OPERATION_INVALID' })
    expect(infoOf(fake).vswitch?.[0]?.pnic).toEqual(['key-vim.host.PhysicalNic-vmnic1'])
  })
})

function change(
  command: NetworkUpdate['command'],
  section: NetworkUpdate['section'],
  xml: string,
): NetworkUpdate {
  return { command, section, xml }
}
