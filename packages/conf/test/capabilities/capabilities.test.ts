import { describe, expect, it } from 'vitest'
import { formatCapabilities, parseCapabilities } from '../../src/capabilities/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'capabilities',
  convert: text => formatCapabilities(parseCapabilities(text)),
  again: text => formatCapabilities(parseCapabilities(text, { unknown: 'error' })),
})

const cell = "<cell id='0'><cpus num='1'><cpu id='0'/></cpus></cell>"
const control = "<control granularity='512' min='1024' unit='KiB' type='both' maxAllocs='4'/>"
const bank = `<bank id='0' level='3' type='both' size='8' unit='MiB' cpus='0'>${control}</bank>`
const guest = "<guest><os_type>hvm</os_type><arch name='i686'><wordsize>32</wordsize></arch></guest>"
const sample = `<capabilities><host><cpu><arch>i686</arch></cpu><topology><cells num='1'>${cell}</cells></topology><cache>${bank}</cache></host>${guest}</capabilities>`

describe('the sizes of a cache control', () => {
  const controlOf = (written: string) =>
    parseCapabilities(sample.replace(control, written)).host.cache?.banks?.[0]?.controls?.[0]

  it('are bytes', () => {
    expect(controlOf(control)).toMatchObject({ granularity: 524288n, min: 1048576n })
  })

  it('share a unit that is known', () => {
    expect(refusal(() => controlOf(control.replace('KiB', 'ells')))).toMatchObject({
      code: 'XML_ERROR',
      details: { attribute: 'granularity' },
    })
  })
})

it('content that is not known stays where it was, however often it is written', () => {
  const text = sample.replace('</host>', '<later>\n  <guest>\n  </guest>\n</later></host>')
  const once = formatCapabilities(parseCapabilities(text))
  expect(once).toContain('<later>\n  <guest>\n  </guest>\n</later>')
  expect(formatCapabilities(parseCapabilities(once))).toBe(once)
})

describe('checks', () => {
  it.each([
    ['another document', '<domainCapabilities/>', 'XML_ERROR'],
    ['no host', `<capabilities>${guest}</capabilities>`, 'XML_ERROR'],
    ['no processor', '<capabilities><host/></capabilities>', 'XML_ERROR'],
    ['a node without a number', sample.replace("cell id='0'", 'cell'), 'XML_ERROR'],
    ['a guest without an architecture', sample.replace(/<arch name.*<\/arch>/, ''), 'XML_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseCapabilities(text))).toMatchObject({ code, details: { line: 1 } })
  })
})
