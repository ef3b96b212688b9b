import type { Samples } from '@guestwork/driver-conformance'

const dns = { xml: "<txt name='lab' value='x'/>", shows: "<txt name='lab'" }
/** What the mock hypervisor can make besides domains, for the conformance kit. */
export const hostSamples = {
  network: {
    xml: `<network>
  <name>lab</name>
  <forward mode='nat'/>
  <ip address='192.0.2.1' netmask='255.255.255.0'><dhcp/></ip>
</network>`,
    elements: {
      'ip-dhcp-host': { xml: "<host mac='52:54:00:00:00:01' ip='192.0.2.9'/>", shows: "ip='192.0.2.9'" },
      'ip-dhcp-range': { xml: "<range start='192.0.2.10' end='192.0.2.20'/>", shows: "start='192.0.2.10'" },
      'forward-interface': { xml: "<interface dev='eth1'/>", shows: "<interface dev='eth1'" },
      portgroup: { xml: "<portgroup name='lab'/>", shows: "<portgroup name='lab'" },
      'dns-host': {
        xml: "<host ip='192.0.2.9'><hostname>lab</hostname></host>",
        shows: '<hostname>lab</hostname>',
      },
      'dns-txt': dns,
      'dns-srv': { xml: "<srv service='lab' protocol='tcp'/>", shows: "service='lab'" },
    },
  },
  interface: {
    name: 'eth7',
    xml: "<interface type='ethernet' name='eth7'><start mode='none'/></interface>",
    changedXml: "<interface type='ethernet' name='eth7'><start mode='onboot'/></interface>",
  },
  storagePool: {
    xml: "<pool type='dir'><name>lab</name><target><path>/lab</path></target></pool>",
    otherXml: "<pool type='dir'><name>other</name><target><path>/other</path></target></pool>",
    sources: { type: 'logical', shows: '<name>testvg1</name>' },
  },
  storageVolume: {
    xml: '<volume><name>disk</name><capacity>1048576</capacity></volume>',
    capacity: 1_048_576n,
    tooLargeXml: "<volume><name>large</name><capacity unit='TiB'>1</capacity></volume>",
  },
  virtualDevice: {
    xml: `<device>
  <parent>scsi_host1</parent>
  <capability type='scsi_host'>
    <capability type='fc_host'><wwnn>20000000c9831b4b</wwnn><wwpn>10000000c9831b4b</wwpn></capability>
  </capability>
</device>`,
  },
} satisfies Samples

/** A small guest with a disk, an interface and a memory balloon. */
export const domainXml = `<domain type='test'>
  <name>web-1</name>
  <memory>131072</memory>
  <vcpu>2</vcpu>
  <os><type>hvm</type></os>
  <devices>
    <disk type='file'><source file='/web-1.img'/><target dev='vda' bus='virtio'/></disk>
    <interface type='network'><source network='default'/><target dev='lab0'/></interface>
    <memballoon model='virtio'/>
  </devices>
</domain>`
