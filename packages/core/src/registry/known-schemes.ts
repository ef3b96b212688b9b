import type { ConnectionUri } from '@guestwork/util'

/** libvirt's URI schemes and the name of the package that serves each; only for the advice in an error. */
const packages: Readonly<Record<string, string>> = {
  test: '@guestwork/driver-test',
  qemu: '@guestwork/driver-qemu',
  esx: '@guestwork/driver-esx',
  vpx: '@guestwork/driver-esx',
  gsx: '@guestwork/driver-esx',
  hyperv: '@guestwork/driver-hyperv',
  lxc: '@guestwork/driver-lxc',
  vbox: '@guestwork/driver-vbox',
  vmwareplayer: '@guestwork/driver-vmware',
  vmwarews: '@guestwork/driver-vmware',
  vmwarefusion: '@guestwork/driver-vmware',
  xen: '@guestwork/driver-xen',
  xenapi: '@guestwork/driver-xenapi',
  openvz: '@guestwork/driver-openvz',
  uml: '@guestwork/driver-uml',
  phyp: '@guestwork/driver-phyp',
}

/** The command that installs the driver for a URI; undefined for a scheme that libvirt never had. */
export function installCommand({ scheme, transport }: ConnectionUri): string | undefined {
  const name = transport === undefined ? packages[scheme] : '@guestwork/driver-remote'
  return name === undefined ? undefined : `npm install ${name}`
}
