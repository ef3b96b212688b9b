import { element, type Element } from '../../document/element.ts'
import { CommandError } from '../../output/command-error.ts'

const hexadecimal = String.raw`[ \t\n\v\f\r]*\+?((?:0x)?[\da-f]+)`
const decimal = String.raw`[ \t\n\v\f\r]*\+?(\d+)`

/** Numbers with any one character between them, and whatever may follow. */
function numbers(number: string, count: number): RegExp {
  return new RegExp(`^${Array.from({ length: count }, () => number).join('.')}`, 'is')
}

const pciPattern = numbers(hexadecimal, 4)
const ccwPattern = numbers(hexadecimal, 3)
const drivePattern = numbers(decimal, 3)
const usbPattern = numbers(decimal, 2)
const largest = 0xffff_ffff

/** The attributes of an address such as `0000:00:19.0`, in hexadecimal; undefined for a text that is none. */
export function pciAddress(text: string): Element['attributes'] | undefined {
  const [domain, bus, slot, fn] = read(pciPattern, text, 16) ?? []
  if (domain === undefined) return undefined
  return {
    type: 'pci',
    domain: hex(domain, 4),
    bus: hex(bus, 2),
    slot: hex(slot, 2),
    function: hex(fn, 1),
  }
}

function ccwAddress(text: string): Element['attributes'] | undefined {
  const [cssid, ssid, devno] = read(ccwPattern, text, 16) ?? []
  if (cssid === undefined) return undefined
  return { type: 'ccw', cssid: hex(cssid, 2), ssid: hex(ssid, 1), devno: hex(devno, 4) }
}

function driveAddress(text: string): Element['attributes'] | undefined {
  const [controller, bus, unit] = read(drivePattern, text, 10) ?? []
  return controller === undefined ? undefined : { type: 'drive', controller, bus, unit }
}

function usbAddress(text: string): Element['attributes'] | undefined {
  const [bus, port] = read(usbPattern, text, 10) ?? []
  return bus === undefined ? undefined : { type: 'usb', bus, port }
}

const kinds: ReadonlyMap<string, (text: string) => Element['attributes'] | undefined> = new Map([
  ['pci', pciAddress],
  ['ccw', ccwAddress],
  ['scsi', driveAddress],
  ['sata', driveAddress],
  ['ide', driveAddress],
  ['usb', usbAddress],
])

/** Which kinds of address go with a target, by how that begins, and how the error names them. */
const expectations = [
  { begin: 'vd', kinds: ['pci', 'ccw'], text: 'a pci:0000.00.00.00 or ccw:00.0.0000' },
  { begin: 'sd', kinds: ['scsi', 'usb', 'sata'], text: 'a scsi:00.00.00 or usb:00.00 or sata:00.00.00' },
  { begin: 'hd', kinds: ['ide'], text: 'an ide:00.00.00' },
]

/**
 * `<address>` of a disk, for a text such as `pci:0000.00.04.0` or `scsi:0.0.1`.
 *
 * @throws CommandError `INVALID_ARG` for a text that is no address, and for one that does not go with the disk's target.
 */
export function diskAddress(text: string, target: string, multifunction: boolean): Element {
  const [, kind = '', rest = ''] = /^([a-z]+):(.*)$/s.exec(text) ?? []
  const attributes = kinds.get(kind)?.(rest)
  if (attributes === undefined) throw new CommandError('INVALID_ARG', ['Invalid address.'])
  const expected = expectations.find(({ begin }) => target.startsWith(begin))
  if (expected !== undefined && !expected.kinds.includes(kind))
    throw new CommandError('INVALID_ARG', [`expecting ${expected.text} address.`])
  return element('address', {
    ...attributes,
    multifunction: multifunction && kind === 'pci' ? 'on' : undefined,
  })
}

/** The numbers at the begin of a text; undefined where one is missing or too large. */
function read(pattern: RegExp, text: string, base: 10 | 16): number[] | undefined {
  const found = pattern.exec(text)?.slice(1)
  const values = found?.map(digits => Number.parseInt(digits, base))
  return values?.every(value => value <= largest) === true ? values : undefined
}

function hex(value: number | undefined, width: number): string {
  return `0x${(value ?? 0).toString(16).padStart(width, '0')}`
}
