import { parseDomain } from '@guestwork/conf/domain'
import { formatVmx, parseVmx, type FieldReport } from '@guestwork/vmx'
import { expect, it } from 'vitest'

function lossesOf(convert: (report: (field: FieldReport) => void) => unknown): Record<string, string> {
  const found: Record<string, string> = {}
  convert(({ field, outcome, reason = '' }) => {
    if (outcome !== 'kept') found[field] = `${outcome}: ${reason}`
  })
  return found
}

it('tells of each entry of a VMX what became of it', () => {
  const vmx = `config.version = "8"
virtualHW.version = "9"
displayName = "x"
DisplayName = "y"
guestOS = "windows7-64"
numvcpus = "3"
cpuid.coresPerSocket = "2"
sched.mem.max = "unlimited"
nvram = "x.nvram"
ide0:0.present = "true"
ide0:0.fileName = "a.vmdk"
ide0:0.mode = "append"
ide0:0.startConnected = "false"
ide0:0.redo = ""
ide1:0.present = "true"
ide1:0.clientDevice = "true"
serial0.present = "false"
serial0.fileType = "usb"
scsi2.present = "true"
`
  expect(lossesOf(report => parseVmx(vmx, { report }))).toEqual({
    'virtualHW.version': 'dropped: a domain has no such version; it is chosen again where a VMX is written',
    DisplayName: 'dropped: the key is repeated; its first entry holds',
    guestOS: 'approximated: a domain holds the architecture, x86_64, and not the system',
    'cpuid.coresPerSocket': 'approximated: 3 processors do not fill sockets of 2 cores',
    nvram: "dropped: libvirt's domain document has no place for it",
    'ide0:0.mode': 'approximated: a domain does not say whether snapshots include a disk',
    'ide0:0.startConnected': 'dropped: a domain cannot say that a device starts unplugged',
    'ide0:0.redo': "dropped: libvirt's domain document has no place for it",
    'ide1:0.present': 'dropped: the drive is one of a client',
    'ide1:0.clientDevice': 'dropped: the drive is one of a client',
    'serial0.present': 'dropped: the device is not present',
    'serial0.fileType': 'dropped: the device is not present',
    'scsi2.present': 'dropped: a domain names a controller only where a disk is on it',
  })
})

it('tells of each property of a domain what became of it', () => {
  const domain = parseDomain(`<domain type='vmware'>
  <name>x</name>
  <title>Web</title>
  <uuid>564d9bef-acd9-b4e0-c8f0-aea8b9103515</uuid>
  <genid>13c67c91-9f47-526f-b0d6-e4dd2e4bb4f9</genid>
  <memory unit='KiB'>5000</memory>
  <os><type>hvm</type><boot dev='cdrom'/></os>
  <devices>
    <disk type='file' device='disk'>
      <driver name='lsilogic' type='vmdk'/>
      <source file='a.vmdk'/>
      <target dev='sda' bus='scsi'/>
    </disk>
    <sound model='es1370'/>
    <video><model type='vmvga' vram='5000'/></video>
  </devices>
</domain>`)
  expect(lossesOf(report => formatVmx(domain, { report }))).toEqual({
    title: 'dropped: a VMX has no entry for it',
    genid: 'dropped: VMware makes the number itself',
    memory: 'approximated: VMware takes memory in steps of 4 MiB',
    'os.boots[0].dev': 'dropped: VMware keeps the boot order in its NVRAM file',
    'devices.disks[sda].driver.name': "dropped: it has become the model of the disk's controller",
    'devices.disks[sda].driver.type': 'dropped: a VMX has no entry for it',
    'devices.sounds[0].model': 'dropped: a VMX has no entry for it',
    'devices.videos[0].model.vram': 'approximated: video memory is a power of two of KiB, 64 at least',
  })
})

it('names each field once, and shows no passwords', () => {
  const fields: FieldReport[] = []
  const domain = parseDomain(
    "<domain type='vmware'><name>x</name><memory>4096</memory><os><type>hvm</type></os><devices><graphics type='vnc' passwd='secret'/></devices></domain>",
  )
  formatVmx(domain, { report: field => fields.push(field) })
  expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length)
  expect(JSON.stringify(fields)).not.toContain('secret')
  expect(fields).toContainEqual({ field: 'devices.graphics[0].passwd', outcome: 'kept' })
})
