import { parseVmx } from '@guestwork/vmx'
import { expect, it } from 'vitest'

const header = 'config.version = "8"\nvirtualHW.version = "4"\ndisplayName = "x"\n'
const on = (device: string): string => `${device}.present = "true"\n`
const scsi = on('scsi0') + on('scsi0:0')

it.each([
  ['', 'config.version', "Missing essential config entry 'config.version'"],
  ['config.version = "7"', 'config.version', "Expecting VMX entry 'config.version' to be 8 but found 7"],
  ['config.version = "8"', 'virtualHW.version', "Missing essential config entry 'virtualHW.version'"],
  [
    'config.version = "8"\nvirtualHW.version = "3"',
    'virtualHW.version',
    "Expecting VMX entry 'virtualHW.version' to be 4 or higher but found 3",
  ],
])('%j: %s', (text, key, problem) => {
  expect(() => parseVmx(text)).toThrow(`internal error: ${problem}`)
  expect(() => parseVmx(text)).toThrow(expect.objectContaining({ details: expect.objectContaining({ key }) }))
})

it.each([
  ['displayName', 'x%2', '', "VMX entry 'displayName' contains invalid escape sequence"],
  ['annotation', 'x|2', '', "VMX entry 'annotation' contains invalid escape sequence"],
  ['uuid.bios', '56 4d', '', "Could not parse UUID from string '56 4d'"],
  ['memsize', '6', '', "to be an unsigned integer (multiple of 4) but found '6'"],
  ['memsize', 'x', '', "Config entry 'memsize' must represent an integer value"],
  ['numvcpus', '0', '', 'to be an unsigned integer greater than 0'],
  ['cpuid.coresPerSocket', '2', '', "to be 'numvcpus' (1) at most but found 2"],
  ['sched.cpu.affinity', '1-2', '', "to be a comma separated list of unsigned integers but found '1-2'"],
  ['sched.cpu.affinity', '16384', '', 'contains a 16384, this value is too large'],
  ['sched.cpu.affinity', '1', 'numvcpus = "2"', "at least as many values as 'numvcpus' (2) but found only 1"],
  ['sched.cpu.shares', 'many', '', "or 'low', 'normal' or 'high' but found 'many'"],
  ['firmware', 'u-boot', '', "has unknown value 'u-boot', expecting 'efi' or 'bios'"],
  ['smbios.reflectHost', 'yes', '', 'must represent a boolean value (true|false)'],
  ['vm.genid', '9223372036854775808', '', "Config entry 'vm.genid' must represent an integer value"],
  ['RemoteDisplay.vnc.port', '65536', 'RemoteDisplay.vnc.enabled = "true"', 'to be a number up to 65535'],
  [
    'scsi0.virtualDev',
    'ahci',
    on('scsi0'),
    "'buslogic' or 'lsilogic' or 'lsisas1068' or 'pvscsi' but found 'ahci'",
  ],
  [
    'scsi0:0.deviceType',
    'ata-hardDisk',
    `${scsi}scsi0:0.fileName = "a.vmdk"`,
    "to be 'scsi-hardDisk' or 'disk'",
  ],
  ['scsi0:0.deviceType', 'disk', `${scsi}scsi0:0.fileName = "a.iso"`, "to be 'cdrom-image' but found 'disk'"],
  ['scsi0:0.fileName', 'a.img', scsi, "value 'a.img' for VMX entry 'scsi0:0.fileName'"],
  ['floppy0.fileType', 'disk', on('floppy0'), "value 'disk' for VMX entry 'floppy0.fileType'"],
  ['ethernet0.connectionType', 'hostonly', on('ethernet0'), "No yet handled value 'hostonly'"],
  ['ethernet0.connectionType', 'wifi', on('ethernet0'), "Invalid value 'wifi'"],
  ['ethernet0.addressType', 'random', on('ethernet0'), "'generated' or 'static' or 'vpx' but found 'random'"],
  ['ethernet0.generatedAddress', '00:50', on('ethernet0'), "to be MAC address but found '00:50'"],
  ['ethernet0.virtualDev', 'virtio', on('ethernet0'), "or 'e1000e' but found 'virtio'"],
  ['serial0.fileType', 'usb', on('serial0'), "'device', 'file' or 'pipe' or 'network' but found 'usb'"],
  [
    'serial0.fileName',
    'tcp://h',
    `${on('serial0')}serial0.fileType = "network"`,
    "doesn't contain a port part",
  ],
  ['parallel0.fileType', 'pipe', on('parallel0'), "to be 'device' or 'file' but found 'pipe'"],
])('%s = %j', (key, value, others, problem) => {
  const text = `${key} = "${value}"\n${header}${others}\n`
  expect(() => parseVmx(text)).toThrow(problem)
  expect(() => parseVmx(text)).toThrow(expect.objectContaining({ code: 'INTERNAL_ERROR' }))
})

it('a guest without a name', () => {
  const text = 'config.version = "8"\nvirtualHW.version = "4"\n'
  expect(() => parseVmx(text)).toThrow(expect.objectContaining({ code: 'NO_NAME' }))
  expect(parseVmx(text, { fallbackName: 'web-1' }).name).toBe('web-1')
})

it('a hard disk that is not there, while an image of a CD-ROM may be gone', () => {
  const fileNames = { parse: () => undefined, format: (name: string) => name }
  const disk = `${header}ide0:0.present = "true"\nide0:0.fileName = "a.vmdk"\n`
  expect(() => parseVmx(disk, { fileNames })).toThrow("there is no file 'a.vmdk'")
  expect(parseVmx(disk.replace('.vmdk', '.iso'), { fileNames }).devices?.disks?.[0]?.source).toBeUndefined()
})
