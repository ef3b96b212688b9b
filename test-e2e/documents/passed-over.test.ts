import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { succeed } from '../execute.ts'

// What the pages in docs/documents say that libvirt passes over, though its schema has it.

const reservations = (inside: string): string =>
  `<disk type='block' device='lun'><source dev='/dev/sda'><reservations managed='no'><source type='unix' path='/p' mode='client'>${inside}</source></reservations></source><target dev='sda' bus='scsi'/></disk>`
const scsi = (attributes: string, inside: string): string =>
  `<hostdev mode='subsystem' type='scsi'><source><adapter name='scsi_host0'${attributes}>${inside}</adapter><address bus='0' target='0' unit='0'/></source></hostdev>`

const cases: readonly (readonly [passedOver: string, device: string])[] = [
  ['reconnect', reservations("<reconnect enabled='yes' timeout='5'/>")],
  [
    'mirror',
    "<disk type='file'><source file='/a'/><mirror file='/b' format='raw'/><target dev='vda'/></disk>",
  ],
  ['wwnn', scsi(" type='fc_host' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b' managed='yes'", '')],
  ['parentaddr', scsi('', "<parentaddr unique_id='1'/>")],
  [
    'model',
    "<console type='pty'><target type='serial' port='0'><model name='isa-serial'/></target></console>",
  ],
  ['model', "<parallel type='pty'><target port='0'><model name='isa-parallel'/></target></parallel>"],
  ['isa-parallel', "<parallel type='pty'><target type='isa-parallel' port='0'/></parallel>"],
  ['tty=', "<parallel type='pty' tty='/dev/pts/7'><target port='0'/></parallel>"],
  ['tty=', "<serial type='pty' tty='/dev/pts/7'><target port='0'/></serial>"],
  ['macTableManager', "<interface type='bridge'><source bridge='b' macTableManager='libvirt'/></interface>"],
  ['<target', "<smartcard mode='passthrough' type='spicevmc'><target port='0'/></smartcard>"],
  [
    'multifunction',
    "<hostdev mode='subsystem' type='pci'><source><address domain='0' bus='1' slot='1' function='0' multifunction='on'/></source></hostdev>",
  ],
]

const document = (at: number, device: string): string =>
  `<domain type='test'><name>g${at}</name><memory>1024</memory><os><type>hvm</type></os><devices>${device}</devices></domain>`

describe.each(cases.map(([passedOver, device], at) => ({ at, passedOver, device })))(
  '$passedOver in $device',
  ({ at, passedOver, device }) => {
    let folder = ''
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'guestwork-passed-over-'))
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('is not in what libvirt keeps', async () => {
      writeFileSync(join(folder, 'g.xml'), document(at, device))
      const commands = `define g.xml; dumpxml --inactive g${at}`
      const printed = await succeed('virsh', ['-q', '-c', 'test:///default', commands], { cwd: folder })
      expect(printed).toContain(`<name>g${at}</name>`)
      expect(printed).not.toContain(passedOver)
    })

    it('is not in what is kept here', () => {
      const domain = parseDomain(document(at, device), { unknown: 'drop', inactive: true })
      expect(formatDomain(domain, { inactive: true })).not.toContain(passedOver)
    })
  },
)
