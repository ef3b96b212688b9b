import { isVirtError } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { checkDomain, fillDomainDefaults, parseDomain, positionOf } from '../../src/domain/index.ts'
import { refusal } from '../codec/refusal.ts'

const guest = (inside: string): string =>
  `<domain type='test'>\n<name>a</name>\n<memory>1048576</memory>\n${inside}\n</domain>`
const machine = (devices: string): string =>
  guest(`<os><type>hvm</type></os>\n<devices>\n${devices}\n</devices>`)
const check = (text: string): void => {
  checkDomain(fillDomainDefaults(parseDomain(text, { inactive: true })))
}
const disk = (inside: string, attributes = ''): string => `<disk ${attributes}>${inside}</disk>`

describe('devices that contradict each other', () => {
  it.each([
    [
      'two disks of one name',
      `${disk("<source file='/a'/><target dev='vda'/>")}\n${disk("<source file='/b'/><target dev='vda'/>")}`,
      'XML_ERROR',
      7,
    ],
    [
      'two disks in one place',
      `${disk("<source file='/a'/><target dev='sda' bus='scsi'/>")}
      ${disk("<source file='/b'/><target dev='sdb' bus='scsi'/><address type='drive' unit='0'/>")}`,
      'CONFIG_UNSUPPORTED',
      7,
    ],
    [
      'a LUN in a file',
      disk("<source file='/a'/><target dev='sda'/>", "type='file' device='lun'"),
      'CONFIG_UNSUPPORTED',
      6,
    ],
    [
      'a PCI address on a SATA disk',
      disk("<source file='/a'/><target dev='sda' bus='sata'/>\n<address type='pci' slot='3'/>"),
      'CONFIG_UNSUPPORTED',
      7,
    ],
    ['two watchdogs', "<watchdog model='ib700'/>\n<watchdog model='ib700'/>", 'INTERNAL_ERROR', 7],
    [
      'remapping without a split I/O APIC',
      "<iommu model='intel'><driver intremap='on'/></iommu>",
      'CONFIG_UNSUPPORTED',
      6,
    ],
    [
      'ramfb on a bus',
      "<video><model type='ramfb'/><address type='pci' slot='4'/></video>",
      'CONFIG_UNSUPPORTED',
      6,
    ],
    ['a disk without an image', disk("<target dev='vda'/>"), 'NO_SOURCE', 6],
    ['a disk without a target', disk("<source file='/a'/>"), 'NO_TARGET', 6],
    ['two memory balloons', "<memballoon model='none'/>\n<memballoon model='none'/>", 'INTERNAL_ERROR', 7],
  ])('are refused with the code of libvirt: %s', (_, devices, code, line) => {
    expect(
      refusal(() => {
        check(machine(devices))
      }),
    ).toMatchObject({ code, details: { line } })
  })
})

describe('the machine', () => {
  it.each([
    ['variables of a BIOS', "<os firmware='bios'><type>hvm</type>\n<nvram>/b</nvram></os>", 'XML_DETAIL'],
    ['a loader that is not named', "<os><type>hvm</type><loader type='pflash'/></os>", 'XML_DETAIL'],
    [
      'pages for a node that is not there',
      "<os><type>hvm</type></os><memoryBacking><hugepages><page size='2048' nodeset='1'/></hugepages></memoryBacking>",
      'XML_DETAIL',
    ],
    [
      'more processors now than at most',
      "<os><type>hvm</type></os><vcpu current='4'>2</vcpu>",
      'CONFIG_UNSUPPORTED',
    ],
    ['an unknown clock', "<clock offset='later'/>", 'CONFIG_UNSUPPORTED'],
    [
      'a processor in two nodes',
      "<os><type>hvm</type></os><vcpu>4</vcpu><cpu><numa><cell cpus='0-1' memory='1'/><cell cpus='1-3' memory='1'/></numa></cpu>",
      'CONFIG_UNSUPPORTED',
    ],
  ])('is refused with the code of libvirt: %s', (_, inside, code) => {
    const error = refusal(() => {
      check(guest(inside))
    })
    expect(error).toMatchObject({ code, details: { line: expect.any(Number) as number } })
  })
})

describe('the place of an error', () => {
  const text = machine("<watchdog model='ib700'/>\n<watchdog model='ib700'/>")

  it('is known as long as the domain is the one that was read', () => {
    const domain = parseDomain(text)
    expect(positionOf(domain, domain.devices?.watchdogs?.[1])).toEqual({ line: 7, column: 1 })
    expect(positionOf(domain)).toEqual({ line: 1, column: 1 })
    expect(positionOf(structuredClone(domain))).toBeUndefined()
    expect(positionOf({ ...domain })).toBeUndefined()
  })

  it('is left out for a copy', () => {
    const error = refusal(() => {
      checkDomain(structuredClone(parseDomain(text)))
    })
    expect(isVirtError(error, 'INTERNAL_ERROR')).toBe(true)
    expect(error?.details).not.toHaveProperty('line')
  })
})

it('groups of open files are for hypervisors that take them', () => {
  const domain = fillDomainDefaults(
    parseDomain(machine(disk("<source file='/a' fdgroup='g'/><target dev='vda'/>"))),
  )
  expect(
    refusal(() => {
      checkDomain(domain)
    }),
  ).toMatchObject({ code: 'CONFIG_UNSUPPORTED' })
  expect(
    refusal(() => {
      checkDomain(domain, { fdGroups: true })
    }),
  ).toBeUndefined()
})
