import { describe, expect, it } from 'vitest'
import { Emulators } from '../../src/capabilities/emulators.ts'
import { parseDefinition } from '../../src/definition/parse-definition.ts'
import { emulator } from '../emulator.ts'

/** Knows one binary, without asking it. */
class OneEmulator extends Emulators {
  override inspect(): Promise<typeof emulator> {
    return Promise.resolve(emulator)
  }
}

const guest = (devices: string): string =>
  `<domain type='qemu'><name>a</name><memory unit='MiB'>64</memory><os><type arch='x86_64'>hvm</type></os>
<devices><emulator>/usr/bin/qemu-system-x86_64</emulator>${devices}</devices></domain>`
const parse = (devices: string) => parseDefinition(guest(devices), new OneEmulator('/nowhere'))
const disk = (inside: string): string => `<disk type='file'>${inside}<target dev='vda'/></disk>`

describe('definitions that no hypervisor could run', () => {
  it.each([
    ['two disks of one name', disk("<source file='/a'/>").repeat(2), 'XML_ERROR'],
    ['a disk without an image', disk(''), 'NO_SOURCE'],
    ['two watchdogs', "<watchdog model='ib700'/>".repeat(2), 'INTERNAL_ERROR'],
  ])('are refused with the code of libvirt: %s', async (_, devices, code) => {
    await expect(parse(devices)).rejects.toMatchObject({ code, details: { line: 2 } })
  })

  it('may name files by a group that was opened before', async () => {
    const { domain } = await parse(disk("<source file='/a' fdgroup='images'/>"))
    expect(domain.devices?.disks?.[0]?.source).toMatchObject({ fdgroup: 'images' })
  })
})
