/** Where gw with driver-esx does not do what virsh with libvirt's esx driver does. docs/drivers/esx.md explains each. */
export interface KnownDifference {
  readonly title: string
  /** Commands whose outcome differs. */
  readonly commands: readonly (readonly string[])[]
  /** Whether they differ only on a vCenter that has a distributed switch. */
  readonly distributed?: boolean
}

/** All of them. A command here that does not differ, and one elsewhere that does, fails. */
export const knownDifferences: readonly KnownDifference[] = [
  { title: 'Versions', commands: [['version']] },
  {
    title: 'Interfaces by name',
    commands: [
      ['iface-list'],
      ['iface-list', '--all'],
      ['iface-mac', 'vmnic1'],
      ['iface-mac', 'nobody'],
      ['iface-dumpxml', 'vmnic0'],
    ],
  },
  { title: 'VLANs', commands: [['net-dumpxml', 'vSwitch1']] },
  { title: 'Distributed switches', commands: [['net-list'], ['net-info', 'DVS0']], distributed: true },
  { title: 'Networks in use', commands: [['net-undefine', 'vSwitch0']] },
  { title: 'Autostart of networks', commands: [['net-autostart', 'vSwitch0', '--disable']] },
]
