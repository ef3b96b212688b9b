import { writeFile } from 'node:fs/promises'
import { systemError } from '@guestwork/util/node'
import { escapeXml } from '../capabilities/escape-xml.ts'
import { bootSector, type BootSectorOptions } from './boot-sector.ts'

/** What the document of a test guest says. */
export interface TestGuestOptions {
  /** The name of the domain; `test-guest` when left out. */
  readonly name?: string | undefined
  /** The path of the image that {@link writeTestDisk} wrote. */
  readonly disk: string
  /** Whether KVM runs it; QEMU's own emulation when left out. */
  readonly type?: 'qemu' | 'kvm' | undefined
  /** Whether it has a graphics card and a VNC server on a free port of 127.0.0.1; it has when left out. */
  readonly graphics?: boolean | undefined
}

const diskBytes = 1024 * 1024

/**
 * Writes the disk of a test guest: an image in raw format of 1 MiB, with {@link bootSector} at its beginning.
 *
 * @throws VirtError `SYSTEM_ERROR` when the file cannot be written, `INVALID_ARG` for a banner that does not fit.
 */
export async function writeTestDisk(path: string, options: BootSectorOptions = {}): Promise<void> {
  const disk = new Uint8Array(diskBytes)
  disk.set(bootSector(options))
  await writeFile(path, disk).catch((cause: unknown) => {
    throw systemError(`cannot write disk '${path}'`, cause, { details: { path } })
  })
}

/** The document of a domain that boots a disk of {@link writeTestDisk}. */
export function testGuestXml({
  name = 'test-guest',
  disk,
  type = 'qemu',
  graphics = true,
}: TestGuestOptions): string {
  const display = `
    <graphics type='vnc' port='-1' autoport='yes'/>
    <video>
      <model type='vga'/>
    </video>`
  return `<domain type='${type}'>
  <name>${escapeXml(name)}</name>
  <memory unit='MiB'>16</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch='x86_64' machine='pc'>hvm</type>
    <boot dev='hd'/>
  </os>
  <features>
    <acpi/>
  </features>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/>
      <source file='${escapeXml(disk)}'/>
      <target dev='vda' bus='virtio'/>
    </disk>
    <serial type='pty'/>${graphics ? display : ''}
  </devices>
</domain>
`
}
