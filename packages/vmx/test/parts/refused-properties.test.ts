import { parseDomain, type Disk, type Domain } from '@guestwork/conf/domain'
import { formatVmx } from '@guestwork/vmx'
import { expect, it } from 'vitest'

function domainWith(content: string, devices = '', os = '<os><type>hvm</type></os>'): Domain {
  return parseDomain(
    `<domain type='vmware'><name>x</name><memory>4096</memory>${content}${os}<devices>${devices}</devices></domain>`,
  )
}

const disk = (source: string, target: string, type = 'file', device = 'disk', more = ''): string =>
  `<disk type='${type}' device='${device}'>${source}<target ${target}/>${more}</disk>`
const vmdk = "<source file='a.vmdk'/>"
const card = (type: string, content = ''): string => `<interface type='${type}'>${content}</interface>`

it.each([
  [
    "<vcpu current='1'>2</vcpu>",
    '',
    'vcpu.current',
    "No support for domain XML entry 'vcpu' attribute 'current'",
  ],
  ["<vcpu cpuset='1'>2</vcpu>", '', 'vcpu.cpuset', 'to contain at least 2 CPU(s)'],
  ["<cpu mode='host-model'/>", '', 'cpu.mode', "CPU mode 'custom' but found 'host-model'"],
  [
    "<cpu><topology sockets='1' cores='1' threads='2'/></cpu>",
    '',
    'cpu.topology.threads',
    'Only 1 thread per core',
  ],
  [
    "<cpu><topology sockets='1' dies='2' cores='1' threads='1'/></cpu>",
    '',
    'cpu.topology.dies',
    'Only 1 die',
  ],
  ["<cpu><topology sockets='3' cores='1' threads='1'/></cpu>", '', 'cpu.topology', 'but found 3 × 1'],
  [
    '',
    disk(vmdk, "dev='vda' bus='virtio'"),
    'devices.disks[vda].target.bus',
    "Unsupported bus type 'virtio'",
  ],
  [
    '',
    disk("<source file='a.img'/>", "dev='sda' bus='scsi'"),
    'devices.disks[sda].source.file',
    "expecting '.vmdk'",
  ],
  [
    '',
    disk("<source dev='/dev/sdb'/>", "dev='sda' bus='scsi'", 'block'),
    'devices.disks[sda].type',
    "expecting 'file'",
  ],
  [
    '',
    disk(vmdk, "dev='hde' bus='ide'"),
    'devices.disks[hde].address',
    'IDE controller index 1 out of [0] range',
  ],
  [
    '',
    disk(vmdk, "dev='sdzz' bus='scsi'"),
    'devices.disks[sdzz].address',
    'SCSI controller index 46 out of [0..3]',
  ],
  [
    '',
    disk(vmdk, "dev='sda' bus='scsi'", 'file', 'disk', "<driver cache='none'/>"),
    'devices.disks[sda].driver.cache',
    "cache mode 'none'",
  ],
  [
    '',
    disk(vmdk, "dev='sda' bus='scsi'", 'file', 'disk', "<driver name='qemu'/>"),
    'devices.disks[sda].driver.name',
    "Unknown driver name 'qemu'",
  ],
  [
    '',
    `${disk(vmdk, "dev='sda' bus='scsi'")}<controller type='scsi' index='0' model='virtio-scsi'/>`,
    'devices.controllers[scsi0].model',
    "but found 'virtio-scsi'",
  ],
  [
    '',
    disk("<source dir='/d'/>", "dev='fda' bus='fdc'", 'dir', 'floppy'),
    'devices.disks[fda].type',
    "expecting 'file' or 'block'",
  ],
  [
    '',
    disk("<source file='f'/>", "dev='fdc' bus='fdc'", 'file', 'floppy'),
    'devices.disks[fdc].target.dev',
    "none of 'fda' and 'fdb'",
  ],
  [
    '',
    card('network', "<source network='default'/>"),
    'devices.interfaces[0].type',
    "Unsupported net type 'network'",
  ],
  ['', card('user', "<model type='virtio'/>"), 'devices.interfaces[0].model', "but found 'virtio'"],
  ['', card('user').repeat(11), 'devices.interfaces[10]', 'Ethernet controller index 10 out of [0..9] range'],
  ['', "<graphics type='spice'/>", 'devices.graphics[0].type', "Unsupported graphics type 'spice'"],
  ['', "<graphics type='vnc'/><graphics type='vnc'/>", 'devices.graphics[1]', 'Only one VNC server'],
  [
    '',
    "<video><model type='cirrus'/></video>",
    'devices.videos[0].model.type',
    "Unsupported video device type 'cirrus'",
  ],
  ['', "<video><model type='vmvga' heads='2'/></video>", 'devices.videos[0].model.heads', 'Multi-head'],
  [
    '',
    "<filesystem type='file'><source file='/a'/><target dir='b'/></filesystem>",
    'devices.filesystems[0].type',
    "Only 'mount'",
  ],
  ['', "<serial type='pty'/>", 'devices.serials', "Unsupported character device type 'pty'"],
  [
    '',
    "<serial type='null'/>".repeat(5),
    'devices.serials[4].target.port',
    'Serial port index 4 out of [0..3] range',
  ],
  ['', "<parallel type='pty'/>", 'devices.parallels', "Unsupported character device type 'pty'"],
])('%s%s', (content, devices, property, problem) => {
  const write = () => formatVmx(domainWith(content, devices))
  expect(write).toThrow(problem)
  expect(write).toThrow(expect.objectContaining({ details: { property } }))
})

it('another hypervisor, another architecture, SMBIOS tables of its own', () => {
  expect(() => formatVmx({ ...domainWith(''), type: 'kvm' })).toThrow(
    "Expecting virt type to be 'vmware' but found 'kvm'",
  )
  const arm = domainWith('', '', "<os><type arch='aarch64'>hvm</type></os>")
  expect(() => formatVmx(arm)).toThrow("to be 'i686' or 'x86_64' but found 'aarch64'")
  const sysinfo = domainWith('', '', "<os><type>hvm</type><smbios mode='sysinfo'/></os>")
  expect(() => formatVmx(sysinfo)).toThrow("Unsupported SMBIOS mode 'sysinfo'")
})

it('what no hypervisor could run', () => {
  expect(() => formatVmx(domainWith('', disk('', "dev='sda' bus='scsi'")))).toThrow(
    expect.objectContaining({ code: 'NO_SOURCE' }),
  )
  const twins = disk(vmdk, "dev='sda' bus='scsi'") + disk(vmdk, "dev='sda' bus='scsi'")
  expect(() => formatVmx(domainWith('', twins))).toThrow("target 'sda' duplicated")
})

it.each([3, 22, 7.5, Number.NaN])('the virtual hardware version %s', virtualHardwareVersion => {
  expect(() => formatVmx(domainWith(''), { virtualHardwareVersion })).toThrow(
    expect.objectContaining({ code: 'INVALID_ARG' }),
  )
})

it('an address that contradicts the name', () => {
  const address = "<address type='drive' controller='1' bus='0' target='0' unit='3'/>"
  const domain = domainWith('', disk(vmdk, "dev='sda' bus='scsi'", 'file', 'disk', address))
  expect(() => formatVmx(domain)).toThrow("Disk address 1:0:3 doesn't match target device 'sda'")
})

it('two models of one controller', () => {
  const driver = (name: string): string => `<driver name='${name}'/>`
  const domain = domainWith(
    '',
    disk(vmdk, "dev='sda' bus='scsi'", 'file', 'disk', driver('lsilogic')) +
      disk(vmdk, "dev='sdb' bus='scsi'", 'file', 'disk', driver('BusLogic')),
  )
  expect(() => formatVmx(domain)).toThrow("('buslogic' is not 'lsilogic') for SCSI controller index 0")
})

it('a controller that detects its model asks the context', () => {
  const domain = domainWith(
    '',
    `${disk(vmdk, "dev='sda' bus='scsi'")}<controller type='scsi' index='0' model='auto'/>`,
  )
  expect(() => formatVmx(domain)).toThrow("but found 'auto'")
  const asked: Disk[] = []
  const scsiModelOf = (found: Disk) => {
    asked.push(found)
    return 'vmpvscsi' as const
  }
  expect(formatVmx(domain, { scsiModelOf })).toContain('scsi0.virtualDev = "pvscsi"')
  expect(asked.map(({ target }) => target.dev)).toEqual(['sda'])
})
