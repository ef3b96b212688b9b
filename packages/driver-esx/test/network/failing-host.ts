import type { Connection } from '@guestwork/core'
import type { FakeInventory, FakeVsphere } from '../../src/testing/index.ts'
import type { HostNetworkInfo } from '../../src/vim/index.ts'

/** A host with a network to edit, `lab`, beside the one that it is managed by. */
export const labInventory: FakeInventory = {
  hosts: [
    {
      name: 'esx1',
      switches: [
        { name: 'vSwitch0', nics: ['vmnic0'], portGroups: [{ name: 'Management Network' }] },
        {
          name: 'lab',
          nics: ['vmnic1', 'vmnic2'],
          portGroups: [
            { name: 'one', vlanId: 1, policy: { security: { allowPromiscuous: true } } },
            { name: 'two', vlanId: 2 },
          ],
        },
      ],
    },
  ],
}

/** The network of a fake server's first host. */
export function networkOf({ hosts: [host] }: FakeVsphere) {
  if (host === undefined) throw new TypeError('there is no host')
  return host.network
}

/** What a host has, in an order that does not depend on what was made first. */
export function snapshot(fake: FakeVsphere): HostNetworkInfo {
  const { vswitch = [], portgroup = [], ...rest } = structuredClone(networkOf(fake).info)
  const switches = vswitch.map(each => ({ ...each, portgroup: each.portgroup?.toSorted() }))
  return {
    ...rest,
    vswitch: switches.toSorted((one, other) => one.key.localeCompare(other.key)),
    portgroup: portgroup.toSorted((one, other) => one.spec.name.localeCompare(other.spec.name)),
  }
}

/** Makes a network with two port groups. */
export async function define(connection: Connection): Promise<void> {
  const groups = `<portgroup name='a'/><portgroup name='b'/>`
  await connection.networkDefineXml(`<network><name>new</name>${groups}</network>`)
}

/** Changes `lab` in every way at once, which takes seven calls. */
export async function redefine(connection: Connection): Promise<void> {
  const xml = await (await connection.networkLookupByName('lab')).getXml()
  const limit = `<bandwidth><inbound average='3'/><outbound average='3'/></bandwidth>`
  const edited = xml
    .replaceAll(`dev='vmnic1'`, `dev='vmnic3'`)
    .replace(`<tag id='1'/>`, `<tag id='3'/>`)
    .replace(`<portgroup name='two'>`, `<portgroup name='three'>`)
    .replace('<portgroup', `${limit}<portgroup`)
  await connection.networkDefineXml(edited)
}

/** Removes `lab`. */
export async function undefine(connection: Connection): Promise<void> {
  await (await connection.networkLookupByName('lab')).undefine()
}
