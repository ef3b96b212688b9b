import { describe, expect, it } from 'vitest'
import {
  formatStoragePoolCapabilities,
  parseStoragePoolCapabilities,
} from '../../src/storage-pool-capabilities/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'storage-pool-capabilities',
  convert: text => formatStoragePoolCapabilities(parseStoragePoolCapabilities(text, { unknown: 'drop' })),
  again: text => formatStoragePoolCapabilities(parseStoragePoolCapabilities(text, { unknown: 'error' })),
})

const sample = `<storagepoolCapabilities><pool type='dir' supported='yes'><volOptions><defaultFormat type='raw'/><enum name='targetFormatType'><value>raw</value></enum></volOptions></pool></storagepoolCapabilities>`

describe('checks', () => {
  it.each([
    ['another document', '<capabilities/>', 'XML_ERROR'],
    ['a pool without an answer', sample.replace(`supported='yes'`, ''), 'XML_ERROR'],
    ['a wrong answer', sample.replace('yes', 'maybe'), 'XML_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseStoragePoolCapabilities(text))).toMatchObject({ code, details: { line: 1 } })
  })
})
