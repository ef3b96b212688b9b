import type { Capabilities, GuestCapabilities, HostCell, HostPages } from '@guestwork/conf/capabilities'
import type { SecurityModel } from '@guestwork/core'
import { defaultHardware, type HostHardware } from '../../node/host-hardware.ts'
import type { TestCall } from '../../session.ts'

const largePages = [2048n, 1_048_576n] as const

/** What the imaginary host can do: 32-bit guests of two kinds. */
export async function testConnectGetCapabilities({ session }: TestCall): Promise<string> {
  const { formatCapabilities } = await import('@guestwork/conf/capabilities')
  return formatCapabilities(hostCapabilities(session.node.hardware))
}

/** A model of its own, without a domain of interpretation. */
export function testNodeGetSecurityModel(): SecurityModel {
  return { model: 'testSecurity', doi: '' }
}

/** The firmware of a laptop of 2014, as in libvirt's mock. */
export function testConnectGetSysinfo(): string {
  const entries = [
    ['vendor', 'LENOVO'],
    ['version', 'G4ETA1WW (2.61 )'],
    ['date', '05/07/2014'],
    ['release', '2.61'],
  ]
  const lines = entries.map(([name, text]) => `    <entry name='${name}'>${text}</entry>\n`)
  return `<sysinfo type='smbios'>\n  <bios>\n${lines.join('')}  </bios>\n</sysinfo>\n`
}

function hostCapabilities(hardware: HostHardware): Capabilities {
  const sizes = [...defaultHardware.cells.map(({ page }) => page), ...largePages]
  const { model, doi } = testNodeGetSecurityModel()
  return {
    host: {
      cpu: {
        arch: 'i686',
        modes: { pae: true, nonpae: true },
        pages: sizes.map(size => ({ size })),
      },
      powerManagement: {},
      iommu: false,
      topology: { cells: hardware.cells.map(cell) },
      securityModels: [{ model, doi }],
    },
    guests: ['hvm', 'xen'].map(guest),
  }
}

function cell({ memory, page }: HostHardware['cells'][number], id: number): HostCell {
  const count = defaultHardware.info.cpus / defaultHardware.cells.length
  return {
    id,
    memory,
    pages: [{ size: page, count: 524_288n }, ...largePages.map((size): HostPages => ({ size, count: 0n }))],
    cpus: Array.from({ length: count }, (_, coreId) => ({
      id: id * count + coreId,
      socketId: id,
      dieId: 0,
      coreId,
      siblings: String(id * count + coreId),
    })),
  }
}

function guest(osType: string): GuestCapabilities {
  return {
    osType,
    arch: { name: 'i686', wordsize: 32, emulator: '/usr/bin/test-hv', domains: [{ type: 'test' }] },
    features: { pae: true, nonpae: true },
  }
}
