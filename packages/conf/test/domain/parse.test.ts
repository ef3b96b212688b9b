import { describe, expect, it } from 'vitest'
import { formatDomain, parseDomain } from '../../src/domain/index.ts'

const minimal = (inside: string, attributes = ''): string =>
  `<domain type='test'${attributes}>\n  <name>a</name>\n  ${inside}\n</domain>`

const failure = (text: string, options = {}): unknown => {
  try {
    parseDomain(text, options)
  } catch (error) {
    return error
  }
  return undefined
}

describe('values', () => {
  it('holds memory in KiB, whatever unit was written', () => {
    expect(parseDomain(minimal(`<memory unit='GiB'>2</memory>`)).memory).toBe(2_097_152n)
    expect(parseDomain(minimal(`<memory unit='b'>1025</memory>`)).memory).toBe(2n)
    expect(parseDomain(minimal('<memory>7</memory>')).memory).toBe(7n)
  })

  it('reads the bytes of a file as well as a text', () => {
    expect(parseDomain(new TextEncoder().encode(minimal('<title>é</title>'))).title).toBe('é')
  })

  it.each([
    [`type='drive' bus='1' unit='2'`, { type: 'drive', controller: 0, bus: 1, target: 0, unit: 2 }],
    [`type='usb' bus='1'`, { type: 'usb', bus: 1 }],
    [`type='pci' bus='0x01'`, { type: 'pci', domain: 0, bus: 1, slot: 0, function: 0 }],
  ])('holds of an address what its bus has: %s', (attributes, address) => {
    const disk = `<disk type='file'><target dev='sda'/><address ${attributes}/></disk>`
    expect(parseDomain(minimal(`<devices>${disk}</devices>`)).devices?.disks?.[0]?.address).toEqual(address)
  })

  it.each([
    ["<os><type>hvm</type><bootmenu timeout='4000'/></os>", 'bootmenu'],
    [
      "<devices><controller type='scsi' model='virtio-scsi'><driver queues='0' iothread='0'/></controller></devices>",
      'queues',
    ],
    ["<devices><rng model='virtio'><rate period='2000'/><backend model='random'/></rng></devices>", 'rate'],
    ["<devices><video><model type='qxl' heads='0'/></video></devices>", 'heads'],
    ["<devices><iommu model='intel'><driver aw_bits='0'/></iommu></devices>", 'aw_bits'],
  ])('holds nothing that means no more than silence: %s', (inside, word) => {
    expect(formatDomain(parseDomain(minimal(inside)))).not.toContain(word)
  })

  it('passes over what belongs to the running guest in the inactive form', () => {
    const text = minimal(
      `<devices><serial type='pty'><source path='/dev/pts/3'/></serial></devices>`,
      ` id='4'`,
    )
    expect(parseDomain(text)).toMatchObject({
      id: 4,
      devices: { serials: [{ source: { path: '/dev/pts/3' } }] },
    })
    expect(parseDomain(text, { inactive: true })).toEqual({
      type: 'test',
      name: 'a',
      devices: { serials: [{ type: 'pty' }] },
    })
  })
})

describe('errors', () => {
  it.each([
    [
      'a wrong word',
      `<devices>\n<disk device='tape'/></devices>`,
      { line: 4, column: 7, element: 'disk', attribute: 'device' },
    ],
    ['a wrong number', `<vcpu>many</vcpu>`, { line: 3, column: 3, element: 'vcpu' }],
    ['a missing attribute', `<devices>\n<audio type='none'/></devices>`, { line: 4, column: 1 }],
    [
      'an unknown variant',
      `<devices><disk type='tape'/></devices>`,
      { line: 3, column: 18, attribute: 'type' },
    ],
  ])('say what and where: %s', (_, inside, details) => {
    expect(failure(minimal(inside))).toMatchObject({ code: 'XML_ERROR', details })
  })

  it('say what would be right', () => {
    expect(failure(minimal(`<features><hap state='maybe'/></features>`))).toMatchObject({
      message: expect.stringContaining(`'maybe', expected 'on' or 'off' (line 3, column 18)`) as string,
    })
  })

  it('refuse another document and one without a name', () => {
    expect(failure('<network/>')).toMatchObject({ code: 'XML_ERROR', details: { line: 1, column: 1 } })
    expect(failure(`<domain type='test'/>`)).toMatchObject({
      code: 'NO_NAME',
      message: 'missing name information in <domain> (line 1, column 1)',
    })
  })

  it.each([
    ['a wrong UUID', '<uuid>1234</uuid>', 'INTERNAL_ERROR'],
    ['an unknown unit', `<memory unit='stone'>1</memory>`, 'INVALID_ARG'],
    ['more memory than can be', `<memory unit='EiB'>99</memory>`, 'OVERFLOW'],
    ['a disk without a place', `<devices><disk><target bus='ide'/></disk></devices>`, 'NO_TARGET'],
    ['an unknown model', `<devices><rng model='dice'/></devices>`, 'CONFIG_UNSUPPORTED'],
  ])('have the codes of libvirt: %s', (_, inside, code) => {
    expect(failure(minimal(inside))).toMatchObject({ code, details: { line: 3 } })
  })
})

describe('unknown content', () => {
  const text = minimal(
    `<new a='1'>x</new>\n<memory more='2'>1</memory>\n<devices><emulator>/e</emulator><gadget/></devices>`,
    ` p:a='v' xmlns:p='urn:p'`,
  )

  it('is kept by default, and written again', () => {
    const domain = parseDomain(text)
    expect(domain.extra).toEqual({
      attributes: [
        { name: 'xmlns:p', value: 'urn:p' },
        { name: 'p:a', value: 'v' },
        { name: 'more', value: '2', element: 'memory' },
      ],
      elements: [`<new xmlns:p="urn:p" a='1'>x</new>`].map(xml => xml.replace(' xmlns:p="urn:p"', '')),
    })
    expect(domain.devices?.extra).toEqual({ elements: ['<gadget/>'] })
    expect(parseDomain(formatDomain(domain))).toEqual(domain)
  })

  it('is dropped on demand', () => {
    expect(parseDomain(text, { unknown: 'drop' })).toEqual({
      type: 'test',
      name: 'a',
      memory: 1n,
      devices: { emulator: '/e' },
    })
  })

  it('among the values of a BIOS is dropped with it', () => {
    const entries = "<entry name='colour'>red</entry><entry name='version'/><entry name='vendor'>V</entry>"
    const text = minimal(
      `<sysinfo type='smbios'><bios>${entries}</bios><system><entry name='x'>1</entry></system></sysinfo>`,
    )
    expect(parseDomain(text, { unknown: 'drop' }).sysinfos).toEqual([
      { type: 'smbios', bios: { entries: [{ name: 'vendor', value: 'V' }] } },
    ])
    expect(formatDomain(parseDomain(text))).toContain("<entry name='colour'>red</entry>")
  })

  it('is refused on demand', () => {
    expect(failure(minimal('<new/>'), { unknown: 'error' })).toMatchObject({
      code: 'XML_INVALID_SCHEMA',
      details: { line: 3, column: 3, element: 'new' },
    })
    expect(failure(minimal('<title x="1">t</title>'), { unknown: 'error' })).toMatchObject({
      details: { line: 3, column: 10, attribute: 'x' },
    })
    expect(failure(minimal('text'), { unknown: 'error' })).toMatchObject({ code: 'XML_INVALID_SCHEMA' })
  })

  it('counts a second element of a kind as unknown', () => {
    expect(parseDomain(minimal('<title>1</title><title>2</title>'))).toMatchObject({
      title: '1',
      extra: { elements: ['<title>2</title>'] },
    })
  })

  it('cannot reach the prototype', () => {
    const domain = parseDomain(
      minimal('', ` __proto__='1'`).replace('</name>', '</name><__proto__><x/></__proto__>'),
    )
    expect(Object.getPrototypeOf(domain)).toBe(Object.prototype)
    expect(domain.extra?.attributes).toEqual([{ name: '__proto__', value: '1' }])
    expect(formatDomain(domain)).toContain(`<domain type='test' __proto__='1'>`)
  })
})
