import { formatDomain } from '@guestwork/conf/domain'
import { editVmx, formatVmx, parseVmx, VmxFile } from '@guestwork/vmx'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { accepted, hostileText } from './hostile-text.ts'

const keys = [
  ...[
    'memsize',
    'numvcpus',
    'cpuid.coresPerSocket',
    'sched.cpu.affinity',
    'sched.cpu.shares',
    'sched.mem.max',
  ],
  ...[
    'uuid.bios',
    'annotation',
    'displayName',
    'guestOS',
    'firmware',
    'vm.genid',
    'svga.vramSize',
    '.encoding',
  ],
  ...['RemoteDisplay.vnc.enabled', 'RemoteDisplay.vnc.port', 'RemoteDisplay.vnc.ip', 'sharedFolder.maxNum'],
  ...['scsi0.present', 'scsi0.virtualDev', 'sata3.present', 'isolation.tools.hgfs.disable'],
  ...['scsi0:0', 'scsi0:63', 'sata3:29', 'ide1:1'].flatMap(place =>
    ['present', 'fileName', 'deviceType', 'mode', 'writeThrough', 'clientDevice'].map(
      key => `${place}.${key}`,
    ),
  ),
  ...['present', 'fileType', 'fileName'].flatMap(key =>
    ['floppy0', 'serial0', 'serial3', 'parallel2'].map(device => `${device}.${key}`),
  ),
  ...[
    'present',
    'networkName',
    'connectionType',
    'addressType',
    'generatedAddress',
    'virtualDev',
    'features',
    'vnet',
  ]
    .concat(['dvs.switchId', 'dvs.portId', 'dvs.portgroupId', 'dvs.connectionId', 'address'])
    .map(key => `ethernet0.${key}`),
  ...['present', 'enabled', 'hostPath', 'guestName'].map(key => `sharedFolder0.${key}`),
]

const values = [
  ...[
    'true',
    'false',
    '',
    '0',
    '-1',
    '8',
    '4096',
    '99999999999999999999',
    'unlimited',
    'all',
    '1,2,3',
    'low',
    '|22',
    '|',
  ],
  ...[
    'a.vmdk',
    'b.iso',
    'emptyBackingString',
    'auto detect',
    '/dev/sr0',
    '/vmfs/devices/cdrom/x',
    'atapi-cdrom',
    'disk',
  ],
  ...[
    'cdrom-raw',
    'scsi-passthru',
    'device',
    'file',
    'pipe',
    'network',
    'tcp://a:1',
    'tcp://[::1]:99',
    'bridged',
    'nat',
  ],
  ...[
    'custom',
    'static',
    'vpx',
    '00:50:56:80:00:01',
    '50 34 26 b2 94 e9 3b 16-1d 68 87 bf ff 4a 54 40',
    'pvscsi',
    'efi',
  ],
]

const pieces = ['"', "'", '"""', '=', '#', ';', '\n', '\r\n', ' ', ...keys.slice(0, 30), ...values]

const entry = fc
  .tuple(
    fc.constantFrom(...keys),
    fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, fc.string()),
  )
  .map(([key, value]) => `${key} = "${value}"`)

/** Entries that say something about devices that are there; few, so that many documents are accepted. */
const machine = fc
  .oneof(
    fc.array(entry, { maxLength: 12 }),
    fc.array(fc.oneof({ weight: 9, arbitrary: entry }, hostileText(pieces)), { maxLength: 30 }),
  )
  .map(lines =>
    ['config.version = "8"', 'virtualHW.version = "13"', 'displayName = "x"', ...lines].join('\n'),
  )

it('a VMX is refused with a VirtError, or gives a domain that can be printed', () => {
  fc.assert(
    fc.property(fc.oneof(hostileText(pieces), machine), text => {
      const domain = accepted(parseVmx, text)
      if (domain !== undefined) expect(formatDomain(domain.value)).toContain("<domain type='vmware'")
    }),
  )
})

it('bytes are refused with a VirtError, or survive being left as they are', () => {
  const document = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc
      .tuple(fc.constantFrom('GBK', 'windows-1252', 'UTF-8', 'x'), machine)
      .map(([encoding, text]) => new TextEncoder().encode(`.encoding = "${encoding}"\n${text}`)),
  )
  fc.assert(
    fc.property(document, bytes => {
      const domain = accepted(() => parseVmx(bytes), '')
      if (domain === undefined) return
      const edited = accepted(() => editVmx(bytes, domain.value), '')
      if (edited !== undefined) expect(Array.from(edited.value)).toEqual(Array.from(bytes))
    }),
  )
})

it('a machine that was read is refused with a VirtError, or what is written of it is read as the same machine', () => {
  fc.assert(
    fc.property(machine, text => {
      const domain = accepted(parseVmx, text)
      const written = domain && accepted(() => formatVmx(domain.value, { virtualHardwareVersion: 13 }), '')
      if (written === undefined) return
      expect(formatVmx(parseVmx(written.value), { virtualHardwareVersion: 13 })).toBe(written.value)
    }),
  )
})

it('an entry that is set has the value that it was given', () => {
  fc.assert(
    fc.property(machine, fc.constantFrom(...keys), fc.string(), (text, key, value) => {
      const file = accepted(document => new VmxFile(document), text)?.value
      if (file === undefined) return
      file.set(key, value)
      expect(new VmxFile(file.toString()).get(key)).toBe(value)
      file.delete(key)
      expect(new VmxFile(file.toString()).get(key)).toBeUndefined()
    }),
  )
})
