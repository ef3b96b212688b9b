import { describe, expect, it } from 'vitest'
import { formatNodeDevice, parseNodeDevice } from '../../src/node-device/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'node-device',
  convert: text => formatNodeDevice(parseNodeDevice(text, { unknown: 'drop' })),
  again: text => formatNodeDevice(parseNodeDevice(text, { unknown: 'error' })),
})

const sample = `<device><name>d</name><parent>p</parent><capability type='pci'><domain>0</domain><bus>1</bus><slot>2</slot><function>3</function><product id='0x1'>a</product><vendor id='0x2'/></capability></device>`

describe('checks', () => {
  it.each([
    ['a missing name', sample.replaceAll('name', 'other'), 'NO_NAME'],
    ['a device that is nothing', '<device><name>d</name></device>', 'INTERNAL_ERROR'],
    ['an unknown capability', sample.replace(`'pci'`, `'isa'`), 'XML_ERROR'],
    ['a missing bus', sample.replace('<bus>1</bus>', ''), 'INTERNAL_ERROR'],
    ['a vendor without a number', sample.replace(` id='0x2'`, ''), 'INTERNAL_ERROR'],
    [
      'a fixed disk without a size',
      `<device><name>d</name><capability type='storage'><block>/dev/a</block></capability></device>`,
      'INTERNAL_ERROR',
    ],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseNodeDevice(text))).toMatchObject({ code, details: { line: 1 } })
  })
})

it('reads a device without a name where it is to be created', () => {
  const text = `<device><parent wwnn='1' wwpn='2'/><capability type='scsi_host'><capability type='fc_host'/></capability></device>`
  const device = parseNodeDevice(text, { create: true })
  expect(device).toMatchObject({ name: 'new device', parent: { wwnn: '1', wwpn: '2' } })
  expect(formatNodeDevice(device)).toContain(`<parent wwnn='1' wwpn='2'/>`)
})
