import type { Connection } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import type { FakeInventory, FakeVsphere } from '../../src/testing/index.ts'
import { openFake } from '../open-fake.ts'

const shapingPolicy = { enabled: true, averageBandwidth: 8_001n, peakBandwidth: 16_000n, burstSize: 1_025n }
const inventory: FakeInventory = {
  hosts: [
    {
      name: 'esx1',
      switches: [
        {
          name: 'vSwitch0',
          nics: ['vmnic0', 'vmnic1'],
          policy: {
            shapingPolicy,
            nicTeaming: {
              policy: 'failover_explicit',
              nicOrder: { activeNic: ['vmnic1'], standbyNic: ['vmnic0'] },
            },
          },
          portGroups: [
            {
              name: 'VM Network',
              vlanId: 5,
              policy: { security: { allowPromiscuous: true }, shapingPolicy },
            },
            { name: 'Management Network' },
            { name: 'old' },
          ],
        },
      ],
      machines: [{ name: 'web-1', networks: ['VM Network'] }],
    },
  ],
}

const writes = [
  'AddVirtualSwitch',
  'UpdateVirtualSwitch',
  'AddPortGroup',
  'UpdatePortGroup',
  'RemovePortGroup',
]

function infoOf(fake: FakeVsphere) {
  const [host] = fake.hosts
  if (host === undefined) throw new TypeError('no host')
  return host.network.info
}

async function redefine(
  { fake, connection }: { readonly fake: FakeVsphere; readonly connection: Connection },
  edit: (xml: string) => string,
): Promise<readonly string[]> {
  const xml = await (await connection.networkLookupByName('vSwitch0')).getXml()
  fake.takeCalls()
  await connection.networkDefineXml(edit(xml))
  return fake.takeCalls().filter(method => writes.includes(method))
}

describe('redefining a network', () => {
  it('changes nothing where the document says nothing new, not even what it rounds', async () => {
    const scene = await openFake(inventory)
    const before = structuredClone(infoOf(scene.fake))
    expect(await redefine(scene, xml => xml)).toEqual([])
    expect(await redefine(scene, xml => xml.replace(/ *<uuid>.*\n/, ''))).toEqual([])
    expect(infoOf(scene.fake)).toEqual(before)
  })

  it('changes only what differs, in an order in which nothing is cut off', async () => {
    const scene = await openFake(inventory)
    const made = await redefine(scene, xml =>
      xml
        .replaceAll(/dev='vmnic0'/g, `dev='vmnic2'`)
        .replace(`<tag id='5'/>`, `<tag id='6'/>`)
        .replace(`<portgroup name='old'>`, `<portgroup name='new'>`),
    )
    expect(made).toEqual([
      'UpdateVirtualSwitch',
      'AddPortGroup',
      'UpdatePortGroup',
      'RemovePortGroup',
      'UpdateVirtualSwitch',
    ])
    const { vswitch, portgroup } = infoOf(scene.fake)
    expect(vswitch?.[0]).toMatchObject({
      pnic: ['key-vim.host.PhysicalNic-vmnic2', 'key-vim.host.PhysicalNic-vmnic1'],
      spec: {
        policy: {
          shapingPolicy,
          nicTeaming: { policy: 'failover_explicit', nicOrder: { activeNic: ['vmnic1', 'vmnic2'] } },
        },
      },
    })
    expect(portgroup?.map(({ spec }) => spec)).toMatchObject([
      { name: 'VM Network', vlanId: 6, policy: { security: { allowPromiscuous: true }, shapingPolicy } },
      { name: 'Management Network', vlanId: 0 },
      { name: 'new', vlanId: 0 },
    ])
  })

  it('sets and lifts limits', async () => {
    const scene = await openFake(inventory)
    const lifted = await redefine(scene, xml => xml.replaceAll(/ *<bandwidth>[^]*?<\/bandwidth>\n/g, ''))
    expect(lifted).toEqual(['UpdateVirtualSwitch', 'UpdatePortGroup'])
    expect(infoOf(scene.fake).vswitch?.[0]?.spec.policy?.shapingPolicy?.enabled).toBe(false)
    expect(infoOf(scene.fake).portgroup?.[0]?.spec.policy).toEqual({ security: { allowPromiscuous: true } })
    const limit = `<bandwidth><inbound average='3'/><outbound average='3'/></bandwidth>`
    const set = await redefine(scene, xml => xml.replace('<portgroup', `${limit}<portgroup`))
    expect(set).toEqual(['UpdateVirtualSwitch'])
    expect(infoOf(scene.fake).vswitch?.[0]?.spec.policy?.shapingPolicy?.averageBandwidth).toBe(24_000n)
  })

  it('changes the order of the physical cards', async () => {
    const scene = await openFake(inventory)
    const swap = (xml: string) =>
      xml
        .replace(` dev='vmnic0' mode`, ' mode')
        .replace(`<interface dev='vmnic0'/>`, '')
        .replace('</forward>', `<interface dev='vmnic0'/></forward>`)
    expect(await redefine(scene, swap)).toEqual(['UpdateVirtualSwitch'])
    expect(infoOf(scene.fake).vswitch?.[0]?.pnic?.map(key => key.slice(-1))).toEqual(['1', '0'])
  })

  it.each([
    ['a port group that a machine uses', /<portgroup name='VM Network'>[^]*?<\/portgroup>/, /web-1/],
    ["the last card of the host's own port group", /<forward[^]*<\/forward>/, /cut off \('vmk0'\)/],
  ])('refuses to remove %s', async (_title, removed, message) => {
    const scene = await openFake(inventory)
    const before = structuredClone(infoOf(scene.fake))
    const redefining = redefine(scene, xml => xml.replace(removed, ''))
    await expect(redefining).rejects.toMatchObject({ code: 'OPERATION_INVALID' })
    await expect(redefining).rejects.toThrow(message)
    expect(infoOf(scene.fake)).toEqual(before)
  })
})
